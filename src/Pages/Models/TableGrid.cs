using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The columns and rows of a table before they are written.</summary>
/// <param name="Measure">The field whose values fill all columns but the first, where columns are headed by names; null where each column
/// is a field.</param>
internal sealed record TableGrid(IReadOnlyList<GridColumn> Columns, IReadOnlyList<GridRow> Rows, Field? Measure = null)
{
    /// <summary>The most columns of names: in a wider table, readers lose track of the headings.</summary>
    private const int MostNames = 8;

    /// <summary>
    /// Lays out a row for each row of the dataset and a column for each field. The first column names the row, as do all leading columns
    /// that belong to the key.
    /// </summary>
    public static TableGrid Long(Dataset dataset, IReadOnlyList<Row> rows, IReadOnlyList<Field> fields)
    {
        var names = Math.Max(1, fields.TakeWhile(dataset.Key.Contains).Count());
        return new(
            [.. fields.Select((f, i) => new GridColumn(f.Title, f, IsName: i < names))],
            [.. rows.Select(r => new GridRow([.. fields.Select(f => r[f.Name])], NotesOf(r, fields), [r]))]
        );
    }

    /// <summary>
    /// Lays out two key fields and one measure as a cross-tabulation: the key field with fewer values becomes columns, the other becomes
    /// rows. All other tables are long, as are those that would be mostly blank.
    /// </summary>
    public static TableGrid Of(Dataset dataset, IReadOnlyList<Row> rows, IReadOnlyList<Field> fields, BindingContext context)
    {
        var measures = fields.Where(f => f.IsNumeric && !dataset.Key.Contains(f)).ToList();
        if (
            dataset.Key.Count != 2
            || fields.Count != 3
            || measures.Count != 1
            || rows.Any(r => dataset.Key.Any(f => r[f.Name] is null || r[f.Name]!.Status != ObservationStatus.Normal))
        )
        {
            return Long(dataset, rows, fields);
        }

        var names = dataset.Key.Select(f => (Field: f, Values: ValuesOf(rows, f))).OrderByDescending(n => n.Values.Count).ToList();
        var (down, across) = (names[0], names[1]);
        var pays = rows.Count > 1 && across.Values.Count <= MostNames && down.Values.Count * across.Values.Count <= 2 * rows.Count;
        return pays ? Wide(rows, down, across, measures[0], value => context.Write(value, null)) : Long(dataset, rows, fields);
    }

    private static TableGrid Wide(
        IReadOnlyList<Row> rows,
        (Field Field, List<Value> Values) down,
        (Field Field, List<Value> Values) across,
        Field measure,
        Func<Value, string> nameOf
    )
    {
        var byName = rows.ToLookup(r => r[down.Field.Name]!.Value);
        return new(
            [
                new GridColumn(down.Field.Title, down.Field, IsName: true),
                .. across.Values.Select(v => new GridColumn(nameOf(v), measure, IsName: false)),
            ],
            [.. down.Values.Select(name => WideRow([.. byName[name]]))],
            measure
        );

        GridRow WideRow(IReadOnlyList<Row> members)
        {
            var byColumn = members.ToLookup(r => r[across.Field.Name]!.Value);
            return new(
                [members[0][down.Field.Name], .. across.Values.Select(v => byColumn[v].FirstOrDefault()?[measure.Name])],
                [.. members.SelectMany(r => NotesOf(r, [down.Field, across.Field, measure], nameOf(r[across.Field.Name]!.Value)))],
                members
            );
        }
    }

    // Dates are sorted; names keep the order of the rows.
    private static List<Value> ValuesOf(IReadOnlyList<Row> rows, Field field)
    {
        var values = rows.Select(r => r[field.Name]!.Value).Distinct().ToList();
        return field.IsTemporal ? [.. values.OrderBy(v => (v as DateValue)?.Start)] : values;
    }

    /// <param name="member">Name of the row's column, where several rows of the dataset share a row of the table; null elsewhere.</param>
    internal static List<string> NotesOf(Row row, IReadOnlyList<Field> fields, string? member = null) =>
        [
            .. row
                .Cells.Where(c => c.Note is not null && fields.Contains(c.Field))
                .Select(c => $"{member ?? c.Field.Title}: {c.Note}")
                .Prepend(row.Note is { } note && member is not null ? $"{member}: {note}" : row.Note)
                .OfType<string>(),
        ];
}

/// <param name="Field">Field of the column's cells.</param>
/// <param name="IsName">True if the column's cells name the row.</param>
internal sealed record GridColumn(string Title, Field Field, bool IsName);

/// <param name="Cells">A cell for each column, null where it is blank.</param>
/// <param name="Rows">The rows of the dataset that the cells come from.</param>
internal sealed record GridRow(IReadOnlyList<Cell?> Cells, IReadOnlyList<string> Notes, IReadOnlyList<Row> Rows);
