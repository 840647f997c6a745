using Report.Data;
using Report.Data.Changes;
using Report.Languages;

namespace Report.Site.Changes;

/// <summary>All that changed between two states of a report, laid out to be written.</summary>
/// <param name="From">What it is compared with, in the user's words: "v1.0.0", "last-year/input".</param>
/// <param name="Sections">Those that have something in them.</param>
/// <param name="Charts">With pictures, for the one form that can show them.</param>
/// <param name="Remark">What could not be compared, and why; null where everything was.</param>
internal sealed record ChangeReport(string From, IReadOnlyList<ChangeSection> Sections, IReadOnlyList<ChartChange> Charts, string? Remark)
{
    public bool IsEmpty => Sections.Count == 0;

    /// <summary>The sentence for a report where nothing was found: of the data alone, where nothing else could be compared.</summary>
    public string NothingChanged => Remark is null ? "Nothing has changed." : "No data have changed.";

    /// <param name="findings">Those that are false now, or near to it.</param>
    /// <param name="site">Null where pages and charts of one of the two could not be made.</param>
    public static ChangeReport Of(string from, DataChanges data, SiteChanges? site, ILocale locale, string? remark = null, IReadOnlyList<ChangeGroup>? findings = null) => new(
        from,
        [
            .. new ChangeSection[]
            {
                new("Findings", findings ?? []),
                new("Data", [.. data.Datasets.Select(d => Dataset(d, locale))]),
                new("Claims", [.. data.Claims.Select(Entry)]),
                new("Sources", [.. data.Sources.Select(Entry)]),
                new("Text", [.. (site?.Pages ?? []).Select(Page)]),
                new("Charts", [.. (site?.Charts ?? []).Select(c => new ChangeGroup(c.Kind, c.Title, c.Id, []))]),
            }.Where(section => section.Groups.Count > 0),
        ],
        site?.Charts ?? [],
        remark);

    private static ChangeGroup Dataset(DatasetChange dataset, ILocale locale) => new(
        dataset.Kind,
        dataset.Title,
        dataset.RowsInWords(locale) is { Length: > 0 } rows ? $"{dataset.Id}: {rows}" : dataset.Id,
        dataset.Kind == ChangeKind.Revised
            ? [.. dataset.About.Select(Text), .. dataset.Rows.SelectMany(row => Row(row, locale))]
            : []);

    private static IEnumerable<ChangeLine> Row(RowChange row, ILocale locale)
    {
        if (row.Kind != ChangeKind.Revised)
        {
            var values = string.Join("; ", row.Values.Select(v => $"{v.Field.Title}: {Write(v.After ?? v.Before, v.Field, locale)}"));
            return [row.Kind == ChangeKind.Added ? new ChangeLine(row.Name, null, values, null) : new ChangeLine(row.Name, values, null, null)];
        }

        return row.Values.Select(v => Value(row, v, locale)).Concat(row.Texts.Select(t => Text(t) with { What = $"{row.Name}: {t.What}" }));
    }

    private static ChangeLine Value(RowChange row, ValueChange value, ILocale locale) => new(
        $"{row.Name}: {value.Field.Title}",
        value.Before is null ? null : Write(value.Before, value.Field, locale),
        value.After is null ? null : Write(value.After, value.Field, locale),
        value is { Before: Quantity before, After: Quantity after } ? Ratio(before, after, value.Field.Unit, locale) : null,
        IsWords: (value.Before ?? value.After) is TextValue);

    /// <summary>How the new value stands to the old one: "a fifth less", "twice", or nothing where neither is known.</summary>
    private static string? Ratio(Quantity before, Quantity after, string? unit, ILocale locale) =>
        QuantityWriter.In(locale).CompareInWords(before, after, ComparisonStyle.Percent, unit) is { } change && Quantity.Compare(after, before) is var order and (Comparison.Less or Comparison.Greater)
            ? order == Comparison.Less ? locale.Changes.Down(change) : locale.Changes.Up(change)
            : null;

    /// <summary>A value as a reader meets it; "" where there is none.</summary>
    public static string Write(Value? value, Field field, ILocale locale) => value switch
    {
        null => "",
        DateValue date => ValueText.Written(date),
        // In all its digits: what a format leaves out may be what changed.
        Quantity quantity => ValueText.Full(quantity with { Format = null }, field, locale),
        _ => ValueText.Full(value, field, locale),
    };

    private static ChangeGroup Entry(EntryChange entry) => new(entry.Kind, entry.Title, entry.Id, [.. entry.Texts.Select(Text)]);

    private static ChangeGroup Page(PageChange page) => new(
        page.Kind,
        page.Title,
        $"/{page.Path}",
        page.Kind == ChangeKind.Revised ? [.. page.Sentences.Select(s => new ChangeLine("", s.Before, s.After, null))] : []);

    private static ChangeLine Text(TextChange text) => new(text.What, text.Before, text.After, null, IsWords: true);
}

/// <param name="Heading">"Data", "Claims", …</param>
internal sealed record ChangeSection(string Heading, IReadOnlyList<ChangeGroup> Groups);

/// <summary>A dataset, a claim, a source, a page or a chart.</summary>
/// <param name="Name">Its id or path, and what there is to count.</param>
internal sealed record ChangeGroup(ChangeKind Kind, string Title, string Name, IReadOnlyList<ChangeLine> Lines);

/// <param name="What">What changed; "" where before and after say it all.</param>
/// <param name="Before">Null where it is new.</param>
/// <param name="After">Null where it is gone.</param>
/// <param name="Ratio">How the new value stands to the old, where that can be told.</param>
/// <param name="IsWords">Whether before and after are somebody's words, which stand in quotation marks within a sentence.</param>
internal sealed record ChangeLine(string What, string? Before, string? After, string? Ratio, bool IsWords = false);
