using Report.Languages;

namespace Report.Data.Changes;

internal enum ChangeKind { Added, Removed, Revised }

/// <summary>What changed in the data from one state of an input folder to another. Nothing that stayed as it was is in it.</summary>
internal sealed record DataChanges(
    IReadOnlyList<DatasetChange> Datasets,
    IReadOnlyList<EntryChange> Sources,
    IReadOnlyList<EntryChange> Claims)
{
    public bool IsEmpty => Datasets.Count + Sources.Count + Claims.Count == 0;

    public static DataChanges Between(InputData before, InputData after) => new(
        new DatasetComparison(after.Site.Locale).Compare(before.Datasets, after.Datasets),
        new EntryComparison(after.Site.Locale).Sources(before.Sources, after.Sources),
        new EntryComparison(after.Site.Locale).Claims(before.Claims, after.Claims));
}

/// <param name="About">What changed in what the dataset says of itself: title, description, source, fields, breaks.</param>
/// <param name="Rows">In the order of the dataset now, those that are gone last.</param>
internal sealed record DatasetChange(
    string Id,
    string Title,
    ChangeKind Kind,
    IReadOnlyList<TextChange> About,
    IReadOnlyList<RowChange> Rows)
{
    /// <summary>Whether a value or a quotation that was there is now another, has another unit, or is gone. Additions are none of these.</summary>
    public bool IsCorrection => Kind == ChangeKind.Removed || About.Any(a => a.ChangesValues) || Rows.Any(r => r.IsCorrection);

    /// <summary>"2 rows revised, 1 row added"; "" where no row changed.</summary>
    public string RowsInWords(ILocale locale)
    {
        var (words, numbers) = (locale.Changes, QuantityWriter.In(locale));
        return string.Join(
            ", ",
            new (ChangeKind Kind, Func<int, string, string> Write)[]
            {
                (ChangeKind.Revised, words.RowsRevised), (ChangeKind.Added, words.RowsAdded), (ChangeKind.Removed, words.RowsRemoved),
            }
            .Select(done => (Count: Rows.Count(row => row.Kind == done.Kind), done.Write))
            .Where(done => done.Count > 0)
            .Select(done => done.Write(done.Count, numbers.Number(done.Count))));
    }
}

/// <param name="Anchor">Names the row in links: where it is now, or was.</param>
/// <param name="Name">Its key in words: "Estonia, 2022".</param>
/// <param name="Values">Of a revised row those that changed; of another all that it has.</param>
/// <param name="Texts">Notes, quotations, statuses and sources that changed.</param>
internal sealed record RowChange(
    ChangeKind Kind,
    string Anchor,
    string Name,
    IReadOnlyList<ValueChange> Values,
    IReadOnlyList<TextChange> Texts)
{
    /// <summary>Whether what was there is now another or gone: a value, or the words quoted from a source.</summary>
    public bool IsCorrection => Kind == ChangeKind.Removed || (Kind == ChangeKind.Revised && (Values.Any(v => v.Before is not null) || Texts.Any(IsOtherQuotation)));

    // Other words in somebody's mouth than were published there: one of the two is wrong.
    private static bool IsOtherQuotation(TextChange text) => text is { Part: ChangedPart.Quote, Before: not null, After: not null };
}

/// <summary>The value of one cell; null on the side where the cell is blank or the row is not there.</summary>
/// <param name="Field">As it is now, or was.</param>
internal sealed record ValueChange(Field Field, Value? Before, Value? After);

/// <summary>Something in words; null on the side where it is not written.</summary>
/// <param name="What">The part in words: "note", "unit of Troops".</param>
/// <param name="ChangesValues">Whether it changes what published values mean.</param>
internal sealed record TextChange(ChangedPart Part, string What, string? Before, string? After, bool ChangesValues = false);

/// <summary>A source or a claim.</summary>
internal sealed record EntryChange(string Id, string Title, ChangeKind Kind, IReadOnlyList<TextChange> Texts);
