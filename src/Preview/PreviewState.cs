using System.Security.Cryptography;
using System.Text;
using Report.Site;

namespace Report.Preview;

/// <summary>One state of the preview: the last good site and what is wrong with the input now.</summary>
/// <param name="Version">Hash of the site's files: the same site has the same version, after a restart too.</param>
/// <param name="Previous">Version that was on show before; what differs from it is <paramref name="Changed"/>.</param>
/// <param name="Changed">Paths of files added, changed or removed since the version before.</param>
internal sealed record PreviewState(
    IReadOnlyDictionary<string, OutputFile> Files,
    string Version,
    string Previous,
    IReadOnlyList<string> Changed,
    IReadOnlyList<ShownFault> Faults)
{
    public static readonly PreviewState Nothing = new(new Dictionary<string, OutputFile>(), "none", "none", [], []);

    /// <summary>False until the first build has ended, well or not.</summary>
    public bool WasBuilt { get; private init; }

    /// <summary>The next state: another site, if there is one, and other faults.</summary>
    /// <param name="files">Null where the input could not be built; the site stays as it is.</param>
    public PreviewState Next(IReadOnlyList<OutputFile>? files, IReadOnlyList<ShownFault> faults)
    {
        if (files is null)
        {
            return this with { Faults = faults, Previous = Version, Changed = [], WasBuilt = true };
        }

        var now = files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var changed = now.Values.Where(f => !(Files.TryGetValue(f.Path, out var old) && old.Content.Span.SequenceEqual(f.Content.Span))).Select(f => f.Path)
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
