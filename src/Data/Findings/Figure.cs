using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>A figure of a condition: a function of the rows of a table, and its result.</summary>
/// <param name="Written">The text in the condition: "max(total, from: 2001)".</param>
/// <param name="Table">The table that the figure is read from.</param>
/// <param name="Field">The field that the function is applied to; null for a count of rows and for a formula.</param>
/// <param name="Result">A number or a date; for a function that is a condition, whether it holds.</param>
internal sealed record Figure(string Written, FigureFunction Function, Dataset Table, Field? Field, string? Unit, Evaluation Result)
{
    private const int MostNames = 3;
    private const int MostShown = 4;

    /// <summary>The reason why there is no result; null if there is one.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Says which value is missing and was taken to be possibly any number; null if no value is missing.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether the figure is a date.</summary>
    public bool IsOfDates { get; init; }

    /// <summary>
    /// The cells that decide the result, such as the largest or the last. Empty if all cells contribute alike, as to a sum.
    /// </summary>
    public IEnumerable<CellOrigin> Deciding => Deciders.SelectMany(row => row.Cells);

    /// <summary>The rows of <see cref="Deciding"/>.</summary>
    public IReadOnlyList<DecidingRow> Deciders { get; init; } = [];

    /// <summary>All cells that the result depends on.</summary>
    public IReadOnlyList<CellOrigin> Cells { get; init; } = [];

    /// <summary>For a condition on names, the names of the rows that meet it, or that have or may have the extreme value.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The breaks in the series between the rows that the function compares.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>The number of rows that were read.</summary>
    public int Rows { get; init; }

    /// <summary>The result as a quantity; null if it is not a number.</summary>
    public Quantity? Quantity => Result.Value is Operand reading ? reading.ToQuantityInBrief() : null;

    /// <summary>Words the current value for a message: "max(total) is 442,030 troops (1957)".</summary>
    public string Today()
    {
        if (WhyNot is not null)
        {
            return $"{Written} is not known, because {WhyNot}";
        }

        if (Names.Count > 0)
        {
            var values = Field is { IsNumeric: true }
                ? Deciding
                    .Select(c => $"{Label(c)}: {QuantityWriter.English.Write((Quantity)c.Cell.Value with { Format = null }, Unit)}")
                    .Distinct(StringComparer.Ordinal)
                    .Take(MostShown)
                    .ToList()
                : [];
            return $"{Written} is {Listed(Names)}{(values.Count > 0 ? $" ({string.Join("; ", values)})" : "")}{Missing}";
        }

        var rows = Deciding.Select(Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var value = Result.Value switch
        {
            Operand => QuantityWriter.English.Write(Quantity! with { Format = null }, Unit),
            DateValue date => date.Iso,
            _ when Function.IsCondition => Result.Truth switch
            {
                true => "true",
                false => "false",
                _ => "open",
            },
            _ => "nothing",
        };
        return $"{Written} is {value}{(rows.Count > 0 && !Function.IsCount ? $" ({Listed(rows)})" : "")}{Missing}";
    }

    private string Missing => Unknown is null ? "" : $", and {Unknown}";

    /// <summary>Words the reason why a row has no value, for messages.</summary>
    public static string WhyMissing(FigureRow row, Expression what)
    {
        var reason = row.Result.From.Count > 0 ? $"'{DerivationScope.Quote(row.Result.From[0].Value)}'" : "blank";
        return $"{what.Fields.FirstOrDefault() ?? "the value"} is {reason} in the row {DerivationScope.NameOf(row.Row)}";
    }

    /// <summary>Names the row of a cell for messages: "Latvia, 2017".</summary>
    public static string Label(CellOrigin cell) => string.Join(", ", NamesOf(cell).Take(MostNames).Select(c => ValueText.Written(c.Value)));

    /// <summary>Returns the cells that identify the row of a cell: those of the key, or else all but numbers, text and addresses.</summary>
    public static IEnumerable<Cell> NamesOf(CellOrigin cell)
    {
        var key = cell.Dataset.Key.Where(f => f.Name != cell.Cell.Field.Name).Select(f => cell.Row[f.Name]).OfType<Cell>().ToList();
        return key.Count > 0 ? key : cell.Row.Cells.Where(c => !c.Field.IsNumeric && c.Field.Type is not (FieldType.Text or FieldType.Url));
    }

    /// <summary>Returns the cells of datasets that readers can look up: for a derived cell, those that it was made from.</summary>
    public static IEnumerable<CellOrigin> Origins(Dataset table, Row row, IEnumerable<Cell> cells) =>
        cells.SelectMany(cell => cell.Lineage?.From is { Count: > 0 } from ? from : [new CellOrigin(table, row, cell)]);

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count > MostNames
            ? $"{string.Join(", ", items.Take(MostNames))} and {items.Count - MostNames} more"
            : string.Join(" and ", items);
}

/// <summary>A row that decides a figure.</summary>
/// <param name="Value">The value of the figure's argument in this row; null if rows are counted, or if the value is missing.</param>
/// <param name="Cells">The cells behind the value that readers can look up.</param>
internal sealed record DecidingRow(Row Row, object? Value, IReadOnlyList<CellOrigin> Cells)
{
    public static IReadOnlyList<DecidingRow> Of(IEnumerable<FigureRow> rows, Dataset table) =>
        [.. rows.Select(row => new DecidingRow(row.Row, row.Result.Value, [.. Figure.Origins(table, row.Row, row.Result.From)]))];
}
