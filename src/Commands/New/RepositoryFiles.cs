using System.Text;
using System.Text.RegularExpressions;

namespace Report.Commands.New;

/// <summary>
/// The files of a report's repository beside the report itself, the same for all reports of one version of the program: workflows, guides,
/// schemas, editor settings and the tool manifest. Their texts are installed with the program, in <c>starter/</c> and <c>docs/</c>.
/// </summary>
internal static partial class RepositoryFiles
{
    /// <summary>The file that editors rewrite at once; an upgrade leaves it alone.</summary>
    public const string ReadMe = "README.md";

    private static readonly string Starter = Path.Combine(AppContext.BaseDirectory, "starter");
    private static readonly string Guides = Path.Combine(AppContext.BaseDirectory, "docs");

    /// <param name="title">Title of the report, in Markdown.</param>
    /// <param name="id">Name of the repository.</param>
    public static IEnumerable<(string Name, string Text)> Of(string title, string id)
    {
        foreach (var (name, path) in FilesBelow(Starter))
        {
            yield return (name, name == ReadMe ? Filled(Read(path), title, id) : Read(path));
        }

        foreach (var (name, path) in FilesBelow(Guides))
        {
            yield return ($"docs/{name}", AsTool(Read(path)));
        }

        foreach (var schema in SchemaCommand.Schemas)
        {
            yield return ($"schema/{schema.FileName}", schema.ToJson());
        }

        yield return (".vscode/settings.json", EditorSettings());
        yield return (ToolManifest.File, ToolManifest.Text);
    }

    private static IEnumerable<(string Name, string Path)> FilesBelow(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), path))
                .OrderBy(file => file.Item1, StringComparer.Ordinal)
            : [];

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Filled(string text, string title, string id) =>
        text.Replace("{title}", title, StringComparison.Ordinal)
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{package}", ToolManifest.Package, StringComparison.Ordinal);

    // The guides are written for the program's own repository, where the command is another and pictures are stored with the tests.
    private static string AsTool(string guide) =>
        Drawing().Replace(guide.Replace("dotnet run -- ", Invocation.LocalTool + " ", StringComparison.Ordinal), "](");

    /// <summary>Returns settings that tell VS Code, with Red Hat's YAML extension, the schema of each file.</summary>
    private static string EditorSettings()
    {
        var json = new StringBuilder("{\n  \"yaml.schemas\": {\n");
        json.AppendJoin(",\n", SchemaCommand.Schemas.Select(schema => $"    \"./schema/{schema.FileName}\": \"{schema.Files}\""));
        return json.Append("\n  }\n}\n").ToString();
    }

    [GeneratedRegex(@"\]\((\.\./)+tests/Report\.Tests/Docs/")]
    private static partial Regex Drawing();
}
