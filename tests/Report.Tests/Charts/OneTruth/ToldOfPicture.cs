using System.Globalization;
using System.Text.RegularExpressions;
using Report.Charts;
using Report.Charts.Description;
using Report.Charts.Layout;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// The diagnostics of one rendering of a chart. Each excuses only the row, name or text that it names, and must itself be true.
/// </summary>
/// <param name="rendering">"wide" or "narrow", as in the messages.</param>
internal sealed partial class ToldOfPicture(ChartData shown, LaidOutChart picture, IReadOnlyList<Diagnostic> told, string rendering)
{
    private readonly List<Diagnostic> ofRendering =
    [
        .. told.Where(d => d.Message.Contains($"the {rendering} rendering", StringComparison.Ordinal)),
    ];

    private readonly ILookup<(string, int), Diagnostic> ofLine = told.ToLookup(d => (d.Position.File, d.Position.Line));

    /// <summary>Texts without room, as the diagnostics quote them.</summary>
    private HashSet<string> NoRoom =>
        field ??= [.. ofRendering.Where(d => d.Code == "CHART012").Select(d => NoRoomFor().Match(d.Message).Groups[1].Value)];

    /// <summary>The numbers of rows beyond the ends of an axis that an editor has set; a diagnostic says how many there are.</summary>
    private HashSet<int> Beyond => field ??= [.. shown.Layers.SelectMany(l => l.Data).Where(IsBeyond).Select(d => d.Number)];

    private static bool IsBeyond(Datum datum) =>
        datum.Layer.Encoding.Any(e =>
            e.Value.Domain is var (low, high)
            && datum.Quantity(e.Key) is { Point: not null } q
            && ((q.Low ?? q.Point) < low || (q.High ?? q.Point) > high)
        );

    /// <summary>
    /// True if a diagnostic says why the row has no mark: a channel of its position is blank, another row covers its country, or it lies
    /// beyond an axis.
    /// </summary>
    public bool IsRowLeftOut(Datum datum) =>
        At(datum)
            .Any(d =>
                (d.Code == "CHART046" && IsBlank(datum, d))
                || (d.Code == "CHART062" && d.Message.StartsWith($"'{datum.Name(Channel.Label)}' is where ", StringComparison.Ordinal))
            ) || (Beyond.Contains(datum.Number) && told.Any(d => d.Code == "CHART018"));

    /// <summary>
    /// True if a gap in a stack is explained: with its reason in the picture or in the key of small multiples, or, if it has no reason, in
    /// a diagnostic that names its part and place.
    /// </summary>
    public bool IsHole(StackHole hole, IReadOnlyList<string> places) =>
        hole.Reason is null
            ? told.Any(d =>
                d.Code == "CHART040"
                && d.Message.StartsWith($"the part '{hole.Series}' of this stack has no figure for ", StringComparison.Ordinal)
                && d.Message.Contains($"'{hole.Place}'", StringComparison.Ordinal)
                && (hole.Datum is null || At(hole.Datum).Contains(d))
            )
        : shown.Panels is [{ Name: not null }, ..] ? IsInKey(hole.Reason.Reason!.Value)
        : picture.Labels.Select(l => l.Text).Concat(NoRoom).Any(text => Holds(text, hole, places));

    /// <summary>True if a diagnostic says that there is no room for the name, or only for the cut form that is in the picture.</summary>
    public bool IsNameCut(string name, Channel? channel) =>
        NoRoom.Any(text =>
            text == name
            || (channel == Channel.Color && text.EndsWith(" " + name, StringComparison.Ordinal))
            || (
                HasWordsWithin
                && (
                    text.StartsWith(name + " ", StringComparison.Ordinal)
                    || text.StartsWith(name + ": ", StringComparison.Ordinal)
                    || text.EndsWith(": " + name, StringComparison.Ordinal)
                    || IsCut(text, name)
                )
            )
        )
        || ofRendering.Any(d =>
            d.Code == "CHART043"
            && NameCut().Match(d.Message) is { Success: true } cut
            && cut.Groups[1].Value == name
            && (channel is null || IsOf(d, channel.Value))
            && picture.Labels.Any(l => l.Text == cut.Groups[2].Value)
        );

    /// <summary>True if a diagnostic says that there is room only for this cut text, or none for it.</summary>
    public bool IsCutText(string text) =>
        NoRoom.Contains(text)
        || ofRendering.Any(d => d.Code == "CHART043" && NameCut().Match(d.Message) is { Success: true } cut && cut.Groups[2].Value == text);

    /// <summary>Returns the names of a channel that diagnostics list as left out, and how many more they count.</summary>
    public (IReadOnlySet<string> Listed, int More) LeftOut(Channel channel)
    {
        var (listed, more) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var d in ofRendering.Where(d => d.Code == "CHART045" && IsOf(d, channel)))
        {
            var names = NamesLeftOut().Match(d.Message);
            listed.UnionWith(Quoted().Matches(names.Groups[3].Value).Select(m => m.Groups[1].Value));
            more += names.Groups[4].Success ? Number(names.Groups[4]) : 0;
        }

        return (listed, more);
    }

    /// <summary>Returns the statements of diagnostics that are not true.</summary>
    public IEnumerable<string> Falsehoods()
    {
        var drawn = Completeness.Drawn(picture);
        var data = shown.Layers.SelectMany(l => l.Data).ToList();
        foreach (var d in told.Where(d => d.Code is "CHART046" or "CHART047" or "CHART067"))
        {
            var without = data.Where(datum => At(datum).Contains(d) && IsBlank(datum, d)).ToList();
            if (without.Count == 0)
            {
                yield return $"no row lacks what {d.Code} says: {d.Message}";
            }

            if (d.Code == "CHART046" && without.Exists(datum => drawn.Contains(datum.Number) && !PlacesOfAllPanels(datum)))
            {
                yield return $"a row is drawn of which {d.Code} says that it is not: {d.Message}";
            }
        }

        foreach (
            var d in told.Where(d =>
                d.Code == "CHART018" && !d.Message.StartsWith($"{Beyond.Count} of {data.Count} rows ", StringComparison.Ordinal)
            )
        )
        {
            yield return $"{Beyond.Count} rows lie beyond their axis, but {d.Message}";
        }

        foreach (var d in told.Where(d => d.Code == "CHART040"))
        {
            var places = Quoted().Matches(d.Message).Select(m => m.Groups[1].Value).ToList();
            var holes = Layers.SelectMany(HolesOf).Where(h => h.Series == places[0]).Select(h => h.Place).ToHashSet();
            if (!holes.IsSupersetOf(places.Skip(1)))
            {
                yield return $"no hole is where {d.Code} says: {d.Message}";
            }
        }

        foreach (var d in ofRendering.Where(d => d.Code == "CHART045"))
        {
            var match = NamesLeftOut().Match(d.Message);
            var listed = Quoted().Matches(match.Groups[3].Value).Select(m => m.Groups[1].Value).ToList();
            var missing = listed.Count + (match.Groups[4].Success ? Number(match.Groups[4]) : 0);
            if (Number(match.Groups[2]) - Number(match.Groups[1]) < missing)
            {
                yield return $"the count of names is not that of those listed: {d.Message}";
            }

            var channel = new[] { Channel.X, Channel.Y, Channel.Label }.First(c => IsOf(d, c));
            foreach (var name in listed)
            {
                var wanted = channel == Channel.Label ? data.Count(datum => datum.Name(channel) == name) : Math.Max(1, shown.Panels.Count);
                if (wanted == 0 || picture.Labels.Count(l => l.Text == name) >= wanted)
                {
                    yield return $"'{name}' is in the picture, but {d.Message}";
                }
            }
        }

        foreach (var d in ofRendering.Where(d => d.Code == "CHART043"))
        {
            var cut = NameCut().Match(d.Message);
            if (picture.Labels.Any(l => l.Text == cut.Groups[1].Value) && shown.Panels.Count == 1 && shown.Layers.Count == 1)
            {
                yield return $"'{cut.Groups[1].Value}' is whole in the picture, but {d.Message}";
            }
        }
    }

    /// <summary>
    /// Returns the gaps in a stack of one panel: where a part has no figure, though the place has some, and is not marked "not applicable".
    /// </summary>
    public static IEnumerable<StackHole> HolesOf(LayerRows layer)
    {
        if (
            layer.Layer.Mark.Name is not ("area" or "bar")
            || layer.Layer.Stack == StackMode.None
            || layer.Layer.Encoding.ContainsKey(Channel.Low)
            || !layer.Layer.Encoding.ContainsKey(Channel.Color)
            || layer.Series.Count() < 2
            || (layer.Layer.Mark.Name == "bar" && layer.Data.GroupBy(d => d.Name(layer.BaseChannel)).All(g => g.Count() == 1))
        )
        {
            yield break;
        }

        foreach (
            var place in layer
                .Data.Where(d => d.Quantity(layer.ValueChannel)?.Point is not null && d.Name(layer.BaseChannel) is not null)
                .GroupBy(d => d.Name(layer.BaseChannel)!)
                .Select(g => g.Key)
        )
        {
            foreach (var (series, data) in layer.Series)
            {
                var here = data.Where(d => d.Name(layer.BaseChannel) == place).ToList();
                if (!here.Exists(d => d.Quantity(layer.ValueChannel) is { Point: not null } or { Reason: MissingReason.NotApplicable }))
                {
                    yield return new StackHole(
                        place,
                        series,
                        here.FirstOrDefault(),
                        here.Select(d => d.Quantity(layer.ValueChannel)).FirstOrDefault(q => q is not null)
                    );
                }
            }
        }
    }

    private IEnumerable<LayerRows> Layers => shown.Panels.SelectMany(p => p.Layers);

    // Labels may have more than the name: its figure, its date, or the names of other dots in the same place.
    private bool HasWordsWithin => shown.Spec.Layers.Any(l => l.Encoding.ContainsKey(Channel.Label));

    // True if the layer has no facet while the chart has panels: its rows are drawn in all of them.
    private bool PlacesOfAllPanels(Datum datum) => shown.Panels.Count > 1 && !datum.Layer.Encoding.ContainsKey(Channel.Facet);

    private IEnumerable<Diagnostic> At(Datum datum) =>
        datum
            .Row.Cells.Select(c => (c.At.File, c.At.Line))
            .Append((datum.Row.At.File, datum.Row.At.Line))
            .Distinct()
            .SelectMany(at => ofLine[at]);

    // Example: "it has no 'place', which gives it its place on y"
    private static bool IsBlank(Datum datum, Diagnostic told) =>
        datum.Layer.Encoding.Any(e =>
            (datum[e.Key] is null || datum.Quantity(e.Key) is { Point: null })
            && told.Message.Contains($"it has no '{e.Value.Field.Name}'", StringComparison.Ordinal)
            && told.Message.EndsWith($" on {ChannelNames.Of(e.Key)}", StringComparison.Ordinal)
        );

    private bool IsOf(Diagnostic d, Channel channel) =>
        shown
            .Spec.Layers.Select(l => l.Encoding.GetValueOrDefault(channel))
            .OfType<Encoding>()
            .Any(e => (e.Written?.Field.At ?? e.At) == d.Position);

    // Example: "harbour bridge, old …" for "harbour bridge, old camp depot". In the narrow rendering a date and ": " may come first.
    private static bool IsCut(string text, string name) =>
        text.EndsWith('…')
        && text.TrimEnd('…').TrimEnd() is var shown
        && name.StartsWith(
            shown[(shown.IndexOf(": ", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..],
            StringComparison.Ordinal
        );

    // An area has "Sea: not published 1990–1992", a bar "Sea: not published"; other gaps may follow after commas.
    private static bool Holds(string text, StackHole hole, IReadOnlyList<string> places)
    {
        var words = $"{hole.Series}: {ValueText.Number(hole.Reason!, Locales.BuiltIn.Default)}";
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0 || (hole.Datum is { Layer.Mark.Name: "bar" }))
        {
            return at >= 0;
        }

        var span = text[(at + words.Length)..].Trim().Split('–');
        var order = places.ToList();
        return order.IndexOf(hole.Place) is var here && order.IndexOf(span[0]) <= here && here <= order.IndexOf(span[^1]);
    }

    // In small multiples the key explains all gaps.
    private bool IsInKey(MissingReason reason) =>
        ChartDescription.Write(shown).Key is var key
        && (
            key.Contains(Sentences.KeyMissing.For(reason))
            || key.Any(sentence =>
                Sentences.KeyGap("|").For(reason).Split('|').All(part => sentence.Contains(part, StringComparison.Ordinal))
            )
        );

    private static IChartSentences Sentences => new ScreenReaderText(Locales.BuiltIn.Default).Sentences;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^there is no room for '(.*)' in the (?:wide|narrow) rendering")]
    private static partial Regex NoRoomFor();

    [GeneratedRegex("^the name '(.*)' has room only for '(.*)' in the (?:wide|narrow) rendering")]
    private static partial Regex NameCut();

    [GeneratedRegex(
        "^there is room for (\\d+) of (\\d+) names in the (?:wide|narrow) rendering of the chart, and none for "
            + "(.*?)(?: and (\\d+) more)?$"
    )]
    private static partial Regex NamesLeftOut();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
