using System.Text.RegularExpressions;
using Shouldly;

namespace Report.Tests.Architecture;

/// <summary>Each folder of src/ is a stage of the build and uses only the stages before it.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] Stages =
    [
        "Diagnostics",
        "Languages",
        "Data",
        "Themes",
        "Charts",
        "Pages",
        "Site",
        "Preview",
        "Commands",
    ];

    private static readonly (string Library, string[] KnownTo)[] Libraries =
    [
        ("YamlDotNet", ["Data"]),
        ("CsvHelper", ["Data"]),
        ("DuckDB.NET", ["Data"]),
        ("Npgsql", ["Data"]),
        ("ScottPlot", ["Charts"]),
        ("SkiaSharp", ["Charts"]),
        ("HandlebarsDotNet", ["Pages", "Site"]),
        ("Markdig", ["Pages", "Site"]),
        ("AngleSharp", ["Pages", "Site"]),
        ("Microsoft.AspNetCore", ["Preview"]),
        ("System.CommandLine", ["Commands"]),
        ("Spectre.Console", ["Commands"]),
    ];

    [Fact]
    public void Every_folder_of_the_source_is_a_known_stage() =>
        Directory.EnumerateDirectories(Repository.PathTo("src")).Select(Path.GetFileName).ShouldBeSubsetOf(Stages);

    [Fact]
    public void A_stage_names_only_the_stages_before_it()
    {
        var wrong =
            from source in Sources()
            from Match match in StageName().Matches(source.Text)
            let named = match.Groups[1].Value
            where Array.IndexOf(Stages, named) > Array.IndexOf(Stages, source.Stage)
            select $"{source.Path}: Report.{named}";
        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_library_is_known_only_to_the_stages_it_serves()
    {
        var wrong =
            from source in Sources()
            from library in Libraries
            where
                !library.KnownTo.Contains(source.Stage)
                && Regex.IsMatch(source.Text, $@"\b{Regex.Escape(library.Library)}\.?[\w.]*;|\b{Regex.Escape(library.Library)}\.\w")
            select $"{source.Path}: {library.Library}";
        wrong.ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Stage, string Text)> Sources() =>
        from stage in Stages
        let folder = Repository.PathTo("src", stage)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        select (Path.GetRelativePath(Repository.Root, file), stage, File.ReadAllText(file));

    [GeneratedRegex(@"\bReport\.([A-Z]\w+)")]
    private static partial Regex StageName();
}
