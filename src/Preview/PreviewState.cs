using System.Security.Cryptography;
using System.Text;
using Report.Site;

namespace Report.Preview;

/// <summary>A state of the preview: the last site that could be built, and the faults of the input now. Immutable.</summary>
/// <param name="Files">Files of the site by their path.</param>
/// <param name="Version">Hash of the site's files, so that an unchanged site keeps its version across restarts; "none" before the first
/// site.</param>
/// <param name="Previous">Version of the state before, which <paramref name="Changed"/> compares with.</param>
/// <param name="Changed">Paths of the files added, changed or removed since <paramref name="Previous"/>, in ordinal order.</param>
internal sealed record PreviewState(
    IReadOnlyDictionary<string, OutputFile> Files,
    string Version,
    string Previous,
    IReadOnlyList<string> Changed,
    IReadOnlyList<ShownFault> Faults
)
{
    public static readonly PreviewState Nothing = new(new Dictionary<string, OutputFile>(), "none", "none", [], []);

    /// <summary>True once the first build has ended, whether it succeeded or not.</summary>
    public bool WasBuilt { get; private init; }

    /// <summary>Returns the state after a build.</summary>
    /// <param name="files">Files of the new site; null where it could not be built, which keeps the site of this state.</param>
    public PreviewState Next(IReadOnlyList<OutputFile>? files, IReadOnlyList<ShownFault> faults)
    {
        if (files is null)
        {
            return this with { Faults = faults, Previous = Version, Changed = [], WasBuilt = true };
        }

        var now = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var changed = now
            .Values.Where(f => !(Files.TryGetValue(f.Path, out var old) && old.Content.Span.SequenceEqual(f.Content.Span)))
            .Select(f => f.Path)
            .Concat(Files.Keys.Where(path => !now.ContainsKey(path)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return new PreviewState(now, changed.Count == 0 ? Version : Hash(files), Version, changed, faults) { WasBuilt = true };
    }

    private static string Hash(IReadOnlyList<OutputFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\n{file.Content.Length}\n"));
            hash.AppendData(file.Content.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()[..8]);
    }
}
