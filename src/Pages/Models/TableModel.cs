using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A table of a dataset's rows, for charts, for pages and for the dataset's own pages.</summary>
internal sealed record TableModel : Model<TableModel>
{
    public required string? Id { get; init; }

    public required string Caption { get; init; }

    public required string Href { get; init; }

    /// <summary>Address of all rows, for the script that shows them; null where they are all here.</summary>
    public required string? AllRows { get; init; }

    /// <summary>The texts of that script.</summary>
    public required string? RowWords { get; init; }

    /// <summary>The title and unit of the figures under names, in a table that compares them; null for any other.</summary>
    public required string? Measure { get; init; }

    public required IReadOnlyList<ColumnModel> Columns { get; init; }

    public required bool Stacks { get; init; }

    public required string? Tucks { get; init; }

    /// <summary>Says how many rows are shown; null if all are.</summary>
    public required string? Rest { get; init; }

    public required string AllTheData { get; init; }

    public required bool Sorts { get; init; }

    public required bool Filters { get; init; }

    public required bool HasNotes { get; init; }

    public required bool HasMade { get; init; }

    public required bool HasSources { get; init; }

    /// <summary>The publications that all rows share.</summary>
    public required IReadOnlyList<SourceModel> Sources { get; init; }

    public required IReadOnlyList<RowModel> Rows { get; init; }

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
    public static TableModel Of(
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
    public static TableModel OfPage(Dataset dataset, int page, RowsLayout layout, BindingContext context, Permalinks links)
    {
        var rows = RowPages.RowsOf(dataset, page);
        var paged = RowPages.IsPaged(dataset);
        var table = Of(
            "rows",
            dataset,
            TableGrid.Long(dataset, rows, dataset.Fields),
            dataset.Fields,
            context,
            links,
            anchored: true,
            quotes: true,
            layout
        );
        return table with
        {
            AllRows = paged ? links.DatasetJson(dataset.Id) : null,
            RowWords = paged ? ScriptTexts.ForAllRows(context.Locale.Scripts) : null,
            Sorts = dataset.Rows.Count >= FewestToSort,
            Filters = dataset.Rows.Count >= FewestToFilter,
        };
    }

    /// <summary>A table laid out for comparison: see <see cref="TableGrid.Of"/>.</summary>
    public static TableModel Compared(
        Dataset dataset,
        IReadOnlyList<Row> rows,
        IReadOnlyList<Field> fields,
        BindingContext context,
        Permalinks links
    ) => Of(null, dataset, TableGrid.Of(dataset, rows, fields, context), fields, context, links, anchored: false, quotes: false);

    /// <param name="anchored">True if each row has an anchor that links can lead to.</param>
    /// <param name="quotes">True if rows show the quotation from their source.</param>
    private static TableModel Of(
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
        return new()
        {
            Id = id,
            Caption = dataset.Title,
            Href = links.Dataset(dataset.Id),
            AllRows = null,
            RowWords = null,
            Measure = grid.Measure is { } measure ? TitleAndUnit(measure.Title, measure) : null,
            Columns = [.. grid.Columns.Select(c => Column(c, grid, below.Contains(c)))],
            Stacks = stacks,
            Tucks = tucks ? $"tucks-{beside.Count}" : null,
            Rest =
                shown < grid.Rows.Count
                    ? context.Locale.Pages.FirstRows(context.Wording.Number(shown), context.Wording.Number(grid.Rows.Count))
                    : null,
            AllTheData = context.Locale.Interface.AllTheData(null),
            // Only complete tables can be sorted and filtered: the highest of some rows is not the highest of all.
            Sorts = shown == grid.Rows.Count && grid.Rows.Count >= FewestToSort,
            Filters = shown == grid.Rows.Count && grid.Rows.Count >= FewestToFilter,
            HasNotes = hasNotes,
            HasMade = made,
            HasSources = manySources,
            Sources = manySources ? [] : SourceModel.Of(sources.FirstOrDefault() ?? [], context, links),
            Rows = grid
                .Rows.Zip(sources, notes)
                .Take(shown)
                .Select(row => (Row: row.First, Sources: row.Second, Notes: row.Third))
                .Select(row => new RowModel
                {
                    Anchor = anchored ? row.Row.Rows[0].Anchor : null,
                    Cells =
                    [
                        .. grid.Columns.Zip(
                            row.Row.Cells,
                            (c, cell) => CellOf(c, cell, stacks || below.Contains(c), below.Contains(c), context)
                        ),
                    ],
                    Stacks = stacks,
                    HasNotes = hasNotes,
                    Notes = row.Notes,
                    HasMade = made,
                    MadeHtml = made
                        ? HtmlSentence.List(
                            context.Locale.Interface.Items,
                            row.Row.Rows.Select(r => LineageModel.RowsHtml(r, context, links)).Where(html => html.Length > 0)
                        )
                        : null,
                    HasSources = manySources,
                    Sources = SourceModel.Of(row.Sources, context, links),
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

    private static ColumnModel Column(GridColumn column, TableGrid grid, bool below) =>
        new(column.Title, column.Field == grid.Measure ? null : UnitOf(column.Field), column.Field.IsNumeric, below);

    // A unit that the title already contains is not repeated.
    private static string? UnitOf(Field field) =>
        field.Unit is { } unit && !field.Title.Contains(unit, StringComparison.OrdinalIgnoreCase) ? unit : null;

    private static string TitleAndUnit(string title, Field field) => UnitOf(field) is { } unit ? $"{title} ({unit})" : title;

    private static CellModel CellOf(GridColumn column, Cell? cell, bool labelled, bool below, BindingContext context)
    {
        var text = cell is null ? "" : TextOf(column, cell, context);
        var machine = cell is null ? null : ValueText.Machine(cell.Value);
        return new()
        {
            Text = text,
            Machine = column.Field.IsNumeric && Digits(text) == machine ? null : machine,
            IsDate = cell?.Value is DateValue { IsIso: true },
            Numeric = column.Field.IsNumeric,
            Header = column.IsName,
            Below = below,
            Column = labelled && !column.IsName ? TitleAndUnit(column.Title, column.Field) : null,
            Status = cell is null ? null : StatusText.Of(cell.Status, context.Locale.Ledger),
            Missing = cell?.Value is Quantity { Kind: QuantityKind.Missing },
            Url = column.Field.Type == FieldType.Url && cell?.Value is TextValue url ? url.Text : null,
        };
    }

    // The digits of a number's text. Where they equal the value, the value is not written again (cells.js reads the text), which halves the
    // weight of long tables.
    private static string Digits(string text) =>
        string.Concat(text.Replace('\u2212', '-').Where(c => !char.IsWhiteSpace(c) && c is not (',' or '.' or '’')));

    private static List<string> SourcesOf(GridRow row, IReadOnlyList<Field> fields) =>
        [.. row.Rows.SelectMany(r => r.SourcesOf(fields)).Distinct(StringComparer.Ordinal)];
}

/// <param name="Below">True if the column stands below each row on a phone.</param>
internal sealed record ColumnModel(string Title, string? Unit, bool Numeric, bool Below) : Model<ColumnModel>;

/// <summary>A row of a table. It repeats what the table says of all rows, since templates do not look further than the row.</summary>
internal sealed record RowModel : Model<RowModel>
{
    public required string? Anchor { get; init; }

    public required IReadOnlyList<CellModel> Cells { get; init; }

    public required bool Stacks { get; init; }

    public required bool HasNotes { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required bool HasMade { get; init; }

    public required string? MadeHtml { get; init; }

    public required bool HasSources { get; init; }

    public required IReadOnlyList<SourceModel> Sources { get; init; }
}

internal sealed record CellModel : Model<CellModel>
{
    public required string Text { get; init; }

    /// <summary>The value for programs; null where the text has its digits, or there is none.</summary>
    public required string? Machine { get; init; }

    public required bool IsDate { get; init; }

    public required bool Numeric { get; init; }

    public required bool Header { get; init; }

    public required bool Below { get; init; }

    /// <summary>The title of the column, where the cell stands apart from it.</summary>
    public required string? Column { get; init; }

    public required string? Status { get; init; }

    public required bool Missing { get; init; }

    public required string? Url { get; init; }
}
