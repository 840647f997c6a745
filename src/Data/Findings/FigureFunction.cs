using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;

namespace Report.Data.Findings;

/// <summary>
/// A row that a figure reads, and the value of the figure's argument in it. A missing number is treated as possibly any number.
/// </summary>
/// <param name="FromZero">Whether the field is known to have no negative numbers.</param>
internal sealed record FigureRow(Row Row, Evaluation Result, bool FromZero)
{
    public bool IsMissing => Result.Value is null;

    /// <summary>The number of the row, unbounded (or at least zero) if it is missing. Without meaning if the value is a date.</summary>
    public Operand Number =>
        Result.Value switch
        {
            Operand { Bounds: { Low: null, High: > 0 } bounds } reading when FromZero => reading with
            {
                Bounds = bounds with { Low = 0, LowOpen = false },
            },
            Operand reading => reading,
            _ when FromZero => Operand.Anything with { Bounds = Interval.Everything with { Low = 0, LowOpen = false } },
            _ => Operand.Anything,
        };
}

/// <summary>The result of a function over rows.</summary>
/// <param name="Value">A number or a date; null for functions that are conditions.</param>
/// <param name="Rows">The rows that decide the result; empty if all contribute alike.</param>
internal readonly record struct FigureFinding(object? Value, bool? Truth, IReadOnlyList<FigureRow> Rows)
{
    public static FigureFinding Of(object value, params IReadOnlyList<FigureRow> rows) => new(value, null, rows);
}

/// <summary>A function of the rows of a table that conditions may call.</summary>
/// <param name="Usage">An example of a call, which begins with the name.</param>
/// <param name="Evaluate">
/// Calculates the result from at least one row, in order of time if <see cref="IsInOrder"/> is set. Numbers may be missing, dates may
/// not.
/// </param>
internal sealed record FigureFunction(string Usage, Func<IReadOnlyList<FigureRow>, FigureFinding> Evaluate)
{
    private const decimal Whole = 100;
    private const int MostDeciding = 3;

    public string Name { get; } = Usage[..Usage.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>The greatest number of fields or formulas that the function takes.</summary>
    public int Most { get; init; } = 1;

    public bool IsFieldOptional { get; init; }

    /// <summary>Whether the result is in percent, whatever the unit of the field.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether the result is a number without a unit.</summary>
    public bool IsCount { get; init; }

    public bool IsCondition { get; init; }

    /// <summary>Whether the function reads exactly one row.</summary>
    public bool IsOfOneRow { get; init; }

    /// <summary>Whether rows are read in order of time; no two may have the same time.</summary>
    public bool IsInOrder { get; init; }

    /// <summary>Whether values of rows are compared with each other. A break in the series between them is then reported.</summary>
    public bool ComparesRows { get; init; }

    /// <summary>Whether the function accepts dates.</summary>
    public bool TakesDates { get; init; }

    /// <summary>
    /// Whether values are added up or divided, which has no meaning on scales such as degrees, whose zero does not mean none.
    /// </summary>
    public bool NeedsZero { get; init; }

    /// <summary>Whether the condition selects a part, which is compared with the whole, instead of excluding rows.</summary>
    public bool IsOfPart { get; init; }

    /// <summary>Whether the named values pick one row to be compared with the others, instead of excluding rows.</summary>
    public bool PicksRow { get; init; }

    public static readonly FigureFunction Count = new("count(where troops > 1000)", rows => FigureFinding.Of(Exactly(rows.Count)))
    {
        Most = 1,
        IsFieldOptional = true,
        IsCount = true,
    };

    public static readonly FigureFunction Rank = new("rank(troops, host: Latvia)", _ => default) { IsCount = true, PicksRow = true };

    public static readonly FigureFunction Share = new("share(troops where host = Latvia)", _ => default)
    {
        IsShare = true,
        NeedsZero = true,
        IsOfPart = true,
    };

    public static readonly FigureFunction Max = new("max(troops)", rows => Extreme(rows, least: false)) { TakesDates = true };

    public static readonly FigureFunction Min = new("min(troops)", rows => Extreme(rows, least: true)) { TakesDates = true };

    /// <summary>All functions, in the order of the documentation.</summary>
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
        new("spread(total, from: 2011)", Spread)
        {
            IsShare = true,
            NeedsZero = true,
            ComparesRows = true,
        },
        new("change(total, from: 2011, to: 2025)", rows => FigureFinding.Of(Change(rows[0].Number, rows[^1].Number), rows[0], rows[^1]))
        {
            IsShare = true,
            NeedsZero = true,
            IsInOrder = true,
            ComparesRows = true,
        },
        new("rises(total, from: 2011)", rows => Runs(rows, down: false))
        {
            IsCondition = true,
            IsInOrder = true,
            ComparesRows = true,
        },
        new("falls(total, from: 2011)", rows => Runs(rows, down: true))
        {
            IsCondition = true,
            IsInOrder = true,
            ComparesRows = true,
        },
    ];

    public static FigureFunction? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    public static Operand Exactly(decimal number) => new(Interval.Of(number), Interval.Of(number), Estimated: false);

    public static Operand Between(int least, int most) =>
        new(Interval.Between(least, most), Interval.Between(least, most), Estimated: false);

    /// <summary>
    /// Returns the rank of a row, counted from the largest or the smallest. Equal rows share a rank; bounds that overlap give a range of
    /// ranks.
    /// </summary>
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

    /// <summary>Returns the share of some rows in all, in percent; null if any number may be negative.</summary>
    public static Operand? ShareOf(IReadOnlyList<FigureRow> part, IReadOnlyList<FigureRow> rest) =>
        part.Concat(rest).Any(r => !r.Number.Bounds.Above(0, strictly: false))
            ? null
            : Operand.Share(part.Count == 0 ? Operand.Zero : Total(part), rest.Count == 0 ? Operand.Zero : Total(rest)) * Whole;

    private static Operand Total(IReadOnlyList<FigureRow> rows) =>
        rows.Select(r => r.Number).Aggregate(Operand.Zero, (total, number) => total + number);

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

    // Returns the difference of largest and smallest as a percentage of the largest. It is least when the values are as close together
    // as their bounds allow, and greatest when one is at its lower bound and another at its upper.
    private static FigureFinding Spread(IReadOnlyList<FigureRow> rows)
    {
        var numbers = rows.Select(r => r.Number).ToList();
        var spread =
            new Operand(
                SpreadOf([.. numbers.Select(n => n.Bounds)]),
                SpreadOf([.. numbers.Select(n => n.Nominal)]),
                numbers.Exists(n => n.Estimated)
            ) * Whole;
        return FigureFinding.Of(spread, [.. Extreme(rows, least: true).Rows.Take(1), .. Extreme(rows, least: false).Rows.Take(1)]);
    }

    private static Interval SpreadOf(IReadOnlyList<Interval> values)
    {
        if (values.Count == 1)
        {
            return Interval.Of(0);
        }

        var (highestLow, lowestHigh) = (
            values.Max(v => v.Low),
            values.Any(v => v.High is not null) ? values.Min(v => v.High ?? decimal.MaxValue) : (decimal?)null
        );
        var least = highestLow is { } top && lowestHigh is { } bottom && bottom < top ? 1 - (bottom / top) : 0;
        // An open bound makes the least spread open: "under 40" and 50 are further apart than 40 and 50.
        var leastOpen =
            lowestHigh <= highestLow && values.Any(v => (v.High == lowestHigh && v.HighOpen) || (v.Low == highestLow && v.LowOpen));
        if (values.Any(v => v.High is null))
        {
            return new Interval(least, leastOpen, 1, true);
        }

        var (most, mostOpen) = (0m, false);
        var byLow = values.OrderBy(v => v.Low ?? 0).ThenBy(v => v.LowOpen).Take(2).ToList();
        var byHigh = values.OrderByDescending(v => v.High).ThenBy(v => v.HighOpen).Take(2).ToList();
        foreach (var low in byLow)
        {
            // One value cannot be at its lower and its upper bound at once.
            foreach (var high in byHigh.Where(h => h != low || values.Count(v => v == h) > 1))
            {
                var apart = high.High > 0 ? 1 - ((low.Low ?? 0) / high.High.Value) : 0;
                var isOpen = low.LowOpen || high.HighOpen;
                (most, mostOpen) = apart > most ? (apart, isOpen) : (most, mostOpen && (isOpen || apart < most));
            }
        }

        return new Interval(Math.Min(least, most), leastOpen, most, mostOpen);
    }

    // A change from zero has no percentage.
    private static Operand Change(Operand from, Operand to) =>
        from.Bounds.Above(0, strictly: true) ? Quantity.Change(to, from) * Whole : Operand.Anything;

    // Whether the values rise (or fall) strictly from each row to the next: false if an earlier value is certainly not less than a later
    // one, null if bounds leave it undecided.
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
