using Report.Data.Derivation;

namespace Report.Data.Findings;

/// <summary>The margin of a cell: how far its value may change, with all others as they are, before a finding no longer holds.</summary>
/// <param name="Falling">
/// The nearest lower value with which the finding fails; null if there is none within the limits of the search.
/// </param>
/// <param name="Rising">The nearest higher value with which the finding fails; null if none was found.</param>
internal sealed record CellMargin(CellOrigin Cell, Quantity? Falling, Quantity? Rising)
{
    private const decimal Whole = 100;

    /// <summary>The nearer of <see cref="Falling"/> and <see cref="Rising"/>; null if both are null.</summary>
    public Quantity? Nearest =>
        (Falling, Rising) switch
        {
            (null, var rising) => rising,
            (var falling, null) => falling,
            _ => Moved(Falling) <= Moved(Rising) ? Falling : Rising,
        };

    /// <summary>
    /// The margin as a signed percentage of the current value; null if the finding does not depend on the cell, or the value is zero.
    /// </summary>
    public decimal? Percent =>
        Nearest is { Point: { } there } && Now.Point is { } here and not 0 ? (there - here) / Math.Abs(here) * Whole : null;

    public Quantity Now => (Quantity)Cell.Cell.Value;

    private decimal Moved(Quantity? to) => Math.Abs(to!.Point!.Value - Now.Point!.Value);
}

/// <summary>A change of a name that makes a finding fail, such as another host or another year of set-up.</summary>
/// <param name="Other">A value that other rows have in the same field.</param>
internal sealed record Renaming(CellOrigin Cell, Value Other);

/// <summary>Finds margins by testing the finding with changed values, since conditions are too varied for a formula.</summary>
internal static class Margin
{
    // The limits of the search. Cells that decide the figures are tried first; the larger the tables, the fewer cells are tried.
    private const int MostCells = 40;
    private const long MostReads = 20_000_000;

    // The estimated cost of deriving a row, in rows read.
    private const int CostOfDerived = 50;

    // The search ends when a value has changed by this many times its size.
    private const decimal Furthest = 20;
    private const int Stride = 8;

    // How many names are tried, each with how many other ones.
    private const int MostNames = 10;
    private const int StepsOfSearch = 60;

    /// <summary>
    /// Returns the margins of the cells whose change can make the finding fail, the smallest first. Empty if the finding does not hold
    /// now.
    /// </summary>
    public static IReadOnlyList<CellMargin> Of(Finding finding)
    {
        if (finding is not { Condition: { Truth: true } condition, Tables: { } tables })
        {
            return [];
        }

        var isPlain = condition.Figures.All(f => f.Table.Origin is null);
        var rows = Math.Max(
            1,
            condition.Figures.Sum(f => f.Table.Rows.Count + (CostOfDerived * (f.Table.Origin?.Inputs.Sum(input => input.Rows.Count) ?? 0)))
        );
        var cells = condition
            .Figures.SelectMany(f => f.Deciding)
            .Concat(condition.Cells)
            .Where(c => c.Cell.Value is Quantity { Kind: not QuantityKind.Missing })
            .Distinct(CellOrigin.ByPlace)
            .Take((int)Math.Clamp(MostReads / rows / StepsOfSearch, 2, MostCells));
        return
        [
            .. cells
                .Select(cell => Of(finding, cell, new Slot(tables, cell, isPlain)))
                .Where(m => m.Nearest is not null)
                .OrderBy(m => Math.Abs(m.Percent ?? 0)),
        ];
    }

    /// <summary>
    /// Returns the first change of one name to another of its field that makes the finding fail: a count of rows rests on names as well as
    /// on numbers. Null if none does.
    /// </summary>
    public static Renaming? ByName(Finding finding) =>
        finding is not { Condition: { Truth: true } condition, Tables: not null }
            ? null
            : condition
                .Cells.Where(c => c.Cell.Value is not Quantity)
                .Take(MostNames)
                .SelectMany(cell => OthersOf(cell).Select(other => new Renaming(cell, other)))
                .FirstOrDefault(renaming => !Holds(finding, renaming.Cell, renaming.Other));

    private static IEnumerable<Value> OthersOf(CellOrigin cell) =>
        cell
            .Dataset.Rows.Select(row => row[cell.Cell.Field.Name]?.Value)
            .OfType<Value>()
            .DistinctBy(ValueText.Key)
            .Where(value => ValueText.Key(value) != ValueText.Key(cell.Cell.Value))
            .Take(MostNames);

    private static CellMargin Of(Finding finding, CellOrigin cell, Slot slot) =>
        new(
            cell,
            Limit(finding, slot, (Quantity)cell.Cell.Value, falling: true),
            Limit(finding, slot, (Quantity)cell.Cell.Value, falling: false)
        );

    /// <summary>Whether the finding would hold with another value in a cell.</summary>
    public static bool Holds(Finding finding, CellOrigin cell, Value value) =>
        Holds(finding, new Slot(finding.Tables!, cell, isPlain: false), value);

    // If the chart cannot be drawn with the value, the finding counts as true: that is a fault of another kind.
    private static bool Holds(Finding finding, Slot slot, Value value) =>
        slot.With(value) is not { } tables
        || Condition.Test(finding.Basis.Condition!.Value, tables, Languages.Locales.BuiltIn.Default, new Diagnostics.DiagnosticBag())?.Truth
            == true;

    /// <summary>Adds a number to all numbers of a quantity.</summary>
    public static Quantity Shifted(Quantity quantity, decimal by) =>
        quantity with
        {
            Low = quantity.Low + by,
            High = quantity.High + by,
            Central = quantity.Central + by,
        };

    // Searches in steps of the last digit written: multiplies the number of steps until the finding fails, then bisects.
    private static Quantity? Limit(Finding finding, Slot slot, Quantity now, bool falling)
    {
        if (now.Point is not { } point)
        {
            return null;
        }

        var step = (falling ? -1 : 1) * StepOf(now);
        var fromZero = falling && now.Low >= 0;
        var most = fromZero
            ? Math.Floor(now.Low!.Value / -step)
            : Math.Ceiling((Math.Abs(point) + Math.Abs(step)) * Furthest / Math.Abs(step));
        var (sound, broken) = (0m, 1m);
        while (broken <= most && Holds(finding, slot, Shifted(now, broken * step)))
        {
            (sound, broken) = (broken, broken == most ? most + 1 : Math.Min(broken * Stride, most));
        }

        if (broken > most)
        {
            return null;
        }

        while (broken - sound > 1)
        {
            var middle = Math.Floor((sound + broken) / 2);
            (sound, broken) = Holds(finding, slot, Shifted(now, middle * step)) ? (middle, broken) : (sound, middle);
        }

        return Shifted(now, broken * step);
    }

    /// <summary>Returns the place value of the last digit written: 1 for 1,400, 0.1 for 24.2.</summary>
    public static decimal StepOf(Quantity quantity) =>
        new(
            1,
            0,
            0,
            isNegative: false,
            new[] { quantity.Low, quantity.High, quantity.Central }.OfType<decimal>().Max(number => number.Scale)
        );

    // The position of the cell in its tables, found once for all values tried. If no table is derived, only the row is replaced, and
    // nothing derived anew. The table of a cell may be the part of a dataset that a chart shows: the whole dataset is changed.
    private sealed class Slot
    {
        private readonly ConditionTables tables;
        private readonly CellOrigin cell;
        private readonly Dataset dataset;
        private readonly bool isPlain;
        private readonly Dictionary<Dataset, int> places = new(ReferenceEqualityComparer.Instance);

        public Slot(ConditionTables tables, CellOrigin cell, bool isPlain)
        {
            this.tables = tables;
            this.cell = cell;
            this.isPlain = isPlain;
            dataset = tables.Datasets.GetValueOrDefault(cell.Dataset.Id, cell.Dataset);
            foreach (var table in isPlain ? tables.Shown.Append(dataset) : [dataset])
            {
                for (var i = 0; i < table.Rows.Count; i++)
                {
                    if (ReferenceEquals(table.Rows[i], cell.Row))
                    {
                        places[table] = i;
                        break;
                    }
                }
            }
        }

        public ConditionTables? With(Value value) =>
            !isPlain
                ? tables.With(With(dataset, value))
                : tables with
                {
                    Shown = [.. tables.Shown.Select(t => With(t, value))],
                    Datasets = new Dictionary<string, Dataset>(tables.Datasets) { [dataset.Id] = With(dataset, value) },
                };

        private Dataset With(Dataset table, Value value)
        {
            if (!places.TryGetValue(table, out var place))
            {
                return table;
            }

            var rows = table.Rows.ToArray();
            rows[place] = rows[place] with
            {
                Cells = [.. rows[place].Cells.Select(c => c.Field.Name == cell.Cell.Field.Name ? c with { Value = value } : c)],
            };
            return table with { Rows = rows };
        }
    }
}
