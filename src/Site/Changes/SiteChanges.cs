using System.Text;
using AngleSharp.Html.Parser;
using Report.Data.Changes;

namespace Report.Site.Changes;

/// <summary>
/// A chart that looks different. The pictures are PNG files, which look the same whatever fonts are installed; null if there is none.
/// </summary>
internal sealed record ChartChange(string Id, string Title, ChangeKind Kind, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After);

/// <summary>A page whose text differs.</summary>
/// <param name="Path">The path below the base path: "shield/"; "" for the front page.</param>
internal sealed record PageChange(string Path, string Title, ChangeKind Kind, IReadOnlyList<SentenceChange> Sentences);

/// <summary>A changed sentence; null on the side that lacks it.</summary>
internal sealed record SentenceChange(string? Before, string? After);

/// <summary>
/// The differences between two builds of a report that readers notice: charts that look different, and sentences that changed.
/// </summary>
internal sealed record SiteChanges(IReadOnlyList<ChartChange> Charts, IReadOnlyList<PageChange> Pages)
{
    // Pages that only repeat data, charts and the bibliography, which are compared separately.
    private static readonly string[] Derived = ["charts/", "data/", "sources/", "corrections/", "glossary/", "404.html"];

    public static SiteChanges Between(IReadOnlyList<OutputFile> before, IReadOnlyList<OutputFile> after)
    {
        var (old, now) = (ByPath(before), ByPath(after));
        return new SiteChanges(
            [
                .. Changed(old, now, IsChart)
                    .Select(c => Chart(c.Path, c.Kind, c.After ?? c.Before!, Picture(old, c.Path), Picture(now, c.Path))),
            ],
            [.. Changed(old, now, IsText).Select(c => Page(c.Path, c.Kind, c.Before, c.After)).Where(page => page.Sentences.Count > 0)]
        );
    }

    private static Dictionary<string, OutputFile> ByPath(IReadOnlyList<OutputFile> files) =>
        files.ToDictionary(f => f.Path, StringComparer.Ordinal);

    private static IEnumerable<(string Path, ChangeKind Kind, string? Before, string? After)> Changed(
        Dictionary<string, OutputFile> before,
        Dictionary<string, OutputFile> after,
        Func<string, bool> wanted
    )
    {
        foreach (var path in before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal).Where(wanted).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(path), after.GetValueOrDefault(path));
            if (old is null || now is null || !old.Content.Span.SequenceEqual(now.Content.Span))
            {
                var kind =
                    old is null ? ChangeKind.Added
                    : now is null ? ChangeKind.Removed
                    : ChangeKind.Revised;
                yield return (path, kind, Text(old), Text(now));
            }
        }
    }

    private static string? Text(OutputFile? file) => file is null ? null : Encoding.UTF8.GetString(file.Content.Span);

    private static bool IsChart(string path) =>
        path.StartsWith("charts/", StringComparison.Ordinal) && path.EndsWith(".svg", StringComparison.Ordinal);

    private static bool IsText(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && !Derived.Any(d => path.StartsWith(d, StringComparison.Ordinal));

    private static ReadOnlyMemory<byte>? Picture(Dictionary<string, OutputFile> files, string path) =>
        files.GetValueOrDefault(Path.ChangeExtension(path, ".png"))?.Content;

    private static ChartChange Chart(string path, ChangeKind kind, string svg, ReadOnlyMemory<byte>? before, ReadOnlyMemory<byte>? after)
    {
        var title = new HtmlParser().ParseDocument(svg).QuerySelector("svg > title")?.TextContent.Trim();
        var id = Path.GetFileNameWithoutExtension(path);
        return new ChartChange(id, string.IsNullOrEmpty(title) ? id : title, kind, before, after);
    }

    // A file that was put under static/ has its own name.
    private static string AddressOf(string path) => Path.GetFileName(path) == "index.html" ? path[..^"index.html".Length] : path;

    private static PageChange Page(string path, ChangeKind kind, string? before, string? after)
    {
        var (old, now) = (PageText.Of(before), PageText.Of(after));
        return new PageChange(
            AddressOf(path),
            now?.Title ?? old!.Title,
            kind,
            SentenceComparison.Between(old?.Sentences ?? [], now?.Sentences ?? [])
        );
    }
}
