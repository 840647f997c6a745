using System.CommandLine;
using System.Text;
using Report.Charts;
using Report.Commands.Release;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Commands;

/// <summary><c>schema</c>: writes the JSON Schemas with which editors complete and check the keys of YAML files.</summary>
internal static class SchemaCommand
{
    /// <summary>The schemas of all kinds of YAML files that people write.</summary>
    public static readonly IReadOnlyList<FileSchema> Schemas =
    [
        .. InputSchemas.All,
        new("chart", "A chart over the rows of datasets", "input/charts/*.yaml", ChartShapes.Chart.Schema),
        new("theme", "Design tokens of a theme", "theme/theme.yaml", ThemeShape.Root.Schema),
    ];

    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Where to write them.", DefaultValueFactory = _ => "schema" };
        var command = new Command("schema", "Write JSON Schemas, so that editors complete and check keys as one types.") { folder };
        command.SetAction(parsed => Run(parsed, parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(ParseResult parsed, string folder)
    {
        var bag = new DiagnosticBag();
        var written = Write(folder, bag) ? folder : null;
        return ConsoleReport.For(parsed).Conclude(written, bag, "No schema was written", to => $"{Schemas.Count} schemas are in {to}");
    }

    private static bool Write(string folder, DiagnosticBag bag)
    {
        var utf8 = new UTF8Encoding(false);
        return ReplacedFiles.Write(folder, [.. Schemas.Select(schema => (schema.FileName, utf8.GetBytes(schema.ToJson())))], bag);
    }
}
