using Report.Data;
using Report.Data.Changes;
using Report.Languages;

namespace Report.Site.Changes;

/// <summary>All changes between two states of a report, arranged for output.</summary>
/// <param name="From">The older state, in the user's words: "v1.0.0", "last-year/input".</param>
/// <param name="Sections">The sections that are not empty.</param>
/// <param name="Charts">The changed charts with their pictures, for the format that can show them.</param>
/// <param name="Remark">What could not be compared, and why; null if everything was.</param>
internal sealed record ChangeReport(string From, IReadOnlyList<ChangeSection> Sections, IReadOnlyList<ChartChange> Charts, string? Remark)
{
    public bool IsEmpty => Sections.Count == 0;

    /// <summary>The sentence for a report without changes. Speaks of the data only if nothing else could be compared.</summary>
    public string NothingChanged => Remark is null ? "Nothing has changed." : "No data have changed.";

    /// <param name="findings">The findings that are now false, or close to it.</param>
    /// <param name="site">Null if the pages and charts of either state could not be built.</param>
    public static ChangeReport Of(
        string from,
        DataChanges data,
        SiteChanges? site,
        ILocale locale,
        string? remark = null,
        IReadOnlyList<ChangeGroup>? findings = null
    ) =>
        new(
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
            remark
        );

    private static ChangeGroup Dataset(DatasetChange dataset, ILocale locale) =>
        new(
            dataset.Kind,
            dataset.Title,
            dataset.RowsInWords(locale) is { Length: > 0 } rows ? $"{dataset.Id}: {rows}" : dataset.Id,
            dataset.Kind == ChangeKind.Revised ? [.. dataset.About.Select(Text), .. dataset.Rows.SelectMany(row => Row(row, locale))] : []
        );

    private static IEnumerable<ChangeLine> Row(RowChange row, ILocale locale)
    {
        if (row.Kind != ChangeKind.Revised)
        {
            var values = string.Join("; ", row.Values.Select(v => $"{v.Field.Title}: {Write(v.After ?? v.Before, v.Field, locale)}"));
            return
            [
                row.Kind == ChangeKind.Added ? new ChangeLine(row.Name, null, values, null) : new ChangeLine(row.Name, values, null, null),
            ];
        }

        return row.Values.Select(v => Value(row, v, locale)).Concat(row.Texts.Select(t => Text(t) with { What = $"{row.Name}: {t.What}" }));
    }

    private static ChangeLine Value(RowChange row, ValueChange value, ILocale locale) =>
        new(
            $"{row.Name}: {value.Field.Title}",
            value.Before is null ? null : Write(value.Before, value.Field, locale),
            value.After is null ? null : Write(value.After, value.Field, locale),
            value is { Before: Quantity before, After: Quantity after } ? Ratio(before, after, value.Field.Unit, locale) : null,
            IsWords: (value.Before ?? value.After) is TextValue
        );

    /// <summary>Returns the new value relative to the old one in words: "a fifth less", "twice"; null if they cannot be compared.</summary>
    private static string? Ratio(Quantity before, Quantity after, string? unit, ILocale locale) =>
        QuantityWriter.In(locale).CompareInWords(before, after, ComparisonStyle.Percent, unit) is { } change
        && Quantity.Compare(after, before) is var order and (Comparison.Less or Comparison.Greater)
            ? order == Comparison.Less
                ? locale.Changes.Down(change)
                : locale.Changes.Up(change)
            : null;

    /// <summary>Writes a value as readers see it; "" if there is none.</summary>
    public static string Write(Value? value, Field field, ILocale locale) =>
        value switch
        {
            null => "",
            DateValue date => ValueText.Written(date),
            // With all its digits: a change may be in those that the field's format hides.
            Quantity quantity => ValueText.Full(quantity with { Format = null }, field, locale),
            _ => ValueText.Full(value, field, locale),
        };

    private static ChangeGroup Entry(EntryChange entry) => new(entry.Kind, entry.Title, entry.Id, [.. entry.Texts.Select(Text)]);

    private static ChangeGroup Page(PageChange page) =>
        new(
            page.Kind,
            page.Title,
            $"/{page.Path}",
            page.Kind == ChangeKind.Revised ? [.. page.Sentences.Select(s => new ChangeLine("", s.Before, s.After, null))] : []
        );

    private static ChangeLine Text(TextChange text) => new(text.What, text.Before, text.After, null, IsWords: true);
}

/// <param name="Heading">The section's heading: "Data", "Claims", …</param>
internal sealed record ChangeSection(string Heading, IReadOnlyList<ChangeGroup> Groups);

/// <summary>The changes of one dataset, claim, source, page or chart.</summary>
/// <param name="Name">Its id or path; for a dataset, followed by the numbers of changed rows.</param>
internal sealed record ChangeGroup(ChangeKind Kind, string Title, string Name, IReadOnlyList<ChangeLine> Lines);

/// <param name="What">The thing that changed; "" if before and after say it all.</param>
/// <param name="Before">Null if it is new.</param>
/// <param name="After">Null if it was removed.</param>
/// <param name="Ratio">The new value relative to the old one; null if they cannot be compared.</param>
/// <param name="IsWords">True if before and after are text, to be put in quotation marks within a sentence.</param>
internal sealed record ChangeLine(string What, string? Before, string? After, string? Ratio, bool IsWords = false);
