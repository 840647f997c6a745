using Report.Data;

namespace Report.Site.Downloads;

/// <summary>
/// A column of a machine-readable table. The field is null if the column describes the whole row: source, note, quote, the rows it was made
/// from.
/// </summary>
/// <param name="Part">"value" for the values of a field, otherwise what the column says of them or of the row: see <see
/// cref="QuantityColumn"/> and <see cref="RowKeys"/>.</param>
internal sealed record DownloadColumn(string Name, Field? Field, string Part)
{
    /// <summary>The part of the value itself.</summary>
    public const string Value = "value";

    /// <summary>True if the column contains only numbers.</summary>
    public bool IsNumeric => Part is QuantityColumn.Low or QuantityColumn.High || (Part == Value && Field is { IsNumeric: true });

    /// <summary>Returns a row's number in a numeric column; null if there is none.</summary>
    public decimal? NumberOf(Row row) =>
        row.PlainOf(Field!) is { } plain ? plain
        : row.ValueOf(Field!) is not Quantity quantity ? null
        : Part switch
        {
            QuantityColumn.Low => quantity.Low,
            QuantityColumn.High => quantity.High,
            _ => QuantityColumns.Of(quantity).Value,
        };

    /// <summary>Returns a row's text in any other column; null if there is none.</summary>
    /// <param name="fields">The fields of the table.</param>
    public string? TextOf(Row row, IReadOnlyList<Field> fields) =>
        (Field, Part) switch
        {
            (not null, Value) => row.ValueOf(Field) is { } value ? ValueText.Written(value) : null,
            (not null, QuantityColumn.Qualifier) when row.PlainOf(Field) is not null => QuantityColumns.Exact,
            (not null, QuantityColumn.Qualifier) => row.ValueOf(Field) is Quantity quantity ? QuantityColumns.Of(quantity).Qualifier : null,
            (not null, _) => row[Field.Name] is { } cell ? TextOf(row, cell) : null,
            (null, RowKeys.Source) => row.Source is { } source && row.RestsOn(source.Value, fields) ? source.Value : null,
            (null, RowKeys.Note) => row.Note,
            (null, RowKeys.Quote) => row.Quote,
            (null, _) => LineageDownload.Rows(row) is { Length: > 0 } rows ? rows : null,
        };

    // Returns the text of a part of a cell other than its value.
    private string? TextOf(Row row, Cell cell) =>
        Part switch
        {
            QuantityColumn.Status => ValueText.Machine(cell.Status),
            RowKeys.Source => DownloadTable.OwnSource(row, cell),
            RowKeys.Note => cell.Note,
            _ => LineageDownload.Phrase(cell),
        };
}

/// <summary>
/// Rows as a machine-readable table, which defines the columns of a dataset's files in every format. A quantity has the column FIELD. If
/// any value of the field is not an exact number, it also has FIELD_low, FIELD_high and FIELD_qualifier; if any has a status, FIELD_status.
/// A field has FIELD.source or FIELD.note if any value has a source or note of its own, and, unless it is a quantity, FIELD.status if any
/// has a status. Derived fields have FIELD.made, which says how a value was made; made.from names the rows from which a row was made.
/// </summary>
internal sealed record DownloadTable(IReadOnlyList<DownloadColumn> Columns, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields)
{
    /// <summary>The part that says how a field's values were derived: FIELD.made.</summary>
    internal const string Made = "made";

    /// <summary>The column that names the rows from which a row was derived.</summary>
    internal const string MadeFrom = "made.from";

    /// <summary>Returns the table of a whole dataset.</summary>
    public static DownloadTable Of(Dataset dataset) => Of(dataset.Rows, dataset.Fields);

    /// <summary>Returns the table of some rows and fields of a dataset.</summary>
    public static DownloadTable Of(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields)
    {
        var needs = Needs.Of(rows, fields);
        return new(
            [
                .. fields.Select((field, i) => (field, needs.Fields[i])).SelectMany(f => OfValues(f.field, f.Item2)),
                new(RowKeys.Source, null, RowKeys.Source),
                new(RowKeys.Note, null, RowKeys.Note),
                .. When(needs.Quotes, new DownloadColumn(RowKeys.Quote, null, RowKeys.Quote)),
                .. OfCells(RowKeys.Source, need => need.Source),
                .. OfCells(RowKeys.Note, need => need.Note),
                .. OfCells(RowKeys.Status, need => need.Status && need.Field.Type != FieldType.Quantity),
                .. OfCells(Made, need => need.Made),
                .. When(needs.From, new DownloadColumn(MadeFrom, null, MadeFrom)),
            ],
            rows,
            fields
        );

        IEnumerable<DownloadColumn> OfCells(string part, Func<FieldNeeds, bool> isNeeded) =>
            needs.Fields.Where(isNeeded).Select(need => new DownloadColumn($"{need.Field.Name}.{part}", need.Field, part));
    }

    /// <summary>
    /// Returns the id of a cell's source, or for a derived cell all ids, separated by spaces; null if it is the row's source.
    /// </summary>
    internal static string? OwnSource(Row row, Cell? cell) =>
        cell switch
        {
            null => null,
            { Lineage: null } => cell.Source is { Value: var only } && only != row.Source?.Value ? only : null,
            _ => string.Join(' ', cell.Sources) is { Length: > 0 } own && own != row.Source?.Value ? own : null,
        };

    private static IEnumerable<DownloadColumn> OfValues(Field field, FieldNeeds needs) =>
        [
            new(field.Name, field, DownloadColumn.Value),
            .. field.Type == FieldType.Quantity
                ? QuantityColumn
                    .Parts.Where(part => part == QuantityColumn.Status ? needs.Status : needs.Doubt)
                    .Select(part => new DownloadColumn(QuantityColumn.Name(field.Name, part), field, part))
                : [],
        ];

    private static DownloadColumn[] When(bool needed, DownloadColumn column) => needed ? [column] : [];

    private static int IndexOf(Field field, IReadOnlyList<Field> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (ReferenceEquals(fields[i], field) || fields[i].Name == field.Name)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Records which columns a field needs beside its values.</summary>
    private sealed class FieldNeeds(Field about)
    {
        public Field Field => about;

        public bool Doubt { get; private set; }

        public bool Status { get; private set; }

        public bool Source { get; private set; }

        public bool Note { get; private set; }

        public bool Made { get; private set; }

        /// <summary>Records the value of a row whose cells have no status, note or source of their own.</summary>
        public void Add(Row row) =>
            Doubt =
                Doubt || (about.IsNumeric && row.PlainOf(about) is null && row.ValueOf(about) is Quantity { Kind: not QuantityKind.Exact });

        public void Add(Row row, Cell cell)
        {
            Doubt |= cell.Value is Quantity { Kind: not QuantityKind.Exact };
            Status |= cell.Status != ObservationStatus.Normal;
            Source |= OwnSource(row, cell) is not null;
            Note |= cell.Note is not null;
            Made |= cell.Lineage is { IsCopy: false };
        }
    }

    /// <summary>Records which columns a table needs, in one pass over its cells.</summary>
    private sealed record Needs(IReadOnlyList<FieldNeeds> Fields, bool Quotes, bool From)
    {
        public static Needs Of(IReadOnlyList<Row> rows, IReadOnlyList<Field> fields)
        {
            var each = fields.Select(field => new FieldNeeds(field)).ToList();
            var (quotes, from) = (false, false);
            foreach (var row in rows)
            {
                quotes |= row.Quote is not null;
                if (row.IsOrdinary)
                {
                    foreach (var need in each)
                    {
                        need.Add(row);
                    }

                    continue;
                }

                foreach (var cell in row.Cells)
                {
                    from |= cell.Lineage is not null;
                    if (IndexOf(cell.Field, fields) is >= 0 and var at)
                    {
                        each[at].Add(row, cell);
                    }
                }
            }

            return new(each, quotes, from);
        }
    }
}
