using Report.Data;
using Report.Languages;

namespace Report.Charts.Description;

/// <summary>Writes values and names as screen readers should say them, in the language of the sentences.</summary>
internal sealed class ScreenReaderText(ILocale locale)
{
    private readonly QuantityWriter wording = QuantityWriter.In(locale);

    // Enclose a name that runs from right to left, so that the sentence keeps its order: first strong isolate, pop directional isolate.
    private const string Isolate = "\u2068",
        PopIsolate = "\u2069";

    // The most runs of places listed; listeners cannot remember more.
    private const int MostRuns = 6;

    public IChartSentences Sentences { get; } = locale.Charts;

    /// <summary>
    /// Returns a quantity in words, such as "over 300,000 troops"; without the unit where <paramref name="unit"/> is null.
    /// </summary>
    public string Number(Quantity quantity, string? unit) => wording.Spoken(quantity, unit);

    public string Number(Observation observation, string? unit) =>
        observation.Change is { } change
            ? Sentences.FromTo(Again(change.From, unit), Number(change.To, unit))
            : Number(observation.Measure!, unit);

    /// <summary>
    /// Returns a quantity in words once its unit has been heard: "fewer than 5,000". Only a unit that is a sign is repeated, since the bare
    /// number could be misread.
    /// </summary>
    public string Again(Quantity quantity, string? unit) =>
        unit is { Length: <= 2 } ? wording.Spoken(quantity, unit) : wording.SpokenNumber(quantity, unit);

    public string Again(Observation observation, string? unit) =>
        observation.Change is { } change
            ? Sentences.FromTo(Again(change.From, unit), Again(change.To, unit))
            : Again(observation.Measure!, unit);

    /// <summary>Returns a place in words, such as "1957", "8 July 2016" or "Latvia"; "" for none.</summary>
    public string Place(Value? place) =>
        place switch
        {
            DateValue date => locale.Dates.Write(date),
            Quantity quantity => Number(quantity, null),
            TextValue text => Name(text.Text),
            _ => "",
        };

    /// <summary>Returns the place of a row in words, with "about 1985" where its date is uncertain.</summary>
    public string Place(Observation observation) =>
        observation.IsDateUnsure() ? Sentences.AboutPlace(Place(observation.Place)) : Place(observation.Place);

    /// <summary>
    /// Returns the place of a row with its preposition, such as "in 1957", "on 8 July 2016", "in about 1985" or "for Latvia".
    /// </summary>
    public string At(Observation observation) =>
        (observation.Place, observation.IsDateUnsure()) switch
        {
            (null, _) => "",
            (DateValue { Precision: DatePrecision.Day } day, true) => Sentences.OnAboutDay(Place(day)),
            (DateValue date, true) => Sentences.InAboutYear(Place(date)),
            (DateValue { Precision: DatePrecision.Year } year, _) => Sentences.InYear(Place(year)),
            (DateValue { Precision: DatePrecision.Month } month, _) => Sentences.InMonth(Place(month)),
            (DateValue { Precision: not DatePrecision.Day } period, _) => Sentences.InPeriod(Place(period)),
            (DateValue day, _) => Sentences.OnDay(Place(day)),
            (Quantity number, _) => Sentences.AtNumber(Place(number)),
            var (name, _) => Sentences.ForCategory(Place(name)),
        };

    /// <summary>Returns a quantity with its unit and place, such as "over 300,000 troops in 1985".</summary>
    public string NumberAt(Observation observation, string? unit) => WithPlace(Number(observation, unit), observation);

    /// <summary>Returns a quantity with its place once its unit has been heard: "over 300,000 in 1985".</summary>
    public string AgainAt(Observation observation, string? unit) => WithPlace(Again(observation, unit), observation);

    private string WithPlace(string number, Observation observation) =>
        observation.Place is null ? number : Sentences.ValueAt(number, At(observation));

    public static string Name(string name) => name.EnumerateRunes().Any(ScriptDirection.IsRightToLeft) ? Isolate + name + PopIsolate : name;

    /// <summary>
    /// Returns some of a series' places, neighbouring dates together: "for 1951 to 1953 and 1960". Returns a count where there are too
    /// many, or where a place has no name.
    /// </summary>
    public string Places(Series series, Func<Observation, bool> which)
    {
        var chosen = series.Observations.Select((o, i) => (Observation: o, Index: i)).Where(p => which(p.Observation)).ToList();
        var runs = new List<(int From, int To)>();
        foreach (var (observation, index) in chosen)
        {
            var joins = runs.Count > 0 && runs[^1].To == index - 1 && observation is { Place: DateValue, Label: null };
            if (joins)
            {
                runs[^1] = (runs[^1].From, index);
            }
            else
            {
                runs.Add((index, index));
            }
        }

        if (runs.Count > MostRuns || chosen.Any(c => c.Observation.Place is null && c.Observation.Label is null))
        {
            return Sentences.ManyPlaces(chosen.Count, series.Observations.Count);
        }

        var named = runs.SelectMany(run =>
            run.To - run.From < 2
                ? Enumerable.Range(run.From, run.To - run.From + 1).Select(Called)
                : [Sentences.Run(Called(run.From), Called(run.To))]
        );
        return Sentences.ForCategory(Sentences.Names(named));

        // Names a row as elsewhere: by its label, else by its place.
        string Called(int index) => series.Observations[index] is { Label: { } label } ? Name(label) : Place(series.Observations[index]);
    }

    /// <summary>
    /// Returns a field's title for use within a sentence. "Year" becomes "year" where it is known to be a common noun, as it is for dates
    /// and categories and where the unit has the same word (see <see cref="IPlacePhrases.CommonNoun"/>). Any other title is quoted, since
    /// it may be a name or a clause: "a chart of “The article says”".
    /// </summary>
    public string Title(Encoding encoding) => Title(encoding, encoding.DisplayTitle);

    /// <summary>Returns a title that stands for more than one field, for use within a sentence.</summary>
    public string Title(Encoding encoding, string title)
    {
        var word = title.Split(' ')[0];
        var isOneWord = word.Length == title.Length;
        var common =
            (isOneWord && (encoding.Field.IsTemporal || encoding.Field.Type == FieldType.Category))
            || (encoding.Field.Unit is { } unit && unit.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase));
        return common && word.Length > 1 && !word.Skip(1).Any(char.IsUpper) ? Sentences.CommonNoun(title) : Sentences.Quote(Name(title));
    }
}
