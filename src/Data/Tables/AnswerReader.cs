using Report.Data.Derivation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Tables;

/// <summary>Reads the rows of a dataset from the result of a query, by the same rules as from a CSV file.</summary>
/// <param name="about">The dataset without its fields and rows.</param>
/// <param name="datasets">The datasets that the query read.</param>
internal sealed class AnswerReader(Dataset about, SqlText sql, IReadOnlyList<Dataset> datasets, DerivationScope scope)
{
    // The sources of the datasets, by id, in the order of their rows.
    private readonly OrderedDictionary<string, Located<string>?> sources = SourcesOf(datasets);

    // The lineage of all cells that have no source of their own.
    private Lineage? ofDatasets;

    /// <summary>Reads the dataset; null after a diagnostic.</summary>
    /// <param name="described">The fields that the editor described; null to make a field of every column.</param>
    public Dataset? Read(AnswerTable answer, IReadOnlyList<Field>? described, IReadOnlyList<Located<string>> keys)
    {
        var fields = described ?? [.. answer.Columns.Where(c => !IsRowKey(c.Name, answer.Columns)).Select(FieldOf)];
        if (!Agree(answer.Columns, fields, described is not null))
        {
            return null;
        }

        var faults = new DiagnosticBag();
        var table = about with { Fields = fields };
        var records = answer.Rows.Select((_, row) => Texts(answer, row)).ToList();
        var header = answer.Columns.Select(c => new Located<string>(c.Name, sql.At)).ToList();
        var raw = new CsvRows(fields, faults).Read(new CsvTable(',', header, records, []), sql.At.File).ToList();
        if (scope.Fields(table, keys) is not { } key)
        {
            return null;
        }

        var filled = RowReader.Fill(table, raw, key, faults);
        scope.Bag.AddAll(faults);
        if (faults.HasErrors)
        {
            return filled with { Sound = false };
        }

        var columns = answer.Columns.Index().ToDictionary(c => c.Item.Name, StringComparer.Ordinal);
        var rows = filled.Rows.Select((row, i) => Completed(row, columns, answer.Rows[i])).ToList();
        return rows.Contains(null) ? null : filled with { Rows = LikeDecimals.In([.. rows.OfType<Row>()], fields) };
    }

    private Field FieldOf(AnswerColumn column) => new(column.Name, AnswerText.FieldTypeOf(column), column.Name, null, null, sql.At);

    // "source" and "note" are read as in a CSV file, and so is "troops.note" if there is a column "troops".
    private static bool IsRowKey(string name, IReadOnlyList<AnswerColumn> columns) =>
        RowKeys.Reserved.Contains(name)
        || (
            name.LastIndexOf('.') is > 0 and var dot
            && RowKeys.Reserved.Contains(name[(dot + 1)..])
            && columns.Any(c => c.Name == name[..dot])
        );

    private bool Agree(IReadOnlyList<AnswerColumn> columns, IReadOnlyList<Field> fields, bool described)
    {
        var agree = true;
        foreach (var column in columns.Where(c => described && fields.All(f => f.Name != c.Name) && !IsRowKey(c.Name, columns)))
        {
            scope.Bag.Add(
                DataRules
                    .ColumnNotDescribed.At(sql.At, column.Name)
                    .WithHint(DidYouMean.Nearest(column.Name, fields.Select(f => f.Name)) is { } near ? $"did you mean '{near}'?" : null)
            );
            agree = false;
        }

        foreach (var field in fields.Where(f => columns.All(c => c.Name != f.Name)))
        {
            scope.Bag.Add(
                DataRules.FieldNotGiven.At(field.At, field.Name).WithHint(DidYouMean.Hint(field.Name, columns.Select(c => c.Name)))
            );
            agree = false;
        }

        foreach (
            var field in fields.Where(f => f.Type != FieldType.Quantity && columns.Any(c => c.Name == f.Name && SqlQuantity.IsType(c.Type)))
        )
        {
            scope.Bag.Add(DataRules.NotAsDerived.At(field.At, field.Name, "a quantity", FieldReader.Word(field.Type)));
            agree = false;
        }

        return agree;
    }

    // Uses "0" as a placeholder for a quantity, which is filled in after the rest of the row has been read.
    private Located<string>[] Texts(AnswerTable answer, int row) =>
        [
            .. answer
                .Rows[row]
                .Select(
                    (text, i) =>
                        new Located<string>(
                            text is null ? ""
                                : SqlQuantity.IsType(answer.Columns[i].Type) ? "0"
                                : text,
                            answer.Places?.Invoke(row, i) ?? sql.At
                        )
                ),
        ];

    private Row? Completed(Row row, Dictionary<string, (int Index, AnswerColumn Item)> columns, string?[] texts)
    {
        var cells = new List<Cell>();
        foreach (var cell in row.Cells)
        {
            var (at, column) = columns[cell.Field.Name];
            var completed = SqlQuantity.IsType(column.Type)
                ? SqlQuantity.CellOf(texts[at]!, cell.Field, datasets, scope, sql.At)
                : Plain(cell, column.Type);
            if (completed is null)
            {
                return null;
            }

            cells.Add(completed);
        }

        return row with
        {
            Cells = cells,
            Source = row.Source ?? OnlySource(cells),
        };
    }

    // If all cells of a row have the same source, it is the source of the row.
    private Located<string>? OnlySource(List<Cell> cells) =>
        cells.SelectMany(c => c.Sources).Distinct(StringComparer.Ordinal).ToList() is [var only]
        && sources.TryGetValue(only, out var source)
            ? source
            : null;

    private Cell Plain(Cell cell, string type) =>
        cell with
        {
            Value = AnswerText.IsFloating(type) && cell.Value is Quantity quantity ? quantity.ShownBriefly() : cell.Value,
            Lineage = LineageOf(cell),
        };

    private Lineage? LineageOf(Cell cell)
    {
        if (datasets.Count == 0)
        {
            return null;
        }

        return cell.Source is { } own && !sources.ContainsKey(own.Value)
            ? new Lineage(Lineage.Copy, [], [.. sources.Keys, own.Value])
            : ofDatasets ??= new Lineage(Lineage.Copy, [], [.. sources.Keys]);
    }

    private static OrderedDictionary<string, Located<string>?> SourcesOf(IReadOnlyList<Dataset> datasets)
    {
        var found = new OrderedDictionary<string, Located<string>?>(StringComparer.Ordinal);
        foreach (var row in datasets.SelectMany(d => d.Rows))
        {
            foreach (var id in row.Sources)
            {
                found.TryAdd(
                    id,
                    row.Source?.Value == id ? row.Source : row.Cells.Select(c => c.Source).FirstOrDefault(s => s?.Value == id)
                );
            }
        }

        return found;
    }
}
