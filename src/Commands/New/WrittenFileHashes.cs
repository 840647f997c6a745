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

    public static string Of(IEnumerable<(string Name, string Text)> files)
    {
        var lines = files
            .Where(file => AreKept(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"    \"{file.Name}\": \"{Hash(file.Text)}\"");
        return "{\n  \"about\": \"Files that the program wrote, with a hash of each; 'upgrade' replaces those that are as it wrote "
            + $"them.\",\n  \"files\": {{\n{string.Join(",\n", lines)}\n  }}\n}}\n";
    }

    /// <summary>Reads the hashes, by file name; empty if the file is missing or not readable.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(folder, File)));
            return json
                .RootElement.GetProperty("files")
                .EnumerateObject()
                .ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal);
        }
        catch (Exception fault)
            when (fault is JsonException or IOException or UnauthorizedAccessException or KeyNotFoundException or InvalidOperationException)
        {
            return new Dictionary<string, string>();
        }
    }

    /// <summary>Returns the hash of a text, regardless of its line endings, which git changes on some systems.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))))[..16];
}
