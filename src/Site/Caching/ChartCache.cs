using System.Security.Cryptography;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// A cache of drawn charts. Its key hashes everything that a chart depends on: the program, the theme, the chart's file, the data shown
/// (<see cref="ChartDigest"/>), sources.yaml and site.yaml. See docs/decisions/a-cache-of-charts.md.
/// </summary>
internal sealed class ChartCache
{
    // Charts may depend on any other file of a theme: its fonts may have any name and place.
    private static readonly string[] OfPagesOnly = [".css", ".js", ".hbs", ".md", ".woff2"];

    private readonly string? folder;
    private readonly FileDigests input;
    private readonly byte[] common;
    private readonly string[] commonFiles;
    private readonly bool painted;
    private int hits;

    /// <param name="folder">The folder of cached charts; null to draw every chart anew.</param>
    /// <param name="painted">False to keep charts without PNG and card, which are cached apart from those that have both.</param>
    private ChartCache(
        string? folder,
        string inputFolder,
        FileDigests input,
        IReadOnlyList<(string Path, byte[] Digest)> theme,
        bool painted
    )
    {
        this.painted = painted;
        this.folder = folder;
        this.input = input;
        commonFiles = [Path.Combine(inputFolder, "site.yaml"), Path.Combine(inputFolder, "sources.yaml")];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // Identifies the build of the program, since another build may draw differently.
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

    /// <summary>The number of charts that were found in the cache.</summary>
    public int Hits => hits;

    /// <summary>
    /// Hashes the input before reading it, so that a chart drawn from a file that changes mid-build is not cached under the new hash.
    /// </summary>
    public static FileDigests Before(BuildOptions options) =>
        options.Cache is null ? new FileDigests() : FileDigests.Of(options.Input, FileAttributes.Hidden | FileAttributes.ReparsePoint);

    /// <param name="input">The hashes that <see cref="Before"/> took.</param>
    public static ChartCache Open(BuildOptions options, FileDigests input, LoadedTheme theme) =>
        new(options.Cache, options.Input, input, options.Cache is null ? [] : theme.Files, !options.OnlyChecked);

    /// <summary>Returns the cached chart, or draws it. A chart with diagnostics is not cached, so that every build reports them.</summary>
    public RenderedChart Render(ChartData shown, InputData data, Theme theme, DiagnosticBag bag)
    {
        if (folder is null)
        {
            return ChartRenderer.Render(shown, data, theme, bag);
        }

        var whole = Path.Combine(folder, $"{Key(shown, data)}.chart");
        var path = painted ? whole : Path.ChangeExtension(whole, ".unpainted.chart");
        if ((ChartFile.Read(whole, shown) ?? (painted ? null : ChartFile.Read(path, shown))) is { } kept)
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
            ChartFile.Write(path, painted ? drawn : drawn with { Png = new([]), Card = new([]) });
        }

        return drawn;
    }

    /// <summary>Once there are more than <paramref name="most"/> charts, keeps the half of that number that was used last.</summary>
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
            // Another run may be using the folder. The cache works with any content.
        }
    }

    private static byte[] DigestOf(ChartData shown)
    {
        using var digest = new ChartDigest(shown);
        return digest.Finish();
    }

    private static IEnumerable<string> Maps(ChartData shown) =>
        shown.Spec.Layers.Select(l => l.Map?.File).OfType<string>().Distinct(StringComparer.Ordinal);

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
