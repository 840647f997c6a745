using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;

namespace Report.Data.Findings;

/// <summary>A row that a figure is read from, and its value in it: a number that is missing may be any.</summary>
/// <param name="FromZero">Whether it is known that no number of the field is below zero.</param>
internal sealed record FigureRow(Row Row, Evaluation Result, bool FromZero)
{
    private static readonly Operand Unknown = new(Interval.Everything, Interval.Everything, Estimated: false);

    public bool IsMissing => Result.Value is null;

    /// <summary>Of a row that has no date.</summary>
    public Operand Number => Result.Value switch
    {
        Operand { Bounds: { Low: null, High: > 0 } bounds } reading when FromZero => reading with { Bounds = bounds with { Low = 0, LowOpen = false } },
        Operand reading => reading,
        _ when FromZero => Unknown with { Bounds = Unknown.Bounds with { Low = 0, LowOpen = false } },
        _ => Unknown,
    };
}

/// <summary>What a function finds in some rows.</summary>
/// <param name="Value">A number, a date, or for conditions whether they hold.</param>
/// <param name="Rows">The rows that decide it; empty where all count alike.</param>
internal readonly record struct FigureFinding(object? Value, bool? Truth, IReadOnlyList<FigureRow> Rows)
{
    public static FigureFinding Of(object value, params IReadOnlyList<FigureRow> rows) => new(value, null, rows);
}

/// <summary>A function of the rows of a table that conditions may call.</summary>
/// <param name="Usage">How it is written.</param>
/// <param name="Evaluate">Of rows that all have a value; at least one, the earliest first where the table has a field of time.</param>
internal sealed record FigureFunction(string Usage, Func<IReadOnlyList<FigureRow>, FigureFinding> Evaluate)
{
    private const decimal Whole = 100;
    private const int MostDeciding = 3;

    public string Name { get; } = Usage[..Usage.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>How many fields or formulas it takes.</summary>
    public int Most { get; init; } = 1;

    public bool IsFieldOptional { get; init; }

    /// <summary>Gives a percentage of its own making, whatever the field's unit.</summary>
    public bool IsShare { get; init; }

    /// <summary>Gives a number without a unit.</summary>
    public bool IsCount { get; init; }

    public bool IsCondition { get; init; }

    /// <summary>Takes one row.</summary>
    public bool IsOfOneRow { get; init; }

    /// <summary>Takes rows in the order of time, of which no two may have the same.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>Compares the values of rows with each other, which a break in the series between them forbids.</summary>
    public bool ComparesRows { get; init; }

    /// <summary>Has a meaning for dates.</summary>
    public bool TakesDates { get; init; }

    /// <summary>Whether values are added up, multiplied or divided, which those of degrees are not.</summary>
    public bool NeedsZero { get; init; }

    /// <summary>Its condition tells a part of the rows from the rest.</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Its named values pick one row among those asked.</summary>
    public bool PicksRow { get; init; }

    public static readonly FigureFunction Count = new("count(where troops > 1000)", rows => FigureFinding.Of(Exactly(rows.Count))) { Most = 1, IsFieldOptional = true, IsCount = true };

    public static readonly FigureFunction Rank = new("rank(troops, host: Latvia)", _ => default) { IsCount = true, PicksRow = true };

    public static readonly FigureFunction Share = new("share(troops where host = Latvia)", _ => default) { IsShare = true, NeedsZero = true, IsOfPart = true };

    public static readonly FigureFunction Max = new("max(troops)", rows => Extreme(rows, least: false)) { TakesDates = true };

    public static readonly FigureFunction Min = new("min(troops)", rows => Extreme(rows, least: true)) { TakesDates = true };

    /// <summary>In the order in which documentation lists them.</summary>
    public static readonly IReadOnlyList<FigureFunction> All =
    [
        Max,
        Min,
        new("first(total)", rows => Of(rows[0])) { IsInOrder = true, TakesDates = true },
        new("last(total)", rows => Of(rows[^1])) { IsInOrder = true, TakesDates = true },
        new("value(troops, host: Latvia)", rows => Of(rows[0])) { IsOfOneRow = true, TakesDates = true },
        new("sum(troops)", rows => FigureFinding.Of(Total(rows))) { NeedsZero = true },
        new("mean(troops)", rows => FigureFinding.Of(Total(rows).Mean(rows.Count))),
        new("median(troops)", rows => FigureFinding.Of(Extremes.Median([.. rows.Select(r => r.Number)]))),
        Count,
        Rank,
        Share,
        new("spread(total, from: 2011)", Spread) { IsShare = true, NeedsZero = true, ComparesRows = true },
        new("change(total, from: 2011, to: 2025)", rows => FigureFinding.Of(Change(rows[0].Number, rows[^1].Number), rows[0], rows[^1])) { IsShare = true, NeedsZero = true, IsInOrder = true, ComparesRows = true },
        new("rises(total, from: 2011)", rows => Runs(rows, down: false)) { IsCondition = true, IsInOrder = true, ComparesRows = true },
        new("falls(total, from: 2011)", rows => Runs(rows, down: true)) { IsCondition = true, IsInOrder = true, ComparesRows = true },
    ];

    public static FigureFunction? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    public static Operand Exactly(decimal number) => new(Interval.Of(number), Interval.Of(number), Estimated: false);

    public static Operand Between(int least, int most) => new(Interval.Between(least, most), Interval.Between(least, most), Estimated: false);

    /// <summary>The place of one row among all, from the largest or the smallest: equal ones share a place.</summary>
    public static Operand RankOf(FigureRow row, IReadOnlyList<FigureRow> rows, bool fromSmallest)
    {
        var (certain, possible) = (0, 0);
        foreach (var other in rows.Where(r => !ReferenceEquals(r, row)))
        {
            var (one, next) = fromSmallest ? (other, row) : (row, other);
            var before = one.Number.Bounds.IsLessThan(next.Number.Bounds);
            certain += before == true ? 1 : 0;
            possible += before != false ? 1 : 0;
        }

        return Between(certain + 1, possible + 1);
    }

    /// <summary>What some rows are of all, in percent; null where some of them may be below zero.</summary>
    public static Operand? ShareOf(IReadOnlyList<FigureRow> part, IReadOnlyList<FigureRow> rest) =>
        part.Concat(rest).Any(r => !r.Number.Bounds.Above(0, strictly: false)) ? null
        : Operand.Share(part.Count == 0 ? Operand.Zero : Total(part), rest.Count == 0 ? Operand.Zero : Total(rest)) * Whole;

    private static Operand Total(IReadOnlyList<FigureRow> rows) => rows.Select(r => r.Number).Aggregate(Operand.Zero, (total, number) => total + number);

    private static FigureFinding Of(FigureRow row) => FigureFinding.Of(row.Result.Value is DateValue date ? date : row.Number, row);

    private static FigureFinding Extreme(IReadOnlyList<FigureRow> rows, bool least)
    {
        if (rows[0].Result.Value is DateValue)
        {
            var dates = rows.OrderBy(r => ((DateValue)r.Result.Value!).Start).ToList();
            var found = least ? dates[0] : dates[^1];
            return FigureFinding.Of(found.Result.Value!, found);
        }

        var extreme = Extremes.Of([.. rows.Select(r => r.Number)], least);
        bool IsBehind(Interval number) => (least ? extreme.Bounds.IsLessThan(number) : number.IsLessThan(extreme.Bounds)) == true;
        return FigureFinding.Of(extreme, [.. rows.Where(r => !r.IsMissing && !IsBehind(r.Number.Bounds)).Take(MostDeciding)]);
    }

    // The largest less the smallest, of the largest. It is least where the values lie as near to each other as their bounds allow,
    // and greatest where one is at its least and another at its most.
    private static FigureFinding Spread(IReadOnlyList<FigureRow> rows)
    {
        var numbers = rows.Select(r => r.Number).ToList();
        var spread = new Operand(SpreadOf([.. numbers.Select(n => n.Bounds)]), SpreadOf([.. numbers.Select(n => n.Nominal)]), numbers.Exists(n => n.Estimated)) * Whole;
        return FigureFinding.Of(spread, [.. Extreme(rows, least: true).Rows.Take(1), .. Extreme(rows, least: false).Rows.Take(1)]);
    }

    private static Interval SpreadOf(IReadOnlyList<Interval> values)
    {
        if (values.Count == 1)
        {
            return Interval.Of(0);
        }

        var (highestLow, lowestHigh) = (values.Max(v => v.Low), values.Any(v => v.High is not null) ? values.Min(v => v.High ?? decimal.MaxValue) : (decimal?)null);
        var least = highestLow is { } top && lowestHigh is { } bottom && bottom < top ? 1 - (bottom / top) : 0;
        // "Under 40" and 50 are further apart than 40 and 50.
        var leastOpen = lowestHigh <= highestLow && values.Any(v => (v.High == lowestHigh && v.HighOpen) || (v.Low == highestLow && v.LowOpen));
        if (values.Any(v => v.High is null))
        {
            return new Interval(least, leastOpen, 1, true);
        }

        var (most, mostOpen) = (0m, false);
        var byLow = values.OrderBy(v => v.Low ?? 0).ThenBy(v => v.LowOpen).Take(2).ToList();
        var byHigh = values.OrderByDescending(v => v.High).ThenBy(v => v.HighOpen).Take(2).ToList();
        foreach (var low in byLow)
        {
            // One value is not at its least and at its most at once.
            foreach (var high in byHigh.Where(h => h != low || values.Count(v => v == h) > 1))
            {
                var apart = high.High > 0 ? 1 - ((low.Low ?? 0) / high.High.Value) : 0;
                var isOpen = low.LowOpen || high.HighOpen;
                (most, mostOpen) = apart > most ? (apart, isOpen) : (most, mostOpen && (isOpen || apart < most));
            }
        }

        return new Interval(Math.Min(least, most), leastOpen, most, mostOpen);
    }

    private static Operand Change(Operand from, Operand to)
    {
        // Of nothing, no change is so many percent.
        var ratio = from.Bounds.Above(0, strictly: true) ? to / from : new Operand(Interval.Everything, Interval.Everything, Estimated: false);
        return (ratio - Exactly(1)) * Whole;
    }

    // Strictly, all along: possible where no earlier value is bound to be as great as a later one.
    private static FigureFinding Runs(IReadOnlyList<FigureRow> rows, bool down)
    {
        Interval Of(FigureRow row) => down ? -row.Number.Bounds : row.Number.Bounds;
        FigureRow? greatest = null;
        FigureRow? open = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (greatest is not null && Of(greatest).Low >= Of(rows[i]).High)
            {
                return new FigureFinding(null, false, [greatest, rows[i]]);
            }

            open ??= i > 0 && Of(rows[i - 1]).IsLessThan(Of(rows[i])) != true ? rows[i] : null;
            greatest = greatest is null || Of(rows[i]).Low > (Of(greatest).Low ?? decimal.MinValue) ? rows[i] : greatest;
        }

        return new FigureFinding(null, open is null ? true : null, open is null ? [rows[0], rows[^1]] : [open]);
    }
}
