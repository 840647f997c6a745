using Report.Languages;

namespace Report.Data;

internal enum CitationPart
{
    Plain,
    Author,
    Date,
    Work,
    Container,
    Publisher,
    Number,
    Link,
}

/// <summary>A piece of a citation. Concatenated, the pieces are the citation as plain text.</summary>
/// <param name="Part">The kind of piece; <see cref="CitationPart.Work"/> and <see cref="CitationPart.Container"/> are set in
/// italics.</param>
/// <param name="Url">The target of a link; null for any other piece.</param>
internal sealed record CitationRun(string Text, CitationPart Part = CitationPart.Plain, string? Url = null);

/// <summary>
/// Formats a source for a bibliography: author (date). Title. Container. Publisher, number. Link (accessed). As reported by ….
/// </summary>
internal static class Citation
{
    // Types whose titles are put in quotation marks, being parts of a larger work; titles of other works are set in italics.
    private static readonly HashSet<string> PartsOfWorks =
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "broadcast",
        "chapter",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "interview",
        "paper-conference",
        "post",
        "post-weblog",
        "review",
        "review-book",
        "speech",
        "webpage",
    ];

    /// <param name="sources">All sources, to look up the one that <see cref="Source.AsReportedBy"/> names; null to show its id.</param>
    public static IReadOnlyList<CitationRun> Format(Source source, IReadOnlyDictionary<string, Source>? sources, ILocale locale)
    {
        var runs = new List<CitationRun>();
        AddAuthor(source, locale, runs);
        AddTitle(source, locale, runs);
        AddPublication(source, runs);
        AddLink(source, locale, runs);
        if (source.AsReportedBy is { } by)
        {
            var seenIn = sources is not null && sources.TryGetValue(by.Value, out var seen) ? Short(seen, locale) : by.Value;
            runs.Add(new($" {locale.Citations.AsReportedBy(seenIn)}"));
        }

        return [.. runs.Where(run => run.Text.Length > 0)];
    }

    public static string Text(Source source, IReadOnlyDictionary<string, Source>? sources, ILocale locale) =>
        string.Concat(Format(source, sources, locale).Select(run => run.Text));

    /// <summary>Returns the short form for the line under a chart: "Rutland, 2025", "RAND Corporation, 2016".</summary>
    public static string Short(Source source, ILocale locale)
    {
        var who = source.Authors switch
        {
            [] => source.ContainerTitle ?? source.Publisher ?? source.Title,
            [var one] => Family(one),
            [var one, var two] => locale.Citations.Authors([Family(one), Family(two)]),
            [var first, ..] => locale.Citations.AndOthers(Family(first)),
        };
        return source.Issued is { } issued ? $"{who}, {locale.Dates.Year(issued.Start.Year)}" : who;
    }

    /// <summary>
    /// Returns the short form, with the publication that reported the source: "DMDC, 2011, as reported by Rutland, 2025".
    /// </summary>
    public static string Credit(Source source, IReadOnlyDictionary<string, Source> sources, ILocale locale) =>
        source.AsReportedBy is { } by && sources.TryGetValue(by.Value, out var seen)
            ? Short(source, locale) + locale.Citations.ReportedBy(Short(seen, locale))
            : Short(source, locale);

    private static void AddAuthor(Source source, ILocale locale, List<CitationRun> runs)
    {
        if (source.Authors.Count == 0)
        {
            return;
        }

        runs.Add(
            new(locale.Citations.Authors([.. source.Authors.Select((name, i) => FullName(name, inverted: i == 0))]), CitationPart.Author)
        );
        if (source.Issued is { } issued)
        {
            AddDate(issued, locale, runs);
            runs.Add(new(" "));
        }
        else
        {
            runs.Add(new(runs[^1].Text.EndsWith('.') ? " " : ". "));
        }
    }

    private static void AddDate(DateValue issued, ILocale locale, List<CitationRun> runs)
    {
        runs.Add(new(" ("));
        runs.Add(new(locale.Dates.Write(issued), CitationPart.Date));
        runs.Add(new(")."));
    }

    private static void AddTitle(Source source, ILocale locale, List<CitationRun> runs)
    {
        // Without an author the title comes first and the date follows it, as in the style of the American Psychological Association.
        var date = source.Authors.Count == 0 ? source.Issued : null;
        var stop = date is not null || EndsSentence(source.Title) ? "" : ".";
        if (IsDescription(source.Title))
        {
            runs.Add(new(source.Title + stop));
        }
        else if (PartsOfWorks.Contains(source.Type))
        {
            runs.Add(new(locale.Citations.PartTitle(source.Title, stop)));
        }
        else
        {
            runs.Add(new(source.Title, CitationPart.Work));
            runs.Add(new(stop));
        }

        if (date is not null)
        {
            AddDate(date, locale, runs);
        }

        if (source.ContainerTitle is { } container)
        {
            runs.Add(new(" "));
            runs.Add(new(container, CitationPart.Container));
            runs.Add(new("."));
        }
    }

    private static void AddPublication(Source source, List<CitationRun> runs)
    {
        // An institution that publishes its own work is named once.
        var publisher =
            source.Authors.Any(a => a.Literal == source.Publisher) || source.Publisher == source.ContainerTitle ? null : source.Publisher;
        if (publisher is null && source.Number is null)
        {
            return;
        }

        runs.Add(new(" "));
        runs.Add(new(publisher ?? "", CitationPart.Publisher));
        runs.Add(new(publisher is not null && source.Number is not null ? ", " : ""));
        runs.Add(new(source.Number ?? "", CitationPart.Number));
        runs.Add(new(EndsSentence(source.Number ?? publisher!) ? "" : "."));
    }

    private static void AddLink(Source source, ILocale locale, List<CitationRun> runs)
    {
        if (source.Doi is { } doi)
        {
            runs.Add(new(" "));
            runs.Add(
                new(
                    $"https://doi.org/{doi}",
                    CitationPart.Link,
                    $"https://doi.org/{Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal)}"
                )
            );
        }
        else if (source.Url is { } url)
        {
            runs.Add(new(" "));
            runs.Add(new(url, CitationPart.Link, url));
        }

        if (source.Accessed is { } accessed)
        {
            runs.Add(new($" ({locale.Citations.Accessed(locale.Dates.Write(accessed))})"));
        }

        runs.Add(new(source.Doi is not null || source.Url is not null || source.Accessed is not null ? "." : ""));
    }

    private static string FullName(Name name, bool inverted) =>
        name switch
        {
            { Literal: { } literal } => literal,
            { Given: null } => name.Family!,
            _ => inverted ? $"{name.Family}, {name.Given}" : $"{name.Given} {name.Family}",
        };

    private static string Family(Name name) => name.Literal ?? name.Family ?? "";

    // A title in square brackets describes a work that has none; it is neither quoted nor set in italics.
    private static bool IsDescription(string title) => title is ['[', .., ']'];

    private static bool EndsSentence(string text) => text is [.., '.' or '?' or '!' or '…'];
}
