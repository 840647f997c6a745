using Report.Data;
using Report.Pages.Binding;
using Report.Pages.Templates;

namespace Report.Pages.Models;

/// <summary>The model of a table of a dataset's rows, for charts, for pages and for the dataset's own pages.</summary>
internal static class TableModel
{
    /// <summary>The number of columns that always stay side by side on a phone.</summary>
    public const int FewColumns = 3;

    // With fewer columns side by side, the rows are stacked as cards.
    private const int FewestColumns = 2;

    // The number of columns that stay side by side on a phone where their contents are short.
    private const int MostColumns = 5;

    // In characters: the width of a phone, and the width of a column at which text wraps.
    private const int PhoneCharacters = 46;
    private const int WrapsAt = 14;
    private const int Gap = 2;

    // The number of rows shown of a table that is longer than a page of rows may be.
    private const int MostWithin = 200;

    private const int FewestToSort = 3;
    private const int FewestToFilter = 20;

    /// <summary>A table of rows and fields, laid out as in the dataset.</summary>
    /// <param name="id">Id of the element; null where the page may show the table more than once.</param>
    public static Model Of(
        string? id,
        Dataset dataset,
        IReadOnlyList<Row> rows,
        IReadOnlyList<Field> fields,
        BindingContext context,
        Permalinks links
    ) => Of(id, dataset, TableGrid.Long(dataset, rows, fields), fields, context, links, anchored: false, quotes: true);

    /// <summary>
    /// The table of one of the dataset's own pages. The layout is the same on all of them; where there are several, the model has the
    /// address of all rows.
    /// </summary>
    /// <param name="page">Number of the page, from 1.</param>
    public static Model OfPage(Dataset dataset, int page, RowsLayout layout, BindingContext context, Permalinks links)
    {
        var rows = RowPages.RowsOf(dataset, page);
        var paged = RowPages.IsPaged(dataset);
        return new(
            Of(
                "rows",
                dataset,
                TableGrid.Long(dataset, rows, dataset.Fields),
                dataset.Fields,
                context,
                links,
                anchored: true,
                quotes: true,
                layout
            )
        )
        {
            ["allRows"] = paged ? links.DatasetJson(dataset.Id) : null,
            ["rowWords"] = paged ? TemplateStrings.ForAllRows(context.Locale.Scripts) : null,
            ["sorts"] = dataset.Rows.Count >= FewestToSort,
            ["filters"] = dataset.Rows.Count >= FewestToFilter,
        };
    }

    /// <summary>A table laid out for comparison: see <see cref="TableGrid.Of"/>.</summary>
    public static Model Compared(
        Dataset dataset,
        IReadOnlyList<Row> rows,
        IReadOnlyList<Field> fields,
        BindingContext context,
        Permalinks links
    ) => Of(null, dataset, TableGrid.Of(dataset, rows, fields, context), fields, context, links, anchored: false, quotes: false);

    /// <param name="anchored">True if each row has an anchor that links can lead to.</param>
    /// <param name="quotes">True if rows show the quotation from their source.</param>
    private static Model Of(
        string? id,
        Dataset dataset,
        TableGrid grid,
        IReadOnlyList<Field> fields,
        BindingContext context,
        Permalinks links,
        bool anchored,
        bool quotes,
        RowsLayout? layout = null
    )
    {
        var sources = grid.Rows.Select(r => SourcesOf(r, fields)).ToList();
        // Publications that all rows share are named once, below the table.
        var manySources = layout?.ManySources ?? sources.Skip(1).Any(s => !s.SequenceEqual(sources[0]));
        // Derived rows without an anchor are on no page of their own, so this table says how they were made.
        var made =
            layout?.Made
            ?? (
                dataset.Origin is not null
                && dataset.Rows.Any(r => r.Anchor.Length == 0)
                && grid.Rows.Any(r => r.Rows.Any(LineageModel.IsMade))
            );
        var notes = grid.Rows.Select(r => NotesOf(r, fields, context, quotes, made)).ToList();
        var hasNotes = layout?.Notes ?? notes.Exists(n => n.Count > 0);
        // A table within a page that is longer than one page of rows may be shows its first rows only.
        var shown = !anchored && grid.Rows.Count > RowPages.MostOnOnePage ? MostWithin : grid.Rows.Count;
        // Numbers in a cross-tabulation are compared along their row, so its columns stay side by side and the table scrolls.
        var beside = BesideOnPhone(grid with { Rows = [.. grid.Rows.Take(shown)] }, context);
        var fits = beside.Count == grid.Columns.Count;
        var stacks = grid.Measure is null && beside.Count < FewestColumns;
        // Unless rows are stacked as cards, notes move below their row on a phone, as do columns that do not fit.
        var tucks = !stacks && (fits ? hasNotes || manySources || made : grid.Measure is null);
        var below = tucks ? grid.Columns.Where((_, i) => !beside.Contains(i)).ToHashSet() : [];
        return new Model
        {
            ["id"] = id,
            ["caption"] = dataset.Title,
            ["href"] = links.Dataset(dataset.Id),
            ["allRows"] = null,
            ["rowWords"] = null,
            ["measure"] = grid.Measure is { } measure ? TitleAndUnit(measure.Title, measure) : null,
            ["columns"] = grid.Columns.Select(c => Column(c, grid, below.Contains(c))).ToList(),
            ["stacks"] = stacks,
            ["tucks"] = tucks ? $"tucks-{beside.Count}" : null,
            ["rest"] =
                shown < grid.Rows.Count
                    ? context.Locale.Pages.FirstRows(context.Wording.Number(shown), context.Wording.Number(grid.Rows.Count))
                    : null,
            ["allTheData"] = context.Locale.Interface.AllTheData(null),
            // Only complete tables can be sorted and filtered: the highest of some rows is not the highest of all.
            ["sorts"] = shown == grid.Rows.Count && grid.Rows.Count >= FewestToSort,
            ["filters"] = shown == grid.Rows.Count && grid.Rows.Count >= FewestToFilter,
            ["hasNotes"] = hasNotes,
            ["hasMade"] = made,
            ["hasSources"] = manySources,
            ["sources"] = manySources ? new List<Model>() : ValueModel.Sources(sources.FirstOrDefault() ?? [], context, links),
            ["rows"] = grid
                .Rows.Zip(sources, notes)
                .Take(shown)
                .Select(row => (Row: row.First, Sources: row.Second, Notes: row.Third))
                .Select(row => new Model
                {
                    ["anchor"] = anchored ? row.Row.Rows[0].Anchor : null,
                    ["cells"] = grid
                        .Columns.Zip(row.Row.Cells, (c, cell) => CellOf(c, cell, stacks || below.Contains(c), below.Contains(c), context))
                        .ToList(),
                    ["stacks"] = stacks,
                    ["hasNotes"] = hasNotes,
                    ["notes"] = row.Notes,
                    ["hasMade"] = made,
                    ["madeHtml"] = made
                        ? HtmlSentence.List(
                            context.Locale.Interface.Items,
                            row.Row.Rows.Select(r => LineageModel.RowsHtml(r, context, links)).Where(html => html.Length > 0)
                        )
                        : null,
                    ["hasSources"] = manySources,
                    ["sources"] = ValueModel.Sources(row.Sources, context, links),
                })
                .ToList(),
        };
    }

    // Returns the columns that stay side by side on a phone. If not all fit: names first, then required fields, then numbers.
    private static HashSet<int> BesideOnPhone(TableGrid grid, BindingContext context)
    {
        var all = Enumerable.Range(0, grid.Columns.Count).ToList();
        var widths = all.ConvertAll(i => WidthOf(grid.Columns[i], grid.Rows.Select(row => row.Cells[i]), context) + Gap);
        if (all.Count <= FewColumns || (all.Count <= MostColumns && widths.Sum() <= PhoneCharacters))
        {
            return [.. all];
        }

        var beside = new HashSet<int>();
        var room = PhoneCharacters;
        foreach (
            var i in all.OrderByDescending(i => grid.Columns[i].IsName)
                .ThenByDescending(i => grid.Columns[i].Field.Constraints.Required)
                .ThenByDescending(i => grid.Columns[i].Field.IsNumeric)
        )
        {
            if (beside.Count < MostColumns && widths[i] <= room)
            {
                beside.Add(i);
                room -= widths[i];
            }
        }

        return beside;
    }

    private static int WidthOf(GridColumn column, IEnumerable<Cell?> cells, BindingContext context)
    {
        var heading = TitleAndUnit(column.Title, column.Field).Split(' ').Max(word => word.Length);
        return cells
            .OfType<Cell>()
            .Select(cell =>
                column.Field.IsNumeric ? TextOf(column, cell, context).Length : Math.Min(WrapsAt, TextOf(column, cell, context).Length)
            )
            .Append(heading)
            .Max();
    }

    private static string TextOf(GridColumn column, Cell cell, BindingContext context) => TextOf(column.Field, cell.Value, context);

    /// <summary>Returns the text of a cell's value. Only percent signs are written; other units are in the heading.</summary>
    internal static string TextOf(Field field, Value value, BindingContext context) => context.Write(value, field.Unit == "%" ? "%" : null);

    /// <summary>Returns the notes on a row that the dataset's own page shows.</summary>
    /// <param name="made">True if notes say how rows were made.</param>
    internal static IReadOnlyList<string> NotesOf(Row row, IReadOnlyList<Field> fields, BindingContext context, bool made) =>
        NotesOf(new GridRow([], TableGrid.NotesOf(row, fields), [row]), fields, context, quotes: true, made);

    private static IReadOnlyList<string> NotesOf(
        GridRow row,
        IReadOnlyList<Field> fields,
        BindingContext context,
        bool quotes,
        bool made
    ) =>
        (quotes, made) switch
        {
            (false, false) => row.Notes,
            _ =>
            [
                .. row.Notes,
                .. quotes ? QuotesOf(row, context) : [],
                .. made ? row.Rows.SelectMany(r => LineageModel.NotesOf(r, fields, context)) : [],
            ],
        };

    private static IEnumerable<string> QuotesOf(GridRow row, BindingContext context) =>
        row.Rows.Select(r => r.Quote).OfType<string>().Select(quote => Quotation.Of(quote, context.Locale.Interface));

    private static Model Column(GridColumn column, TableGrid grid, bool below) =>
        new()
        {
            ["below"] = below,
            ["title"] = column.Title,
            ["unit"] = column.Field == grid.Measure ? null : UnitOf(column.Field),
            ["numeric"] = column.Field.IsNumeric,
        };

    // A unit that the title already contains is not repeated.
    private static string? UnitOf(Field field) =>
        field.Unit is { } unit && !field.Title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? unit : null;

    private static string TitleAndUnit(string title, Field field) => UnitOf(field) is { } unit ? $"{title} ({unit})" : title;

    private static Model CellOf(GridColumn column, Cell? cell, bool labelled, bool below, BindingContext context)
    {
        var text = cell is null ? "" : TextOf(column, cell, context);
        var machine = cell is null ? null : ValueText.Machine(cell.Value);
        return new()
        {
            ["text"] = text,
            ["machine"] = column.Field.IsNumeric && Digits(text) == machine ? null : machine,
            ["isDate"] = cell?.Value is DateValue { IsIso: true },
            ["numeric"] = column.Field.IsNumeric,
            ["header"] = column.IsName,
            ["below"] = below,
            ["column"] = labelled && !column.IsName ? TitleAndUnit(column.Title, column.Field) : null,
            ["status"] = cell is null ? null : StatusText.Of(cell.Status, context.Locale.Ledger),
            ["missing"] = cell?.Value is Quantity { Kind: QuantityKind.Missing },
            ["url"] = column.Field.Type == FieldType.Url && cell?.Value is TextValue url ? url.Text : null,
        };
    }

    // The digits of a number's text. Where they equal the value, the value is not written again (cells.js reads the text), which halves the
    // weight of long tables.
    private static string Digits(string text) =>
        string.Concat(text.Replace('\u2212', '-').Where(c => !char.IsWhiteSpace(c) && c is not (',' or '.' or '’')));

    private static List<string> SourcesOf(GridRow row, IReadOnlyList<Field> fields) =>
        [.. row.Rows.SelectMany(r => r.SourcesOf(fields)).Distinct(StringComparer.Ordinal)];
}
