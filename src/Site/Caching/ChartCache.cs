using System.Security.Cryptography;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// Charts that were drawn before, by a hash of everything that they are drawn from: the program, the theme, the chart's file, what it
/// shows (<see cref="ChartDigest"/>), sources.yaml and site.yaml. See docs/decisions/a-cache-of-charts.md.
/// </summary>
internal sealed class ChartCache
{
    // Fonts may lie anywhere in a theme and be called anything, so what charts are drawn with is all but this.
    private static readonly string[] OfPagesOnly = [".css", ".js", ".hbs", ".md", ".woff2"];

    private readonly string? folder;
    private readonly FileDigests input;
    private readonly byte[] common;
    private readonly string[] commonFiles;
    private int hits;

    /// <param name="folder">Where drawn charts are kept; null to draw every chart anew.</param>
    private ChartCache(string? folder, string inputFolder, FileDigests input, IReadOnlyList<(string Path, byte[] Digest)> theme)
    {
        this.folder = folder;
        this.input = input;
        commonFiles = [Path.Combine(inputFolder, "site.yaml"), Path.Combine(inputFolder, "sources.yaml")];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // Another build of the program may draw otherwise.
        hash.AppendData(typeof(ChartCache).Module.ModuleVersionId.ToByteArray());
        foreach (var (_, digest) in theme.Where(f => !OfPagesOnly.Contains(Path.GetExtension(f.Path))))
        {
            hash.AppendPart(digest);
        }

        foreach (var file in commonFiles)
        {
            hash.AppendPart(input[file]);
        }

        common = hash.GetHashAndReset();
    }

    /// <summary>How many charts were there already.</summary>
    public int Hits => hits;

    /// <summary>Begun before the input is read, so that what is drawn is never filed under what was written meanwhile.</summary>
    public static ChartCache Open(BuildOptions options) => new(
        options.Cache,
        options.Input,
        options.Cache is null ? new FileDigests() : FileDigests.Of(options.Input, FileAttributes.Hidden | FileAttributes.ReparsePoint),
        options.Cache is null ? [] : [.. ThemeReader.FoldersOf(options.Theme).SelectMany(folder => FileDigests.Of(folder).Below(folder))]);

    /// <summary>The chart as drawn before, or drawn now. One with something to remark is drawn each time, so that it is heard of.</summary>
    public RenderedChart Render(ChartData shown, InputData data, Theme theme, DiagnosticBag bag)
    {
        if (folder is null)
        {
            return ChartRenderer.Render(shown, data, theme, bag);
        }

        var path = Path.Combine(folder, $"{Key(shown, data)}.chart");
        if (ChartFile.Read(path, shown) is { } kept)
        {
            Interlocked.Increment(ref hits);
            return kept;
        }

        var remarks = new DiagnosticBag();
        var drawn = ChartRenderer.Render(shown, data, theme, remarks);
        var faults = remarks.Sorted();
        foreach (var fault in faults)
        {
            bag.Add(fault);
        }

        if (faults.Count == 0 && commonFiles.Where(File.Exists).Prepend(shown.Spec.At.File).Concat(Maps(shown)).All(input.Holds))
        {
            ChartFile.Write(path, drawn);
        }

        return drawn;
    }

    /// <summary>Forgets the charts that have not been of use for longest, once there are many.</summary>
    public void Trim(int most = 2000)
    {
        if (folder is null || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            var kept = new DirectoryInfo(folder).EnumerateFiles("*.chart").OrderByDescending(f => f.LastWriteTimeUtc).ToList();
            if (kept.Count > most)
            {
                kept.Skip(most / 2).ToList().ForEach(f => f.Delete());
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another run is at it; the cache works whatever is in it.
        }
    }

    private static byte[] DigestOf(ChartData shown)
    {
        using var digest = new ChartDigest(shown);
        return digest.Finish();
    }

    private static IEnumerable<string> Maps(ChartData shown) => shown.Spec.Layers.Select(l => l.Map?.File).OfType<string>().Distinct(StringComparer.Ordinal);

    private string Key(ChartData shown, InputData data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(common);
        hash.AppendPart(data.Site.Url.AbsoluteUri);
        hash.AppendPart(input[shown.Spec.At.File]);
        foreach (var map in Maps(shown))
        {
            hash.AppendPart(input[map]);
        }

        hash.AppendPart(DigestOf(shown));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
