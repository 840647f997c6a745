using Report.Data.Derivation;

namespace Report.Data.Findings;

/// <summary>How far one cell may move, all others staying as they are, before a finding does not hold any more.</summary>
/// <param name="Falling">The first value below today's with which it does not hold; null where there is none within reach.</param>
/// <param name="Rising">The first above it.</param>
internal sealed record CellMargin(CellOrigin Cell, Quantity? Falling, Quantity? Rising)
{
    private const decimal Whole = 100;

    /// <summary>The nearer of the two.</summary>
    public Quantity? Nearest => (Falling, Rising) switch
    {
        (null, var rising) => rising,
        (var falling, null) => falling,
        _ => Moved(Falling) <= Moved(Rising) ? Falling : Rising,
    };

    /// <summary>In percent of today's value, with its sign; null where the finding does not depend on the cell, or the value is none.</summary>
    public decimal? Percent => Nearest is { Point: { } there } && Now.Point is { } here and not 0 ? (there - here) / Math.Abs(here) * Whole : null;

    public Quantity Now => (Quantity)Cell.Cell.Value;

    private decimal Moved(Quantity? to) => Math.Abs(to!.Point!.Value - Now.Point!.Value);
}

/// <summary>Finds margins by trying: conditions are too many things for a formula of each.</summary>
internal static class Margin
{
    // Beyond these, the cells that decide the figures are tried first, and those of the largest tables not at all.
    private const int MostCells = 40;
    private const long MostReads = 20_000_000;

    // Deriving a row takes as long as reading so many.
    private const int CostOfDerived = 50;

    // A cell is moved no further than to so many times its value.
    private const decimal Furthest = 20;
    private const int Stride = 8;
    private const int StepsOfSearch = 60;

    /// <summary>Of each cell that the finding rests on and that moving breaks, the nearest first. Empty for one that does not hold as it is.</summary>
    public static IReadOnlyList<CellMargin> Of(Finding finding)
    {
        if (finding is not { Condition: { Truth: true } condition, Tables: { } tables })
        {
            return [];
        }

        var isPlain = condition.Figures.All(f => f.Table.Origin is null);
        var rows = Math.Max(1, condition.Figures.Sum(f => f.Table.Rows.Count + (CostOfDerived * (f.Table.Origin?.Inputs.Sum(input => input.Rows.Count) ?? 0))));
        var cells = condition.Figures.SelectMany(f => f.Deciding).Concat(condition.Cells)
            .Where(c => c.Cell.Value is Quantity { Kind: not QuantityKind.Missing })
            .Distinct(CellOrigin.ByPlace)
            .Take((int)Math.Clamp(MostReads / rows / StepsOfSearch, 2, MostCells));
        return
        [
            .. cells.Select(cell => Of(finding, cell, new Slot(tables, cell, isPlain)))
                .Where(m => m.Nearest is not null)
                .OrderBy(m => Math.Abs(m.Percent ?? 0)),
        ];
    }

    private static CellMargin Of(Finding finding, CellOrigin cell, Slot slot) =>
        new(cell, Limit(finding, slot, (Quantity)cell.Cell.Value, falling: true), Limit(finding, slot, (Quantity)cell.Cell.Value, falling: false));

    /// <summary>Whether the finding holds with another value in a cell.</summary>
    public static bool Holds(Finding finding, CellOrigin cell, Quantity value) =>
        Holds(finding, new Slot(finding.Tables!, cell, isPlain: false), value);

    // A chart that cannot be drawn of the value is another fault than words that are not true.
    private static bool Holds(Finding finding, Slot slot, Quantity value) =>
        slot.With(value) is not { } tables || Condition.Test(finding.Basis.Condition!.Value, tables, Languages.Locales.BuiltIn.Default, new Diagnostics.DiagnosticBag())?.Truth == true;

    /// <summary>The same quantity further on.</summary>
    public static Quantity Shifted(Quantity quantity, decimal by) => quantity with { Low = quantity.Low + by, High = quantity.High + by, Central = quantity.Central + by };

    // In steps of the last digit that is written: first many times as many each time, then the last stretch is halved.
    private static Quantity? Limit(Finding finding, Slot slot, Quantity now, bool falling)
    {
        if (now.Point is not { } point)
        {
            return null;
        }

        var step = (falling ? -1 : 1) * StepOf(now);
        var fromZero = falling && now.Low >= 0;
        var most = fromZero ? Math.Floor(now.Low!.Value / -step) : Math.Ceiling((Math.Abs(point) + Math.Abs(step)) * Furthest / Math.Abs(step));
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

    /// <summary>The last digit that is written of a number: 1 of 1,400, 0.1 of 24.2.</summary>
    public static decimal StepOf(Quantity quantity) =>
        new(1, 0, 0, isNegative: false, new[] { quantity.Low, quantity.High, quantity.Central }.OfType<decimal>().Max(number => number.Scale));

    // The cell among the rows of its dataset, found once for all the values that are tried. Where no table that is read was derived, only its row changes.
    private sealed class Slot
    {
        private readonly ConditionTables tables;
        private readonly CellOrigin cell;
        private readonly bool isPlain;
        private readonly Dictionary<Dataset, int> places = new(ReferenceEqualityComparer.Instance);

        public Slot(ConditionTables tables, CellOrigin cell, bool isPlain)
        {
            this.tables = tables;
            this.cell = cell;
            this.isPlain = isPlain;
            foreach (var table in isPlain ? tables.Shown.Append(cell.Dataset) : [cell.Dataset])
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

        public ConditionTables? With(Quantity value) => !isPlain ? tables.With(With(cell.Dataset, value)) : tables with
        {
            Shown = [.. tables.Shown.Select(t => With(t, value))],
            Datasets = new Dictionary<string, Dataset>(tables.Datasets) { [cell.Dataset.Id] = With(cell.Dataset, value) },
        };

        private Dataset With(Dataset table, Quantity value)
        {
            if (!places.TryGetValue(table, out var place))
            {
                return table;
            }

            var rows = table.Rows.ToArray();
            rows[place] = rows[place] with { Cells = [.. rows[place].Cells.Select(c => c.Field.Name == cell.Cell.Field.Name ? c with { Value = value } : c)] };
            return table with { Rows = rows };
        }
    }
}
