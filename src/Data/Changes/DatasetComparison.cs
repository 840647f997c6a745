using Report.Languages;

namespace Report.Data.Changes;

/// <summary>Compares datasets.</summary>
internal sealed class DatasetComparison(ILocale locale)
{
    private readonly TextComparison texts = new(locale);

    public IReadOnlyList<DatasetChange> Compare(IReadOnlyDictionary<string, Dataset> before, IReadOnlyDictionary<string, Dataset> after)
    {
        var now = after.Values.Select(dataset =>
            before.TryGetValue(dataset.Id, out var old) ? Revised(old, dataset) : Whole(ChangeKind.Added, dataset)
        );
        var gone = before.Values.Where(dataset => !after.ContainsKey(dataset.Id)).Select(dataset => Whole(ChangeKind.Removed, dataset));
        return [.. now.Concat(gone).OfType<DatasetChange>()];
    }

    private static DatasetChange Whole(ChangeKind kind, Dataset dataset) =>
        new(dataset.Id, dataset.Title, kind, [], [.. dataset.Rows.Select(row => Whole(kind, row, dataset))]);

    private static RowChange Whole(ChangeKind kind, Row row, Dataset dataset) =>
        new(
            kind,
            row.Anchor,
            NameOf(row, dataset),
            [
                .. row.Cells.Select(c =>
                    kind == ChangeKind.Added ? new ValueChange(c.Field, null, c.Value) : new ValueChange(c.Field, c.Value, null)
                ),
            ],
            []
        );

    private DatasetChange? Revised(Dataset before, Dataset after)
    {
        var about = About(before, after).ToList();
        var rows = RowPairs.Of(before, after).Select(pair => Compare(pair, before, after)).OfType<RowChange>().ToList();
        return about.Count + rows.Count == 0 ? null : new DatasetChange(after.Id, after.Title, ChangeKind.Revised, about, rows);
    }

    private RowChange? Compare((Row? Before, Row? After) pair, Dataset before, Dataset after)
    {
        switch (pair)
        {
            case (null, { } added):
                return Whole(ChangeKind.Added, added, after);
            case ({ } removed, null):
                return Whole(ChangeKind.Removed, removed, before);
            default:
                var (old, row) = (pair.Before!, pair.After!);
                var values = Values(old, row, before, after).ToList();
                var words = Texts(old, row, before, after).ToList();
                return values.Count + words.Count == 0
                    ? null
                    : new RowChange(ChangeKind.Revised, row.Anchor, NameOf(row, after), values, words);
        }
    }

    // An added or removed field is a change of the dataset, not of each row.
    private static IEnumerable<ValueChange> Values(Row old, Row row, Dataset before, Dataset after) =>
        from field in after.Fields
        where before.Field(field.Name) is not null
        let change = new ValueChange(field, old[field.Name]?.Value, row[field.Name]?.Value)
        where change.Before != change.After
        select change;

    private IEnumerable<TextChange> Texts(Row old, Row row, Dataset before, Dataset after)
    {
        var inherited = old.Source?.Value == before.Source?.Value && row.Source?.Value == after.Source?.Value;
        var ofRow = new[]
        {
            inherited ? null : texts.Of(ChangedPart.Source, old.Source?.Value, row.Source?.Value),
            texts.Of(ChangedPart.Note, old.Note, row.Note),
            texts.Of(ChangedPart.Quote, old.Quote, row.Quote),
        };
        return ofRow
            .OfType<TextChange>()
            .Concat(row.Cells.SelectMany(cell => old[cell.Field.Name] is { } was ? OfCell(was, cell, old, row) : []));
    }

    private IEnumerable<TextChange> OfCell(Cell was, Cell cell, Row old, Row row)
    {
        var name = cell.Field.Title;
        return new[]
        {
            texts.Of(ChangedPart.Status, StatusOf(was), StatusOf(cell), name),
            texts.Of(ChangedPart.Source, OwnSource(was, old), OwnSource(cell, row), name),
            texts.Of(ChangedPart.Note, was.Note, cell.Note, name),
        }.OfType<TextChange>();
    }

    private static string? OwnSource(Cell cell, Row row) =>
        string.Join(' ', cell.Sources) is { Length: > 0 } own && own != row.Source?.Value ? own : null;

    private string? StatusOf(Cell cell) => cell.Status == ObservationStatus.Normal ? null : StatusText.Of(cell.Status, locale.Ledger);

    private IEnumerable<TextChange> About(Dataset before, Dataset after)
    {
        var ofDataset = new[]
        {
            texts.Of(ChangedPart.Title, before.Title, after.Title),
            texts.Of(ChangedPart.Description, before.Description, after.Description),
            texts.Of(ChangedPart.Source, before.Source?.Value, after.Source?.Value),
        };
        var fields = after.Fields.SelectMany(field =>
            before.Field(field.Name) is { } old ? OfField(old, field) : [Whole(ChangedPart.Field, null, field.Title)]
        );
        var gone = before
            .Fields.Where(f => after.Field(f.Name) is null)
            .Select(f => Whole(ChangedPart.Field, f.Title, null) with { ChangesValues = true });
        return ofDataset.OfType<TextChange>().Concat(fields).Concat(gone).Concat(Breaks(before, after));
    }

    private IEnumerable<TextChange> OfField(Field old, Field field) =>
        new[]
        {
            texts.Of(ChangedPart.Title, old.Title, field.Title, field.Name),
            texts.Of(ChangedPart.Unit, old.Unit, field.Unit, field.Title) is { } unit ? unit with { ChangesValues = true } : null,
            texts.Of(ChangedPart.Type, TypeOf(old), TypeOf(field), field.Title),
            texts.Of(ChangedPart.Description, old.Description, field.Description, field.Title),
        }.OfType<TextChange>();

    private IEnumerable<TextChange> Breaks(Dataset before, Dataset after)
    {
        var (old, now) = (before.Breaks.Select(b => Words(b, before)).ToList(), after.Breaks.Select(b => Words(b, after)).ToList());
        return now.Except(old, StringComparer.Ordinal)
            .Select(b => Whole(ChangedPart.Break, null, b))
            .Concat(old.Except(now, StringComparer.Ordinal).Select(b => Whole(ChangedPart.Break, b, null)));

        string Words(SeriesBreak gap, Dataset dataset) =>
            locale.Changes.Break(dataset.Field(gap.Field)?.Title ?? gap.Field, locale.Dates.Write(gap.After), gap.Reason);
    }

    private TextChange Whole(ChangedPart part, string? was, string? now) => new(part, locale.Changes.Part(part, null), was, now);

    private string TypeOf(Field field) => locale.Ledger.FieldType(FieldReader.Word(field.Type));

    private static string NameOf(Row row, Dataset dataset)
    {
        var words = dataset.Key.Select(field => row[field.Name]).OfType<Cell>().Select(cell => ValueText.Key(cell.Value));
        return string.Join(", ", words) is { Length: > 0 } name ? name : row.Anchor;
    }
}
