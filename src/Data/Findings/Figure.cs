using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>What a figure of a condition comes to.</summary>
/// <param name="Written">As it stands in the condition: "max(total, from: 2001)".</param>
/// <param name="Table">With the rows that were asked.</param>
/// <param name="Field">What it is of; null for a count, and for a formula.</param>
/// <param name="Result">A number, a date, or for conditions whether they hold.</param>
internal sealed record Figure(string Written, FigureFunction Function, Dataset Table, Field? Field, string? Unit, Evaluation Result)
{
    private const int MostNames = 3;
    private const int MostShown = 4;

    /// <summary>Why there is no answer; null where there is one.</summary>
    public string? WhyNot { get; init; }

    /// <summary>Which value is missing, so that it may be any; null where all are there.</summary>
    public string? Unknown { get; init; }

    /// <summary>Whether it is a date.</summary>
    public bool IsOfDates { get; init; }

    /// <summary>The cells that a reader has to see to know it: the largest, the last. Empty where all cells of the table count alike.</summary>
    public IEnumerable<CellOrigin> Deciding => Deciders.SelectMany(row => row.Cells);

    /// <summary>The rows of these cells.</summary>
    public IReadOnlyList<DecidingRow> Deciders { get; init; } = [];

    /// <summary>Every cell that it rests on.</summary>
    public IReadOnlyList<CellOrigin> Cells { get; init; } = [];

    /// <summary>The names that meet a condition, with those of which that cannot be told.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Breaks in the series between the rows that it compares.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>How many rows it was read from.</summary>
    public int Rows { get; init; }

    /// <summary>The value as a quantity; null for what is none.</summary>
    public Quantity? Quantity => Result.Value is Operand reading ? reading.ToQuantityInBrief() : null;

    /// <summary>Today's value for a message: "max(total) is 442,030 troops (1957)".</summary>
    public string Today()
    {
        if (WhyNot is not null)
        {
            return $"{Written} is not known, because {WhyNot}";
        }

        if (Names.Count > 0)
        {
            var values = Field is { IsNumeric: true } ? Deciding.Select(c => $"{Label(c)}: {QuantityWriter.English.Write((Quantity)c.Cell.Value with { Format = null }, Unit)}").Distinct(StringComparer.Ordinal).Take(MostShown).ToList() : [];
            return $"{Written} is {Listed(Names)}{(values.Count > 0 ? $" ({string.Join("; ", values)})" : "")}{Missing}";
        }

        var rows = Deciding.Select(Label).Where(label => label.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var value = Result.Value switch
        {
            Operand => QuantityWriter.English.Write(Quantity! with { Format = null }, Unit),
            DateValue date => date.Iso,
            _ when Function.IsCondition => Result.Truth switch { true => "true", false => "false", _ => "open" },
            _ => "nothing",
        };
        return $"{Written} is {value}{(rows.Count > 0 && !Function.IsCount ? $" ({Listed(rows)})" : "")}{Missing}";
    }

    private string Missing => Unknown is null ? "" : $", and {Unknown}";

    /// <summary>Why a row has no value, for messages.</summary>
    public static string WhyMissing(FigureRow row, Expression what)
    {
        var reason = row.Result.From.Count > 0 ? $"'{DerivationScope.Quote(row.Result.From[0].Value)}'" : "blank";
        return $"{what.Fields.FirstOrDefault() ?? "the value"} is {reason} in the row {DerivationScope.NameOf(row.Row)}";
    }

    /// <summary>A row as messages name it: "Latvia, 2017".</summary>
    public static string Label(CellOrigin cell) => string.Join(", ", NamesOf(cell).Take(MostNames).Select(c => ValueText.Written(c.Value)));

    /// <summary>What names the row of a cell: its key, or else all that is no number.</summary>
    public static IEnumerable<Cell> NamesOf(CellOrigin cell)
    {
        var key = cell.Dataset.Key.Where(f => f.Name != cell.Cell.Field.Name).Select(f => cell.Row[f.Name]).OfType<Cell>().ToList();
        return key.Count > 0 ? key : cell.Row.Cells.Where(c => !c.Field.IsNumeric && c.Field.Type is not (FieldType.Text or FieldType.Url));
    }

    /// <summary>Cells that readers can look up.</summary>
    public static IEnumerable<CellOrigin> Origins(Dataset table, Row row, IEnumerable<Cell> cells) =>
        cells.SelectMany(cell => cell.Lineage?.From is { Count: > 0 } from ? from : [new CellOrigin(table, row, cell)]);

    private static string Listed(IReadOnlyList<string> items) => items.Count > MostNames ? $"{string.Join(", ", items.Take(MostNames))} and {items.Count - MostNames} more" : string.Join(" and ", items);
}

/// <summary>A row that decides a figure.</summary>
/// <param name="Value">What it has of what the figure is of, as it is compared; null where rows are counted and where nothing is known.</param>
/// <param name="Cells">The cells behind it that readers can look up.</param>
internal sealed record DecidingRow(Row Row, object? Value, IReadOnlyList<CellOrigin> Cells)
{
    public static IReadOnlyList<DecidingRow> Of(IEnumerable<FigureRow> rows, Dataset table) =>
        [.. rows.Select(row => new DecidingRow(row.Row, row.Result.Value, [.. Figure.Origins(table, row.Row, row.Result.From)]))];
}
