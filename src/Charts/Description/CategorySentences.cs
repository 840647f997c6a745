using Report.Data;

namespace Report.Charts.Description;

/// <summary>Categories compared: every value while they are few, else both ends of the ranking.</summary>
internal sealed class CategorySentences(Voice voice, LayerReading reading)
{
    private const int MostItems = 12;

    private const int MostOfMany = 3;

    private readonly Phrases say = voice.Phrases;

    private string? Unit => reading.Measure?.Field.Unit;

    private string? ShortUnit => Unit is { Length: <= 2 } ? Unit : null;

    public IEnumerable<string> Write()
    {
        if (reading.Series.Count <= 1)
        {
            return Ranking(reading.Series.Count == 0 ? new Series(null, []) : reading.Series[0]);
        }

        var names = reading.Series.Select(s => Voice.Name(s.Name ?? "")).ToList();
        return names.Count <= MostItems
            ? [say.SeriesNames.With(names.Count, say.List(names)), .. ByPlaceOrSeries()]
            : [say.SomeSeriesNames.With(names.Count, say.List([.. names.Take(MostOfMany)])), .. reading.Measured.Any() ? Ends() : [say.NoFigures]];
    }

    /// <summary>One clause for the alternative text: which is highest, which is lowest.</summary>
    public string Finding()
    {
        var measured = reading.Series.SelectMany(s => s.Measured.Select(o => (Name: FullName(s, o), Observation: o))).ToList();
        if (measured.Count == 0)
        {
            return say.FindingMissing;
        }

        var (low, high) = (measured.MinBy(m => m.Observation.Height), measured.MaxBy(m => m.Observation.Height));
        return measured.Count == 1 ? say.FindingOnly.With(high.Name, voice.Number(high.Observation, Unit))
            : low.Observation.Height == high.Observation.Height ? say.FindingAllSame.With(measured.Count, voice.Number(high.Observation, Unit))
            : say.FindingExtremes.With(high.Name, voice.Number(high.Observation, Unit), low.Name, voice.Number(low.Observation, ShortUnit));
    }

    private IEnumerable<string> Ranking(Series series)
    {
        var measured = series.Measured;
        if (measured.Count == 0)
        {
            return [say.NoFigures];
        }

        if (measured.Count > 1 && measured.All(o => o.Measure == measured[0].Measure))
        {
            return [say.AllSame.With(measured.Count, voice.Number(measured[0], Unit))];
        }

        if (measured.Count <= MostItems)
        {
            var inOrder = reading.Place?.Order.Count > 0;
            var order = inOrder ? Given(measured) : measured.OrderByDescending(o => o.Height);
            return [.. measured.Count == 1 ? Array.Empty<string>() : [inOrder ? say.InOrder : say.FromHighest], .. Items(order)];
        }

        var ranked = measured.OrderByDescending(o => o.Height).ToList();
        return
        [
            say.TopOfMany.With(MostOfMany, measured.Count),
            .. Items(ranked.Take(MostOfMany)),
            say.BottomOfMany.With(MostOfMany),
            .. Items(ranked.TakeLast(MostOfMany)),
        ];
    }

    private IEnumerable<Observation> Given(IReadOnlyList<Observation> measured)
    {
        var order = reading.Place!.Order.ToList();
        return order is ["ascending"] ? measured.OrderBy(o => o.Height)
            : order is ["descending"] ? measured.OrderByDescending(o => o.Height)
            : measured.OrderBy(o => order.IndexOf(LayerReading.Text(o.Place) ?? "") is var at and >= 0 ? at : order.Count);
    }

    private IEnumerable<string> Items(IEnumerable<Observation> observations) =>
        observations.Select((o, i) => Item(o, voice.Number(o, i == 0 ? Unit : ShortUnit)));

    private string Item(Observation observation, string value) =>
        NameOf(observation) is { Length: > 0 } name ? say.Item.With(name, value) : Voice.Sentence(value) + ".";

    // Few categories: a sentence each with all its series. Many: the ends of each series.
    private IEnumerable<string> ByPlaceOrSeries()
    {
        var places = reading.All.GroupBy(NameOf, StringComparer.Ordinal).ToList();
        if (places.Count > MostItems || reading.Series.Count > MostOfMany + 1)
        {
            return reading.Measured.Any() ? Ends() : [say.NoFigures];
        }

        var named = reading.Series.SelectMany(s => s.Measured.Select(o => (Place: NameOf(o), Series: Voice.Name(s.Name ?? ""), Observation: o))).ToList();
        return named.Count == 0
            ? [say.NoFigures]
            : named.GroupBy(n => n.Place, StringComparer.Ordinal).Select(g =>
                say.Item.With(g.Key, say.List([.. g.Select(n => say.ItemPart.With(n.Series, voice.Number(n.Observation, ShortUnit)))])));
    }

    private IEnumerable<string> Ends()
    {
        var all = reading.Series.SelectMany(s => s.Measured.Select(o => (Name: FullName(s, o), Observation: o))).ToList();
        var (low, high) = (all.MinBy(p => p.Observation.Height), all.MaxBy(p => p.Observation.Height));
        return
        [
            say.HighestOfAll.With(high.Name, voice.Number(high.Observation, Unit)),
            say.LowestOfAll.With(low.Name, voice.Number(low.Observation, Unit)),
        ];
    }

    private string FullName(Series series, Observation observation) =>
        series.Name is { Length: > 0 } name ? NameOf(observation) is { Length: > 0 } place ? say.PlacesOf.With(place, Voice.Name(name)) : Voice.Name(name) : NameOf(observation);

    private string NameOf(Observation observation) => observation.Label is { } label ? Voice.Name(label) : voice.Place(observation.Place);
}
