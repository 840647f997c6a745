using System.Text.RegularExpressions;

namespace Report.Data.Yaml;

/// <summary>The first line of a YAML file that tells editors which schema it follows.</summary>
internal static partial class SchemaLine
{
    /// <param name="kind">Name of the schema: "dataset", "chart", …</param>
    /// <param name="folders">How many folders the file lies below the folder of the repository.</param>
    public static string For(string kind, int folders) =>
        $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", folders))}schema/{kind}.json\n";

    /// <summary>
    /// The text with its schema line pointed at the nearest folder <c>schema/</c> above the file, as reports that share a repository need it; as it was where there
    /// is none.
    /// </summary>
    /// <param name="path">Path of the file that the text is for.</param>
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
