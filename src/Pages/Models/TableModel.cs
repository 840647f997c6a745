using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>Rows of a dataset as a table: what a chart draws, what a page shows, what a dataset's page lists.</summary>
public static class TableModel
{
    /// <summary>No more columns than these fit beside one another on a phone.</summary>
    public const int FewColumns = 3;

    /// <param name="id">Of the element; null where the page may hold the table more than once.</param>
    /// <param name="anchored">Whether rows bear their own anchors, as they do on the dataset's page alone.</param>
    public static Model Of(string? id, Dataset dataset, IReadOnlyList<Row> rows, IReadOnlyList<Field> fields, BindingContext context, Permalinks links, bool anchored = false)
    {
        var sources = rows.Select(r => r.Source?.Value ?? dataset.Source?.Value).Distinct().ToList();
        var manySources = sources.Count > 1;
        var hasNotes = rows.Any(r => Notes(r).Count > 0);
        return new Model
        {
            ["id"] = id,
            ["caption"] = dataset.Title,
            ["href"] = links.Dataset(dataset.Id),
            ["columns"] = fields.Select(Column).ToList(),
            ["stacks"] = fields.Count + (hasNotes ? 1 : 0) + (manySources ? 1 : 0) > FewColumns,
            ["hasNotes"] = hasNotes,
            ["hasSources"] = manySources,
            ["sources"] = manySources ? new List<Model>() : ValueModel.Sources(sources, context.Data, links),
            ["rows"] = rows.Select(r => RowOf(dataset, r, fields, hasNotes, manySources, anchored, context, links)).ToList(),
        };
    }

    private static Model Column(Field field) => new()
    {
        ["title"] = field.Title,
        ["unit"] = UnitOf(field),
        ["numeric"] = field.IsNumeric,
        ["description"] = field.Description,
    };

    // A unit that the title names already is not said twice.
    private static string? UnitOf(Field field) =>
        field.Unit is { } unit && !field.Title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? unit : null;

    private static Model RowOf(Dataset dataset, Row row, IReadOnlyList<Field> fields, bool hasNotes, bool manySources, bool anchored, BindingContext context, Permalinks links) => new()
    {
        ["anchor"] = anchored ? row.Anchor : null,
        ["href"] = links.Row(dataset.Id, row.Anchor),
        ["cells"] = fields.Select((f, i) => CellOf(f, row[f.Name], isHeader: i == 0, context)).ToList(),
        ["hasNotes"] = hasNotes,
        ["notes"] = Notes(row),
        ["quote"] = row.Quote,
        ["hasSources"] = manySources,
        ["sources"] = ValueModel.Sources(row.Cells.Select(c => c.Source?.Value).Prepend(row.Source?.Value ?? dataset.Source?.Value), context.Data, links),
    };

    private static Model CellOf(Field field, Cell? cell, bool isHeader, BindingContext context) => new()
    {
        ["text"] = cell is null ? "" : context.Write(cell.Value, IsPercent(field) ? "%" : null),
        ["machine"] = cell is null ? null : ValueModel.Machine(cell.Value),
        ["isDate"] = cell?.Value is DateValue,
        ["numeric"] = field.IsNumeric,
        ["header"] = isHeader,
        ["column"] = UnitOf(field) is { } unit ? $"{field.Title} ({unit})" : field.Title,
        ["status"] = cell is null ? null : StatusText.Of(cell.Status),
        ["missing"] = cell?.Value is Quantity { Kind: QuantityKind.Missing },
        ["url"] = field.Type == FieldType.Url && cell?.Value is TextValue url ? url.Text : null,
    };

    private static bool IsPercent(Field field) => field.Unit == "%";

    private static List<string> Notes(Row row) =>
        [.. row.Cells.Where(c => c.Note is not null).Select(c => $"{c.Field.Title}: {c.Note}").Prepend(row.Note).OfType<string>()];
}
