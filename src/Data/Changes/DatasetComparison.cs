namespace Report.Data.Changes;

/// <summary>Finds what changed in datasets.</summary>
internal static class DatasetComparison
{
    public static IReadOnlyList<DatasetChange> Compare(IReadOnlyDictionary<string, Dataset> before, IReadOnlyDictionary<string, Dataset> after)
    {
        var now = after.Values.Select(dataset => before.TryGetValue(dataset.Id, out var old) ? Revised(old, dataset) : Whole(ChangeKind.Added, dataset));
        var gone = before.Values.Where(dataset => !after.ContainsKey(dataset.Id)).Select(dataset => Whole(ChangeKind.Removed, dataset));
        return [.. now.Concat(gone).OfType<DatasetChange>()];
    }

    private static DatasetChange Whole(ChangeKind kind, Dataset dataset) =>
        new(dataset.Id, dataset.Title, kind, [], [.. dataset.Rows.Select(row => Whole(kind, row, dataset))]);

    private static RowChange Whole(ChangeKind kind, Row row, Dataset dataset) => new(
        kind,
        row.Anchor,
        NameOf(row, dataset),
        [.. row.Cells.Select(c => kind == ChangeKind.Added ? new ValueChange(c.Field, null, c.Value) : new ValueChange(c.Field, c.Value, null))],
        []);

    private static DatasetChange? Revised(Dataset before, Dataset after)
    {
        var about = About(before, after).ToList();
        var rows = RowPairs.Of(before, after).Select(pair => Compare(pair, before, after)).OfType<RowChange>().ToList();
        return about.Count + rows.Count == 0 ? null : new DatasetChange(after.Id, after.Title, ChangeKind.Revised, about, rows);
    }

    private static RowChange? Compare((Row? Before, Row? After) pair, Dataset before, Dataset after)
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
                var texts = Texts(old, row, before, after).ToList();
                return values.Count + texts.Count == 0 ? null : new RowChange(ChangeKind.Revised, row.Anchor, NameOf(row, after), values, texts);
        }
    }

    // A field that is new or gone is one change of the dataset, not one of each row.
    private static IEnumerable<ValueChange> Values(Row old, Row row, Dataset before, Dataset after) =>
        from field in after.Fields
        where before.Field(field.Name) is not null
        let change = new ValueChange(field, old[field.Name]?.Value, row[field.Name]?.Value)
        where change.Before != change.After
        select change;

    private static IEnumerable<TextChange> Texts(Row old, Row row, Dataset before, Dataset after)
    {
        var inherited = old.Source?.Value == before.Source?.Value && row.Source?.Value == after.Source?.Value;
        var ofRow = new[]
        {
            inherited ? null : TextComparison.Of("source", old.Source?.Value, row.Source?.Value),
            TextComparison.Of("note", old.Note, row.Note),
            TextComparison.Of("quote", old.Quote, row.Quote),
        };
        return ofRow.OfType<TextChange>().Concat(row.Cells.SelectMany(cell => old[cell.Field.Name] is { } was ? OfCell(was, cell, old, row) : []));
    }

    private static IEnumerable<TextChange> OfCell(Cell was, Cell cell, Row old, Row row)
    {
        var name = cell.Field.Title;
        return new[]
        {
            TextComparison.Of($"status of {name}", StatusOf(was), StatusOf(cell)),
            TextComparison.Of($"source of {name}", OwnSource(was, old), OwnSource(cell, row)),
            TextComparison.Of($"note on {name}", was.Note, cell.Note),
        }.OfType<TextChange>();
    }

    private static string? OwnSource(Cell cell, Row row) => string.Join(' ', cell.Sources) is { Length: > 0 } own && own != row.Source?.Value ? own : null;

    private static string? StatusOf(Cell cell) => cell.Status == ObservationStatus.Normal ? null : RowKeys.Word(cell.Status);

    private static IEnumerable<TextChange> About(Dataset before, Dataset after)
    {
        var ofDataset = new[]
        {
            TextComparison.Of("title", before.Title, after.Title),
            TextComparison.Of("description", before.Description, after.Description),
            TextComparison.Of("source", before.Source?.Value, after.Source?.Value),
        };
        var fields = after.Fields.SelectMany(field => before.Field(field.Name) is { } old ? OfField(old, field) : [new TextChange("field", null, field.Title)]);
        var gone = before.Fields.Where(f => after.Field(f.Name) is null).Select(f => new TextChange("field", f.Title, null, ChangesValues: true));
        return ofDataset.OfType<TextChange>().Concat(fields).Concat(gone).Concat(Breaks(before, after));
    }

    private static IEnumerable<TextChange> OfField(Field old, Field field) => new[]
    {
        TextComparison.Of($"title of {field.Name}", old.Title, field.Title),
        TextComparison.Of($"unit of {field.Title}", old.Unit, field.Unit) is { } unit ? unit with { ChangesValues = true } : null,
        TextComparison.Of($"type of {field.Title}", FieldReader.Word(old.Type), FieldReader.Word(field.Type)),
        TextComparison.Of($"description of {field.Title}", old.Description, field.Description),
    }.OfType<TextChange>();

    private static IEnumerable<TextChange> Breaks(Dataset before, Dataset after)
    {
        static string Words(SeriesBreak gap) => $"{gap.Field} after {gap.After.Iso}: {gap.Reason}";
        var (old, now) = (before.Breaks.Select(Words).ToList(), after.Breaks.Select(Words).ToList());
        return now.Except(old, StringComparer.Ordinal).Select(b => new TextChange("break", null, b))
            .Concat(old.Except(now, StringComparer.Ordinal).Select(b => new TextChange("break", b, null)));
    }

    private static string NameOf(Row row, Dataset dataset)
    {
        var words = dataset.Key.Select(field => row[field.Name]).OfType<Cell>().Select(cell => ValueText.Key(cell.Value));
        return string.Join(", ", words) is { Length: > 0 } name ? name : row.Anchor;
    }
}
