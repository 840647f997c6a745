using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Rows;
using Report.Data;
using Report.Languages;

namespace Report.Tests.Charts.OneTruth;

/// <summary>The words of a chart agree with its rows: extremes, listed rows and gaps are those that the rows alone give.</summary>
internal static class WordTruths
{
    private const string HighestIs = "the highest figure is ",
        LowestIs = ", and the lowest ";

    private static readonly QuantityWriter Said = QuantityWriter.In(Locales.BuiltIn.Default);

    /// <summary>
    /// Checks that the alternative text or the description gives the highest and the lowest figure of the first layer, each with all names
    /// that have it.
    /// </summary>
    public static IEnumerable<string> OfExtremes(ChartData shown)
    {
        var layer = shown.Layers[0];
        var text = ChartDescription.Write(shown);
        var all = text.Alt + " " + text.Description;
        var figures = layer
            .Data.Where(d => PictureTruths.IsPlaced(d) && Figure(d, layer) is not null)
            .Select(d => (Datum: d, Figure: Figure(d, layer)!))
            .ToList();
        // Stacks and changes are not checked here. The words of a stack give its totals and its largest parts instead.
        if (
            figures.Count == 0
            || layer.Layer.IsDirected
            || all.Contains("The total", StringComparison.Ordinal)
            || all.Contains("the total", StringComparison.Ordinal)
        )
        {
            yield break;
        }

        foreach (
            var (name, extreme) in new[] { ("highest", figures.Max(f => f.Figure.Point)), ("lowest", figures.Min(f => f.Figure.Point)) }
        )
        {
            if (!figures.Where(f => f.Figure.Point == extreme).Any(f => Holds(all, f.Figure)))
            {
                yield return $"the words leave out the {name}, {extreme}: {all}";
            }
        }

        // "At the end the highest figure is …" is about the last place only, so it must not start a clause about the whole chart.
        foreach (
            var clause in text.Alt.Replace("at the end " + HighestIs, "at the end, ", StringComparison.Ordinal).Split(HighestIs).Skip(1)
        )
        {
            // A clause is "9 ships for Arl and Bex, and the lowest 4 for Cor". It covers the series quoted before it, else all rows.
            var kind =
                text.Alt[..Math.Max(0, text.Alt.IndexOf(clause, StringComparison.Ordinal))] is var before
                && before.EndsWith($"”, {HighestIs}", StringComparison.Ordinal)
                    ? before[(before.LastIndexOf('“') + 1)..before.LastIndexOf('”')]
                    : null;
            var told = figures.Where(f => kind is null || f.Datum.Name(Channel.Color) == kind).ToList();
            foreach (var fault in OfClause(clause, told, text.Alt))
            {
                yield return fault;
            }
        }
    }

    /// <summary>
    /// Checks that listed rows have their figures, that changes are given in their direction, and that gaps in a stack are named.
    /// </summary>
    public static IEnumerable<string> OfRows(ChartData shown)
    {
        var layer = shown.Layers[0];
        var description = ChartDescription.Write(shown).Description;
        foreach (
            var datum in layer.Data.Where(d =>
                PictureTruths.IsPlaced(d)
                && layer.Layer.IsDirected
                && layer.IsHorizontal
                && layer.Data.Count <= 12
                && description.Contains("they are as follows.", StringComparison.Ordinal)
            )
        )
        {
            if (
                datum.Quantity(Channel.Low) is { Kind: QuantityKind.Exact } low
                && datum.Quantity(Channel.High) is { Kind: QuantityKind.Exact } high
                && low.Point != high.Point
                && !description.Contains($"from {Said.WriteNumber(low)} to {Said.WriteNumber(high)}", StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return $"the words do not say that {datum.Row.Anchor} goes from {low} to {high}: {description}";
            }
        }

        // Words that list rows must list every row, up to 12.
        var rows = layer.Data.Where(d => PictureTruths.IsPlaced(d) && Named(d).Length > 0 && Figure(d, layer) is not null).ToList();
        if (rows.Count <= 12 && shown.Layers.Count == 1 && description.Contains("they are as follows.", StringComparison.Ordinal))
        {
            foreach (
                var datum in rows.Where(d =>
                    !description.Contains(Named(d), StringComparison.OrdinalIgnoreCase) || !Holds(description, Figure(d, layer)!)
                )
            )
            {
                yield return $"the words leave out {datum.Row.Anchor}: {description}";
            }
        }

        // The words name each place at which a part of a stack has no row, up to six of a part.
        foreach (
            var hole in shown
                .Panels.SelectMany(p => p.Layers)
                .Where(l => ReferenceEquals(l.Layer, shown.Layers[0].Layer))
                .SelectMany(StackHole.In)
                .Where(h => h.Datum is null)
                .GroupBy(h => h.Series)
                .Where(g => g.Count() <= 6)
        )
        {
            foreach (
                var one in hole.Where(h =>
                    !description.Contains(h.Place, StringComparison.Ordinal)
                    || !description.Contains($"({h.Series})", StringComparison.Ordinal)
                )
            )
            {
                yield return $"the words do not say that {one.Series} has no row at {one.Place}: {description}";
            }
        }
    }

    private static IEnumerable<string> OfClause(string clause, List<(Datum Datum, Quantity Figure)> figures, string alt)
    {
        var (high, low) = clause.Split(LowestIs) is [var first, var second, ..] ? (first, second) : (clause, "");
        if (low.Length == 0)
        {
            yield break;
        }

        foreach (var (words, extreme) in new[] { (high, figures.Max(f => f.Figure.Point)), (low, figures.Min(f => f.Figure.Point)) })
        {
            // Figures may tie and yet differ in kind (7 and "about 7"): the words give each of them before the names that have it.
            foreach (var tied in figures.Where(f => f.Figure.Point == extreme).GroupBy(f => f.Figure))
            {
                // Equal figures are written in the digits of one of them (0 or 0.0), so trailing zeros are ignored.
                var figure = Digits(Said.WriteNumber(tied.Key));
                figure = figure.Contains('.', StringComparison.Ordinal) ? figure.TrimEnd('0').TrimEnd('.') : figure;
                var names = tied.Select(f => Named(f.Datum)).ToList();
                var missing = names.Count <= 4 ? names.Where(n => !words.Contains(n, StringComparison.OrdinalIgnoreCase)).ToList() : [];
                if (missing.Count > 0 || (names.Count > 4 && !words.Contains($"and {names.Count - 3} more", StringComparison.Ordinal)))
                {
                    yield return $"'{alt}' leaves {string.Join(", ", missing)} out of {names.Count} that share {tied.Key}";
                }

                if (!words.Replace(",", "", StringComparison.Ordinal).Contains(figure, StringComparison.Ordinal))
                {
                    yield return $"'{alt}' does not call {tied.Key} the extreme";
                }
            }
        }
    }

    // The name that the words give a row: both names of a cell, else the label, else the field of the order, else the place on the axis.
    private static string Named(Datum datum) =>
        datum.Layer.Mark.Name == "cell"
            ? $"{datum.Name(Channel.X)}, {datum.Name(Channel.Y)}"
            : datum.Name(Channel.Label) ?? datum.Name(Channel.Order) ?? Aloud(datum, datum.BaseChannel ?? Channel.X);

    private static string Aloud(Datum datum, Channel channel) =>
        datum.Quantity(channel) is { } number ? Said.SpokenNumber(number, null) : datum.Name(channel) ?? "";

    // The figure that the mark measures; where low and high are separate fields that differ, the range between them.
    private static Quantity? Figure(Datum datum, LayerData layer)
    {
        if (layer.Measure is not { } measure)
        {
            return null;
        }

        var quantity = datum.Row.Quantity(measure.Field.Name);
        // Only one end of the range is known.
        if (
            datum.Layer.Encoding.ContainsKey(Channel.High)
            && new[] { Channel.Low, Channel.High }.Select(datum.Quantity).Where(q => q?.Point is not null).ToList() is [var known]
        )
        {
            return known;
        }

        return datum.Quantity(Channel.Low) is { Point: { } low } && datum.Quantity(Channel.High) is { Point: { } high } && low != high
                ? Quantity.Spanning(datum.Quantity(Channel.Low)!.Low ?? low, datum.Quantity(Channel.High)!.High ?? high)
            : quantity?.Point is null ? null
            : quantity;
    }

    private static bool Holds(string text, Quantity figure) =>
        Digits(Said.WriteNumber(figure)) is var digits
            && System.Text.RegularExpressions.Regex.IsMatch(
                text.Replace(",", "", StringComparison.Ordinal),
                $"(?<![0-9.]){System.Text.RegularExpressions.Regex.Escape(digits)}(?![0-9])"
            )
        || figure.Kind == QuantityKind.Range;

    private static string Digits(string text) =>
        new([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Where(c => c != ',')]);
}
