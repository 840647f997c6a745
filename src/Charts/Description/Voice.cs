using System.Globalization;
using Report.Data;

namespace Report.Charts.Description;

/// <summary>Says values aloud in the language of the phrases.</summary>
internal sealed class Voice(Phrases phrases)
{
    private readonly Wording wording = new(Language.For(phrases.Tag) ?? English.Table);

    // Around a name that runs from right to left, so that the sentence keeps its order: first strong isolate, pop isolate.
    private const string Isolate = "\u2068", PopIsolate = "\u2069";

    // As many runs of places as a listener can hold.
    private const int MostRuns = 6;

    public Phrases Phrases => phrases;

    /// <summary>"over 300,000 troops"; without the unit where <paramref name="unit"/> is null.</summary>
    public string Number(Quantity quantity, string? unit) => wording.Spoken(quantity, unit);

    public string Number(Observation observation, string? unit) => Number(observation.Measure!, unit);

    /// <summary>"1957", "8 July 2016", "Latvia".</summary>
    public string Place(Value? place) => place switch
    {
        DateValue { Precision: DatePrecision.Year } date => Year(date),
        DateValue { Precision: DatePrecision.Month } date => phrases.MonthOfYear.With(Month(date), Year(date)),
        DateValue date => phrases.DayOfMonth.With(date.Start.Day, Month(date), Year(date)),
        Quantity quantity => Number(quantity, null),
        TextValue text => Name(text.Text),
        _ => "",
    };

    /// <summary>"in 1957", "on 8 July 2016", "for Latvia".</summary>
    public string At(Value? place) => place switch
    {
        null => "",
        DateValue { Precision: DatePrecision.Year } => phrases.InYear.With(Place(place)),
        DateValue { Precision: DatePrecision.Month } => phrases.InMonth.With(Place(place)),
        DateValue => phrases.OnDay.With(Place(place)),
        Quantity => phrases.AtNumber.With(Place(place)),
        _ => phrases.ForCategory.With(Place(place)),
    };

    /// <summary>"over 300,000 troops in 1985".</summary>
    public string NumberAt(Observation observation, string? unit) => observation.Place is null
        ? Number(observation, unit)
        : phrases.ValueAt.With(Number(observation, unit), At(observation.Place));

    public static string Name(string name) =>
        name.Any(IsRightToLeft) ? Isolate + name + PopIsolate : name;

    /// <summary>
    /// Some of a series' places, neighbours together: "for 1951 to 1953 and 1960". A count where there are too many.
    /// </summary>
    public string Places(Series series, Func<Observation, bool> which)
    {
        var chosen = series.Observations.Select((o, i) => (Observation: o, Index: i)).Where(p => which(p.Observation)).ToList();
        var runs = new List<(int From, int To)>();
        foreach (var (observation, index) in chosen)
        {
            var joins = runs.Count > 0 && runs[^1].To == index - 1 && observation.Place is DateValue;
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
            return phrases.ManyPlaces.With(chosen.Count, series.Observations.Count);
        }

        var named = runs.SelectMany(run => run.To - run.From < 2
            ? Enumerable.Range(run.From, run.To - run.From + 1).Select(Called)
            : [phrases.Run.With(Called(run.From), Called(run.To))]);
        return phrases.ForCategory.With(phrases.List([.. named]));

        string Called(int index) => series.Observations[index] is { Place: { } place } ? Place(place) : Name(series.Observations[index].Label!);
    }

    /// <summary>
    /// A field's title within a sentence: "Year" becomes "year", "US troops" stays. Only where the title is known to be a common noun:
    /// of dates, and where the unit says the same word.
    /// </summary>
    public static string Title(Encoding encoding) => Title(encoding, encoding.Title ?? encoding.Field.Title);

    /// <summary>The same of a title that stands for more than one field.</summary>
    public static string Title(Encoding encoding, string title)
    {
        var word = title.Split(' ')[0];
        var lower = word.ToLowerInvariant();
        var common = encoding.Field.IsTemporal
            || (encoding.Field.Unit is { } unit && unit.Split(' ').Contains(lower))
            || (encoding.Field.Type == FieldType.Category && !title.Contains(' ', StringComparison.Ordinal));
        return common && word.Length > 1 && !word.Skip(1).Any(char.IsUpper) ? lower + title[word.Length..] : Name(title);
    }

    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Year(DateValue date) => date.Start.Year.ToString(CultureInfo.InvariantCulture);

    private string Month(DateValue date) => phrases.Months[date.Start.Month - 1];

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufeff');
}
