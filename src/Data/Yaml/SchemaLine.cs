namespace Report.Data.Yaml;

/// <summary>The first line of a YAML file that tells editors which schema it follows.</summary>
public static class SchemaLine
{
    /// <param name="kind">Name of the schema: "dataset", "chart", …</param>
    /// <param name="folders">How many folders the file lies below the folder of the repository.</param>
    public static string For(string kind, int folders) =>
        $"# yaml-language-server: $schema={string.Concat(Enumerable.Repeat("../", folders))}schema/{kind}.json\n";
}
