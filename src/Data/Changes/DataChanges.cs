using Report.Languages;

namespace Report.Data.Changes;

internal enum ChangeKind
{
    Added,
    Removed,
    Revised,
}

/// <summary>The changes in the data between two states of an input folder. Unchanged parts are not included.</summary>
internal sealed record DataChanges(
    IReadOnlyList<DatasetChange> Datasets,
    IReadOnlyList<EntryChange> Sources,
    IReadOnlyList<EntryChange> Claims
)
{
    public bool IsEmpty => Datasets.Count + Sources.Count + Claims.Count == 0;

    public static DataChanges Between(InputData before, InputData after) =>
        new(
            new DatasetComparison(after.Site.Locale).Compare(before.Datasets, after.Datasets),
            new EntryComparison(after.Site.Locale).Sources(before.Sources, after.Sources),
            new EntryComparison(after.Site.Locale).Claims(before.Claims, after.Claims)
        );
}

/// <summary>The changes of a dataset.</summary>
/// <param name="About">The changes of its metadata: title, description, source, fields, breaks.</param>
/// <param name="Rows">The changed rows in the current order of the dataset, removed rows last.</param>
internal sealed record DatasetChange(
    string Id,
    string Title,
    ChangeKind Kind,
    IReadOnlyList<TextChange> About,
    IReadOnlyList<RowChange> Rows
)
{
    /// <summary>Whether a published value or quotation was changed or removed, or a unit changed. An addition is no correction.</summary>
    public bool IsCorrection => Kind == ChangeKind.Removed || About.Any(a => a.ChangesValues) || Rows.Any(r => r.IsCorrection);

    /// <summary>Words the number of changed rows: "2 rows revised, 1 row added"; "" if no row changed.</summary>
    public string RowsInWords(ILocale locale)
    {
        var (words, numbers) = (locale.Changes, QuantityWriter.In(locale));
        return string.Join(
            ", ",
            new (ChangeKind Kind, Func<int, string, string> Write)[]
            {
                (ChangeKind.Revised, words.RowsRevised),
                (ChangeKind.Added, words.RowsAdded),
                (ChangeKind.Removed, words.RowsRemoved),
            }
                .Select(done => (Count: Rows.Count(row => row.Kind == done.Kind), done.Write))
                .Where(done => done.Count > 0)
                .Select(done => done.Write(done.Count, numbers.Number(done.Count)))
        );
    }
}

/// <summary>The change of a row.</summary>
/// <param name="Anchor">The anchor of the row in links; for a removed row, the one that it had.</param>
/// <param name="Name">The key of the row in words: "Estonia, 2022".</param>
/// <param name="Values">For a revised row, the values that changed; for an added or removed one, all its values.</param>
/// <param name="Texts">The changed notes, quotations, statuses and sources.</param>
internal sealed record RowChange(
    ChangeKind Kind,
    string Anchor,
    string Name,
    IReadOnlyList<ValueChange> Values,
    IReadOnlyList<TextChange> Texts
)
{
    /// <summary>Whether a published value or quotation was changed or removed.</summary>
    public bool IsCorrection =>
        Kind == ChangeKind.Removed
        || (Kind == ChangeKind.Revised && (Values.Any(v => v.Before is not null) || Texts.Any(IsOtherQuotation)));

    // A quotation that differs from the published one is a correction, since one of the two must be wrong.
    private static bool IsOtherQuotation(TextChange text) => text is { Part: ChangedPart.Quote, Before: not null, After: not null };
}

/// <summary>The change of a cell. A side is null if the cell is blank or the row does not exist there.</summary>
/// <param name="Field">The current field; for a removed row, the former one.</param>
internal sealed record ValueChange(Field Field, Value? Before, Value? After);

/// <summary>The change of a text, such as a note. A side is null if the text does not exist there.</summary>
/// <param name="What">The name of the part: "note", "unit of Troops".</param>
/// <param name="ChangesValues">Whether it changes the meaning of published values.</param>
internal sealed record TextChange(ChangedPart Part, string What, string? Before, string? After, bool ChangesValues = false);

/// <summary>The change of a source or a claim.</summary>
internal sealed record EntryChange(string Id, string Title, ChangeKind Kind, IReadOnlyList<TextChange> Texts);
