using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Report.Commands.New;

/// <summary>
/// The file .config/report.json: hashes of the files that the program has written into a repository. An upgrade uses them to tell which
/// files nobody has changed since.
/// </summary>
internal static class WrittenFileHashes
{
    public const string File = ".config/report.json";

    /// <summary>
    /// True if an upgrade updates the file: all but the README, which belongs to the editors, and the tool manifest, which the SDK writes.
    /// </summary>
    public static bool AreKept(string name) => name is not (RepositoryFiles.ReadMe or ToolManifest.File);

    /// <param name="files">The files that the program writes.</param>
    /// <param name="themes">The files of its built-in themes, over which those of a user's theme may lie.</param>
    public static string Of(IEnumerable<(string Name, string Text)> files, IEnumerable<(string Name, string Text)> themes) =>
        "{\n  \"about\": \"Files that the program wrote, with a hash of each; 'upgrade' replaces those that are as it wrote "
        + "them. And files of its themes: 'upgrade' tells of those that yours lie over.\",\n"
        + $"  \"files\": {Hashes(files.Where(file => AreKept(file.Name)))},\n  \"themes\": {Hashes(themes)}\n}}\n";

    /// <summary>Reads the hashes, by file name; empty if the file is missing or not readable.</summary>
    public static WrittenHashes Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, File)));
            var root = json.RootElement;
            return new(Hashes(root.GetProperty("files")), root.TryGetProperty("themes", out var themes) ? Hashes(themes) : None);
        }
        catch (Exception fault)
            when (fault is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            return new(None, None);
        }
    }

    /// <summary>Returns the hash of a text, regardless of its line endings, which git changes on some systems.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];

    private static IReadOnlyDictionary<string, string> None { get; } = new Dictionary<string, string>();

    private static string Hashes(IEnumerable<(string Name, string Text)> files)
    {
        var lines = files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"    \"{file.Name}\": \"{Hash(file.Text)}\"");
        return $"{{\n{string.Join(",\n", lines)}\n  }}";
    }

    private static Dictionary<string, string> Hashes(JsonElement files) =>
        files.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal);
}

/// <param name="Files">Hashes of the files that the program wrote.</param>
/// <param name="Themes">Hashes of the files of its built-in themes; empty if the version before recorded none.</param>
internal sealed record WrittenHashes(IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Themes);
