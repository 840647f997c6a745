using Report.Data;
using Report.Diagnostics;

namespace Report.Commands.New;

/// <summary>Another report: the least that builds and, where no repository is around it that has this already, all that publishes it.</summary>
internal static class NewSite
{
    /// <param name="folder">Where it will be. What is there already may include a README, which stays.</param>
    /// <param name="today">Date of the report's first version.</param>
    public static void Add(NewFiles files, string folder, string id, DateOnly today)
    {
        var title = Starters.TitleOf(id);
        if (SurroundingRepository.Of(folder) is null)
        {
            AddRepository(files, folder, title, id);
        }

        AddReport(files, title, id, today);
    }

    private static void AddReport(NewFiles files, string title, string id, DateOnly today)
    {
        files.Add("input/site.yaml", Starters.Site(title, id, today));
        files.Add("input/sources.yaml", Starters.Sources);
        files.Add("input/data/example.yaml", Starters.Dataset("Example", "example-source"));
        files.Add("input/charts/example.yaml", ExampleChart);
        files.Add("input/index.md", Starters.FrontPage(title, "example", "example"));
    }

    private static void AddRepository(NewFiles files, string folder, string title, string id)
    {
        var written = RepositoryFiles.Of(title, id).Where(file => file.Name != RepositoryFiles.ReadMe || !File.Exists(Path.Combine(folder, file.Name))).ToList();
        foreach (var (name, text) in written)
        {
            files.Add(name, text);
        }

        files.Add(WrittenFileHashes.File, WrittenFileHashes.Of(written));
    }

    private static string ExampleChart { get; } = Starters.Chart("An example to begin with", "Troops, example data", "example", new("line", [("x", Named("year", FieldType.Year)), ("y", Named("troops", FieldType.Quantity))]));

    private static Field Named(string name, FieldType type) => new(name, type, name, Unit: null, Description: null, Position.StartOf(name));
}
