using System.Text.RegularExpressions;

namespace Report.Data.Yaml;

/// <summary>The first line of a YAML file, which tells editors the schema of the file.</summary>
internal static partial class SchemaLine
{
    /// <param name="kind">Name of the schema: "dataset", "chart", …</param>
    /// <param name="folders">Depth of the file below the folder that holds <c>schema/</c>.</param>
    public static string For(string kind, int folders) =>
        $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", folders))}schema/{kind}.json\n";

    /// <summary>
    /// Returns the text with its schema line changed to the nearest folder above the file whose <c>schema/</c> has the schema, as reports
    /// that share a repository need it; unchanged if there is none.
    /// </summary>
    /// <param name="path">Path of the file that the text is written to.</param>
    public static string PointedAt(string text, string path)
    {
        if (Written().Match(text) is not { Success: true } line)
        {
            return text;
        }

        var schema = line.Groups["schema"].Value;
        var folders = 0;
        for (var above = Directory.GetParent(Path.GetFullPath(path)); above is not null; above = above.Parent, folders++)
        {
            if (File.Exists(Path.Combine(above.FullName, "schema", schema + ".json")))
            {
                return For(schema, folders) + text[line.Length..];
            }
        }

        return text;
    }

    [GeneratedRegex(@"\A# yaml-language-server: \$schema=(\.\./)+schema/(?<schema>[a-z]+)\.json\n")]
    private static partial Regex Written();
}
