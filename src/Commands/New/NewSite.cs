using Report.Charts.Marks;
using Report.Data;
using Report.Diagnostics;

namespace Report.Commands.New;

/// <summary>
/// Writes a new report: a minimal one that builds and, unless a repository around it has them already, the files that publish it.
/// </summary>
internal static class NewSite
{
    /// <param name="folder">The folder of the report. A README that is there already is kept.</param>
    /// <param name="today">The date of the report's first version.</param>
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
        var written = RepositoryFiles
            .Of(title, id)
            .Where(file => file.Name != RepositoryFiles.ReadMe || !File.Exists(Path.Combine(folder, file.Name)))
            .ToList();
        foreach (var (name, text) in written)
        {
            files.Add(name, text);
        }

        files.Add(WrittenFileHashes.File, WrittenFileHashes.Of(written, OverlaidThemeFiles.BuiltIn()));
    }

    private static string ExampleChart { get; } =
        Starters.Chart(
            "An example to begin with",
            "Troops, example data",
            "example",
            new(new LineMark(), [("x", Named("year", FieldType.Year)), ("y", Named("troops", FieldType.Quantity))])
        );

    private static Field Named(string name, FieldType type) => new(name, type, name, Unit: null, Description: null, Position.StartOf(name));
}
