using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Charts.Marks;

/// <summary>Writes why a stack stops or is not whole: which of its parts has no figure there.</summary>
internal static class StackGaps
{
    private const double Gap = 5;

    /// <summary>
    /// Writes the reasons at the end of each bar that lacks parts. A bar without any figure has its reason at its start, and a bar whose
    /// parts are all zero a zero.
    /// </summary>
    public static void TellBars(LayerRows rows, Panel panel)
    {
        var (across, values) = rows.IsHorizontal ? (panel.Y, panel.X) : (panel.X, panel.Y);
        var ends = BarPart
            .Of(rows, stacked: true)
            .Where(p => p.To > 0)
            .GroupBy(p => p.Datum.Name(rows.BaseChannel), StringComparer.Ordinal)
            .ToDictionary(g => g.Key!, g => g.Max(p => p.To), StringComparer.Ordinal);
        var holes = StackHole.In(rows).ToLookup(h => h.Place, StringComparer.Ordinal);
        foreach (
            var parts in rows
                .Data.Where(d => d.Name(rows.BaseChannel) is not null)
                .GroupBy(d => d.Name(rows.BaseChannel)!, StringComparer.Ordinal)
        )
        {
            var (name, place) = (parts.Key, parts.First());
            var isEmpty = parts.All(d => d.Quantity(rows.ValueChannel)?.Point is null);
            if (isEmpty)
            {
                MissingValueLabel.Tell(rows, place, place.Quantity(rows.ValueChannel), panel);
            }
            else if (
                holes[name].ToList() is var here
                && (here.Count > 0 || !parts.Any(d => HasLength(rows, d)))
                && across.At(place[rows.BaseChannel]!.Value) is { } middle
            )
            {
                var end = values.At(ends.GetValueOrDefault(name)) ?? values.Low;
                var at = PixelPoint.Of(rows.IsHorizontal, end, middle + panel.Band.Offset);
                // A gap without a reason of its own is also reported as a diagnostic, so that its label may be left out.
                var isNeeded = here.Exists(h => h.Reason is not null);
                panel.Tag(
                    here.Count > 0 ? Words(here, panel.ChartStyle.Locale) : Zero(rows),
                    at,
                    Priority.Reason,
                    panel.ChartStyle.Quiet,
                    rows.IsHorizontal ? [Side.Right] : [Side.Above],
                    Gap,
                    isNeeded,
                    mayLead: isNeeded
                );
                foreach (var datum in here.Select(h => h.Datum).OfType<Datum>())
                {
                    panel.Hit(datum, at);
                }
            }
        }
    }

    /// <summary>Writes the reason above the parts beneath each gap of an area, once for consecutive places.</summary>
    /// <param name="places">All places of the stack by name, in order along the axis, with their coordinates.</param>
    public static void TellArea(LayerRows rows, IReadOnlyList<(string Name, double At)> places, Panel panel)
    {
        var order = rows.StackOrder.ToList();
        var parts = BarPart
            .Of(rows, stacked: true)
            .Where(p => p.Quantity.Point is not null)
            .ToLookup(p => p.Datum.Name(rows.BaseChannel), StringComparer.Ordinal);
        var numbers = places.Select((p, i) => (p.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        foreach (var part in StackHole.In(rows).GroupBy(h => (h.Series, Reason: Reason(h, panel.ChartStyle.Locale))))
        {
            foreach (var run in Runs([.. part.OrderBy(h => numbers[h.Place])], numbers))
            {
                var (first, last) = (places[numbers[run[0].Place]], places[numbers[run[^1].Place]]);
                var beneath = run.SelectMany(h => parts[h.Place])
                    .Where(p => order.IndexOf(p.Datum.Series) < order.IndexOf(part.Key.Series))
                    .Select(p => p.To)
                    .DefaultIfEmpty(0)
                    .Max();
                // Where no part lies beneath, write in the middle of the gap.
                var at = beneath == 0 ? parts.SelectMany(p => p).Select(p => p.To).DefaultIfEmpty(0).Max() / 2 : beneath;
                var words = panel.ChartStyle.Locale.Labels;
                var span = first.Name == last.Name ? first.Name : words.Run(first.Name, last.Name);
                panel.Explain(
                    words.Of(part.Key.Series, words.MissingAt(part.Key.Reason, span)),
                    new PixelPoint((first.At + last.At) / 2, panel.Y.At(at) ?? 0),
                    Gap,
                    mayLead: true,
                    needed: true
                );
                foreach (var datum in run.Select(h => h.Datum).OfType<Datum>())
                {
                    panel.Hit(datum, new PixelPoint(places[numbers[datum.Name(rows.BaseChannel)!]].At, panel.Y.At(beneath) ?? 0));
                }
            }
        }
    }

    // False for a quantity of zero: a bar of zeros is invisible, but not missing.
    private static bool HasLength(LayerRows rows, Datum datum) =>
        datum.Quantity(rows.ValueChannel) is { } q && (q.Low is not null and not 0 || q.High is not null and not 0);

    private static string Zero(LayerRows rows) =>
        ValueLabels.Text(Quantity.Exact(0), ValueLabels.Unit(rows), isFirst: false, rows.Layer.Data.Locale);

    private static IEnumerable<List<StackHole>> Runs(IReadOnlyList<StackHole> holes, Dictionary<string, int> numbers)
    {
        var run = new List<StackHole>();
        foreach (var hole in holes)
        {
            if (run.Count > 0 && numbers[hole.Place] != numbers[run[^1].Place] + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(hole);
        }

        yield return run;
    }

    private static string Words(IReadOnlyList<StackHole> holes, ILocale locale) =>
        locale.Labels.Items([.. holes.Select(h => locale.Labels.Of(h.Series, Reason(h, locale)))]);

    private static string Reason(StackHole hole, ILocale locale) =>
        hole.Reason is { } reason ? ValueText.Number(reason, locale) : locale.Labels.NoDataHere;
}
