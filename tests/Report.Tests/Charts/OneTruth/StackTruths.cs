using System.Text.RegularExpressions;
using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rendering;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Tests.Charts.OneTruth;

/// <summary>The words and bars of a stack agree with its rows; each method returns where they do not.</summary>
internal static partial class StackTruths
{
    private const double Tolerance = 1.5;

    private static readonly QuantityWriter Said = QuantityWriter.In(Locales.BuiltIn.Default);

    /// <summary>
    /// Checks the words of a stack over time: they give the first, last, highest and lowest of the known totals, and the largest part at
    /// either end with its share, or all parts that tie for it.
    /// </summary>
    public static IEnumerable<string> OfWords(ChartData shown)
    {
        var layer = shown.Layers[0];
        var (parts, totals) = Totals(layer);
        if (
            layer.Place?.Field.IsTemporal != true
            || parts < 2
            || totals.Count == 0
            || layer.Data.GroupBy(d => d.Name(Channel.X)).All(g => g.Count() == 1)
        )
        {
            yield break;
        }

        var text = ChartDescription.Write(shown);
        foreach (var words in new[] { text.Alt, text.Description })
        {
            var sums = totals.Select(t => t.Figures.Sum(f => f.Figure.Point!.Value)).ToList();
            var wanted = new[]
            {
                ("first", 0),
                ("last", sums.Count - 1),
                ("highest", sums.IndexOf(sums.Max())),
                ("lowest", sums.IndexOf(sums.Min())),
            };
            foreach (var (name, at) in wanted)
            {
                var total = Digits(Said.WriteNumber(Quantity.Sum(totals[at].Figures.Select(f => f.Figure))));
                if (!Regex.IsMatch(words, $"(?<![0-9.]){Regex.Escape(total)}(?![0-9])"))
                {
                    yield return $"the words leave out the {name} total, {total}: {words}";
                }
            }

            if (layer.Data.Any(d => d.Quantity(Channel.Y)?.Point < 0) && layer.Data.Any(d => d.Quantity(Channel.Y)?.Point > 0))
            {
                if (LargestPart().IsMatch(words))
                {
                    yield return $"parts on both sides of zero have shares: {words}";
                }

                continue;
            }

            foreach (var at in sums[0] > 0 && sums[^1] > 0 ? new[] { 0, sums.Count - 1 } : [])
            {
                var most = totals[at].Figures.Max(f => f.Figure.Point);
                var names = totals[at].Figures.Where(f => f.Figure.Point == most).Select(f => f.Part).ToList();
                var share = Math.Round(100 * most!.Value / sums[at]);
                var told = Sentences(words)
                    .Where(s => LargestPart().IsMatch(s) && s.Contains(totals[at].Place, StringComparison.Ordinal))
                    .ToList();
                // If one figure is not exact, neither is any share.
                var isExact = totals[at].Figures.TrueForAll(f => f.Figure.Kind == QuantityKind.Exact);
                if (
                    names.Exists(n => !told.Exists(s => s.Contains(n, StringComparison.Ordinal)))
                    || (isExact && !told.Exists(s => Regex.IsMatch(s, $@"(?<!\d){share}(%| percent)")))
                )
                {
                    yield return $"the words do not say that {string.Join(", ", names)} had {share}% in {totals[at].Place}: {words}";
                }

                if (
                    names.Count > 1
                    && told.Exists(s =>
                        s.Contains("largest part ", StringComparison.Ordinal)
                        && names.Count(n => s.Contains(n, StringComparison.Ordinal)) < names.Count
                        && !s.Contains("parts", StringComparison.Ordinal)
                    )
                )
                {
                    yield return $"the words rank {string.Join(", ", names)}, which are alike in {totals[at].Place}: {words}";
                }
            }
        }
    }

    /// <summary>
    /// Checks that each part of a bar is as long as its figure, on one scale for all, and that parts at one place do not overlap.
    /// </summary>
    public static IEnumerable<string> OfBars(ChartData shown, LaidOutChart picture)
    {
        var layer = shown.Panels[0].Layers[0];
        if (layer.Layer.Mark.Name != "bar")
        {
            yield break;
        }

        // A rendering may exchange the axes, and across the value axis the widths of bars mean nothing: the direction with fewer faults
        // counts.
        var (across, down) = (OfBars(layer, picture, isAcross: true).ToList(), OfBars(layer, picture, isAcross: false).ToList());
        foreach (var fault in across.Count <= down.Count ? across : down)
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfBars(LayerRows layer, LaidOutChart picture, bool isAcross)
    {
        var bars = picture
            .Sheets.SelectMany(s => s.Shapes)
            .Where(s =>
                s is { Datum: not null, Fills: true } && s.Datum.Quantity(layer.ValueChannel) is { Kind: QuantityKind.Exact, Point: not 0 }
            )
            .GroupBy(s => s.Datum!.Number)
            .ToDictionary(g => g.Key, g => Box.Around(g.SelectMany(s => s.Outline)));
        (double From, double To) Along(Box box) => isAcross ? (box.Left, box.Right) : (-box.Bottom, -box.Top);
        var lengths = layer
            .Data.Where(d => bars.ContainsKey(d.Number))
            .Select(d => (Datum: d, Of: Along(bars[d.Number]), Figure: (double)d.Quantity(layer.ValueChannel)!.Point!.Value))
            .ToList();
        if (lengths.Count == 0)
        {
            yield break;
        }

        var per = lengths.Max(l => (l.Of.To - l.Of.From) / Math.Abs(l.Figure));
        foreach (var (datum, of, figure) in lengths.Where(l => Math.Abs(l.Of.To - l.Of.From - (per * Math.Abs(l.Figure))) > Tolerance))
        {
            yield return $"{datum.Row.Anchor} is {of.To - of.From:0.0} long for {figure}, where one is {per:0.0}";
        }

        foreach (var place in lengths.GroupBy(l => l.Datum.Name(layer.BaseChannel)))
        {
            foreach (var (a, b) in place.SelectMany(a => place.Where(b => b.Datum.Number > a.Datum.Number).Select(b => (a, b))))
            {
                if (Math.Min(a.Of.To, b.Of.To) - Math.Max(a.Of.From, b.Of.From) > Tolerance)
                {
                    yield return $"{a.Datum.Row.Anchor} and {b.Datum.Row.Anchor} cover each other";
                }
            }
        }
    }

    // The number of parts, and the figures of each place where every part has one or does not apply, in order of time.
    private static (int Parts, List<(string Place, List<(string Part, Quantity Figure)> Figures)> Totals) Totals(LayerData layer)
    {
        var parts = layer.Data.Select(d => d.Series).Distinct().Count();
        var value = layer.IsHorizontal ? Channel.X : Channel.Y;
        return (
            parts,
            [
                .. layer
                    .Data.Where(d => d.Quantity(value) is { Point: not null } or { Reason: MissingReason.NotApplicable })
                    .GroupBy(d => d.Name(layer.IsHorizontal ? Channel.Y : Channel.X)!)
                    .Where(g => g.Count() == parts && g.Any(d => d.Quantity(value)!.Point is not null))
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g =>
                        (g.Key, g.Where(d => d.Quantity(value)!.Point is not null).Select(d => (d.Series, d.Quantity(value)!)).ToList())
                    ),
            ]
        );
    }

    private static string[] Sentences(string words) => SentenceEnd().Split(words);

    private static string Digits(string text) =>
        new([
            .. text.SkipWhile(c => !char.IsAsciiDigit(c) && c != '−' && c != '-')
                .SkipWhile(c => !char.IsAsciiDigit(c))
                .TakeWhile(c => char.IsAsciiDigit(c) || c is '.'),
        ]);

    [GeneratedRegex(@"(?<=\.) |; (?=the largest)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("largest parts? ")]
    private static partial Regex LargestPart();
}
