using Report.Data;
using Report.Diagnostics;

namespace Report.Commands.New;

/// <summary>The repository of another report: the least that builds, and all that publishes it.</summary>
internal static class NewSite
{
    /// <param name="folder">Where it will be. What is there already may include a README, which stays.</param>
    /// <param name="today">Date of the report's first version.</param>
    public static void Add(NewFiles files, string folder, string id, DateOnly today)
    {
        var title = Starters.TitleOf(id);
        files.Add("input/site.yaml", Starters.Site(title, id, today));
        files.Add("input/sources.yaml", Starters.Sources);
        files.Add("input/data/example.yaml", Starters.Dataset("Example", "example-source"));
        files.Add("input/charts/example.yaml", ExampleChart);
        files.Add("input/index.md", Starters.FrontPage(title, "example", "example"));
        var written = RepositoryFiles.Of(title, id).Where(file => file.Name != RepositoryFiles.ReadMe || !File.Exists(Path.Combine(folder, file.Name))).ToList();
        foreach (var (name, text) in written)
        {
            files.Add(name, text);
        }

        files.Add(WrittenFiles.File, WrittenFiles.Of(written));
    }

    private static string ExampleChart { get; } = Starters.Chart("An example that halved", "Troops, example data", "example", new("line", Named("year", FieldType.Year), Named("troops", FieldType.Quantity)));

    private static Field Named(string name, FieldType type) => new(name, type, name, Unit: null, Description: null, Position.StartOf(name));
}
