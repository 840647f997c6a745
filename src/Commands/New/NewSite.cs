using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.New;

/// <summary>Another report: the least that builds, and the theme.</summary>
internal static class NewSite
{
    /// <param name="today">Date of the report's first version.</param>
    public static void Add(NewFiles files, string id, string theme, DateOnly today, DiagnosticBag bag)
    {
        var title = char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
        files.Add("input/site.yaml", Starters.Site(title, today));
        files.Add("input/sources.yaml", Starters.Sources);
        files.Add("input/data/example.yaml", Starters.Dataset("example", "example-source"));
        files.Add("input/charts/example.yaml", ExampleChart);
        files.Add("input/index.md", Starters.FrontPage(title, "example", "example"));
        files.Add(".gitattributes", "# Tables that were published keep their bytes on every system.\ninput/releases/**/*.csv -text\n");
        files.Add(".gitignore", "/output/\n/.cache/\n");
        foreach (var schema in SchemaCommand.Schemas)
        {
            files.Add($"schema/{schema.FileName}", schema.ToJson());
        }

        files.Add(".vscode/settings.json", EditorSettings());
        if (!Directory.Exists(theme))
        {
            bag.Add(ThemeRules.NoTheme.At(Position.StartOf(theme), theme));
            return;
        }

        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            files.Add("theme/" + Path.GetRelativePath(theme, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes(file));
        }
    }

    /// <summary>Tells VS Code, with Red Hat's YAML extension, which file follows which schema.</summary>
    private static string EditorSettings()
    {
        var lines = SchemaCommand.Schemas.Select(schema => $"    \"./schema/{schema.FileName}\": \"{schema.Files}\"");
        return $"{{\n  \"yaml.schemas\": {{\n{string.Join(",\n", lines)}\n  }}\n}}\n";
    }

    private static string ExampleChart { get; } = Starters.Chart("an-example-that-halved", "Troops, example data", "example", "year", "troops");
}
