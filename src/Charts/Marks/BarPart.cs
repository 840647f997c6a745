using Report.Charts.Rows;
using Report.Data;

namespace Report.Charts.Marks;

/// <summary>One bar, or one part of a stack.</summary>
/// <param name="From">The value at which it starts: zero, a baseline, or the end of the part below it.</param>
/// <param name="To">The value at which it ends by its quantity's point.</param>
/// <param name="IsStacked">True if it touches the part before it.</param>
internal sealed record BarPart(Datum Datum, Quantity Quantity, decimal From, decimal To, bool IsStacked)
{
    /// <summary>
    /// The value from which its quantity is counted: its start, except for a bar from a baseline, which is counted from zero.
    /// </summary>
    public decimal CountsFrom { get; init; } = From;

    /// <summary>True if another part rests on its end, so that nothing drawn beyond its end would be visible.</summary>
    public bool IsBeneath { get; private init; }

    /// <summary>
    /// Returns the parts in the order of their series where they are stacked, else in the order of the rows. Parts above zero and parts
    /// below zero stack separately.
    /// </summary>
    public static IEnumerable<BarPart> Of(LayerRows rows, bool stacked)
    {
        return !stacked
            ? InRows(rows, stacked)
            : Beneath(rows, [.. rows.Layer.Sides is { } sides ? Diverging(rows, sides) : InRows(rows, stacked)]);
    }

    private static IEnumerable<BarPart> Beneath(LayerRows rows, List<BarPart> parts)
    {
        var starts = parts
            .Where(p => p.IsStacked && p.To != p.From)
            .Select(p => (p.Datum.Name(rows.BaseChannel), p.From, p.To > p.From))
            .ToHashSet();
        return parts.Select(p =>
            p with
            {
                IsBeneath = p.To != p.From && starts.Contains((p.Datum.Name(rows.BaseChannel), p.To, p.To > p.From)),
            }
        );
    }

    private static IEnumerable<BarPart> InRows(LayerRows rows, bool stacked)
    {
        var baseline = stacked ? null : rows.Layer.Encoding.GetValueOrDefault(rows.ValueChannel)?.Baseline;
        var tops = new Dictionary<(string, bool), decimal>();
        foreach (var datum in stacked ? InOrderOfSeries(rows) : rows.Data)
        {
            if (datum.Name(rows.BaseChannel) is not { } name || datum.Quantity(rows.ValueChannel) is not { } quantity)
            {
                continue;
            }

            var point = quantity.Point ?? 0;
            if (baseline is { } start)
            {
                yield return new BarPart(datum, quantity, start, quantity.Point ?? start, false) { CountsFrom = 0 };
                continue;
            }

            var from = stacked ? tops.GetValueOrDefault((name, point < 0)) : 0;
            tops[(name, point < 0)] = from + point;
            yield return new BarPart(datum, quantity, from, from + point, stacked && from != 0);
        }
    }

    // Stacks parts from the middle outwards; the part in the middle lies half on each side.
    private static IEnumerable<BarPart> Diverging(LayerRows rows, DivergingSides sides)
    {
        foreach (
            var place in rows
                .Data.Where(d => d.Name(rows.BaseChannel) is not null && d.Quantity(rows.ValueChannel) is not null)
                .GroupBy(d => d.Name(rows.BaseChannel), StringComparer.Ordinal)
        )
        {
            var half = place.Where(d => d.Series == sides.Middle).Sum(d => d.Quantity(rows.ValueChannel)!.Point ?? 0) / 2;
            var (up, down) = (half, -half);
            foreach (var datum in place.OrderBy(d => Math.Abs(sides.StepOf(d.Series))))
            {
                var quantity = datum.Quantity(rows.ValueChannel)!;
                var point = quantity.Point ?? 0;
                switch (sides.StepOf(datum.Series))
                {
                    case 0:
                        yield return new BarPart(datum, quantity, -half, half, false);
                        break;
                    case > 0:
                        yield return new BarPart(datum, quantity, up, up += point, up != point);
                        break;
                    default:
                        yield return new BarPart(datum, quantity, down, down -= point, down != -point);
                        break;
                }
            }
        }
    }

    // Sorts the data by series, so that all stacks have the same order, whatever the order of the rows.
    private static IEnumerable<Datum> InOrderOfSeries(LayerRows rows)
    {
        var order = rows.StackOrder.Select((name, i) => (name, i)).ToDictionary(s => s.name, s => s.i, StringComparer.Ordinal);
        return rows.Data.OrderBy(d => order[d.Series]);
    }
}
