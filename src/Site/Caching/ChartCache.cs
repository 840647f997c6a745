using System.Security.Cryptography;
using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Site.Caching;

/// <summary>
/// Charts that were drawn before, by a hash of everything that they are drawn from: the program, the theme, the chart's file and
/// bound texts, the files of its datasets, sources.yaml and site.yaml. See docs/decisions/a-cache-of-charts.md.
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
            Append(hash, digest);
        }

        foreach (var file in commonFiles)
        {
            Append(hash, input[file]);
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

        var files = FilesOf(shown);
        var path = Path.Combine(folder, $"{Key(shown.Spec, files, data)}.chart");
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

        if (faults.Count == 0 && files.Concat(commonFiles.Where(File.Exists)).All(input.Holds))
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

    // A dataset's rows know which file they stand in: its YAML, or the CSV beside.
    private static List<string> FilesOf(ChartData shown) =>
    [
        shown.Spec.At.File,
        .. shown.Tables.SelectMany(t => t.Rows.Select(row => row.At.File).Prepend(t.Dataset.At.File)).Distinct(StringComparer.Ordinal),
    ];

    private string Key(ChartSpec spec, IEnumerable<string> files, InputData data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(common);

        // Names the parts of the drawing that refer to each other.
        Append(hash, System.Text.Encoding.UTF8.GetBytes(spec.Id));
        Append(hash, System.Text.Encoding.UTF8.GetBytes(data.Site.Url.AbsoluteUri));
        foreach (var file in files)
        {
            Append(hash, input[file]);
        }

        // Helpers in these may have brought in values of other datasets.
        foreach (var text in TextsOf(spec))
        {
            Append(hash, text is null ? null : System.Text.Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string?> TextsOf(ChartSpec spec) =>
    [
        spec.Title.Value, spec.Subtitle?.Value, spec.Note?.Value, spec.Alt?.Value,
        .. spec.Annotations.Select(a => a.Text.Value),
        .. spec.References.Select(r => r.Label?.Value),
    ];

    // With its length, so that two parts never read like two others.
    private static void Append(IncrementalHash hash, byte[]? part)
    {
        hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
        hash.AppendData(part ?? []);
    }
}
