using System.Globalization;

namespace Report.Languages;

/// <summary>
/// Every sentence that one language says about charts. The comment beside each template says what stands in it. Values come with their unit where it is
/// needed, times with their preposition ("in 1957").
/// </summary>
public sealed record Phrases
{
    public required string And { get; init; }

    public required string Comma { get; init; }

    /// <summary>Parts clauses that have commas of their own.</summary>
    public required string Semicolon { get; init; }

    /// <summary>Around {0}, words that are not the sentence's own.</summary>
    public required string Quote { get; init; }

    /// <summary>{0} to {1}, both places: "1951 to 1953".</summary>
    public required string Run { get; init; }

    /// <summary>A place with its preposition, by how finely the date is known, then for numbers and categories.</summary>
    public required string InYear { get; init; }

    public required string InMonth { get; init; }

    /// <summary>{0} is a quarter, a half-year, a week or a financial year: "in Q3 2021".</summary>
    public required string InPeriod { get; init; }

    public required string OnDay { get; init; }

    /// <summary>The same of dates that are not sure: a year or month, a day, and either without a preposition.</summary>
    public required string InAboutYear { get; init; }

    public required string OnAboutDay { get; init; }

    public required string AboutPlace { get; init; }

    public required string AtNumber { get; init; }

    public required string ForCategory { get; init; }

    /// <summary>The kind of chart by its mark's name: "Line chart", and within a sentence "a line chart".</summary>
    public required IReadOnlyDictionary<string, (string Alone, string Within)> Charts { get; init; }

    /// <summary>The same of a mark that is not listed, {0}.</summary>
    public required (string Alone, string Within) AnyChart { get; init; }

    // The alternative text: one sentence.

    /// <summary>{0} the chart, {1} the measure, {2} the place, {3} the extent, {4} the finding, {5} the other layers.</summary>
    public required string Alt { get; init; }

    public required string AltPlace { get; init; }

    /// <summary>{0} "1950 to 2025", or the only place.</summary>
    public required string AltExtent { get; init; }

    /// <summary>{0} the layers over the first.</summary>
    public required string AltOver { get; init; }

    public required string AltNoData { get; init; }

    /// <summary>{0} the chart, {1} the finding.</summary>
    public required string AltFinding { get; init; }

    // Findings: clauses of the alternative text. {0} is a subject, {1} a value with its time, {2} another.

    public required string It { get; init; }

    /// <summary>A subject that suits a series of any name, {0}.</summary>
    public required string ItFor { get; init; }

    public required string TheTotal { get; init; }

    public required string Starts { get; init; }

    public required string Rises { get; init; }

    public required string Falls { get; init; }

    public required string Then { get; init; }

    public required string FindingFlat { get; init; }

    public required string FindingEqual { get; init; }

    public required string FindingOne { get; init; }

    public required string FindingMissing { get; init; }

    /// <summary>Of a chart that measures nothing. {0} the names that it shows.</summary>
    public required string FindingShown { get; init; }

    /// <summary>{0} how many.</summary>
    public required string FindingShownMany { get; init; }

    /// <summary>{0} the names that a chart shows, which measures nothing.</summary>
    public required string ShowsNames { get; init; }

    /// <summary>{0} names, {1} how many more there are.</summary>
    public required string AndMore { get; init; }

    /// <summary>{0} the highest, {1} the lowest, each as <see cref="FigureFor"/>.</summary>
    public required string FindingExtremes { get; init; }

    /// <summary>{0} a figure, {1} all that have it: in a clause, then in a sentence of its own.</summary>
    public required string FigureFor { get; init; }

    public required string FigureOf { get; init; }

    /// <summary>{0} name, {1} value.</summary>
    public required string FindingOnly { get; init; }

    /// <summary>{0} what kind the rows are of, {1} the finding among them.</summary>
    public required string FindingKind { get; init; }

    public required string FindingAllSame { get; init; }

    /// <summary>{0} how many series, {1} what they do.</summary>
    public required string FindingSeries { get; init; }

    /// <summary>{0} how many series, none of which can go up or down.</summary>
    public required string FindingSingly { get; init; }

    /// <summary>{0} the highest, {1} the lowest, each as <see cref="FigureFor"/>.</summary>
    public required string FindingEnd { get; init; }

    /// <summary>{0} how many, {1} first time, {2} first name, {3} last time, {4} last name.</summary>
    public required string FindingEvents { get; init; }

    public required string FindingOneEvent { get; init; }

    // The axes.

    /// <summary>{0} the chart.</summary>
    public required string Opening { get; init; }

    /// <summary>{0} the chart, {1} how many panels, {2} what there is one for.</summary>
    public required string OpeningPanels { get; init; }

    /// <summary>An axis. {0} the title, {1} "from 1950 to 2025", or the only value.</summary>
    public required string AlongExtent { get; init; }

    /// <summary>{0} from, {1} to.</summary>
    public required string FromTo { get; init; }

    public required string Along { get; init; }

    public required string Up { get; init; }

    public required string DownExtent { get; init; }

    public required string Down { get; init; }

    /// <summary>The axes of a chart that turns where it is narrow: neither is always at the bottom.</summary>
    public required string EitherExtent { get; init; }

    public required string Either { get; init; }

    public required string Other { get; init; }

    /// <summary>Where there are no axes: {0} the title.</summary>
    public required string Shown { get; init; }

    /// <summary>{0} the lowest, {1} the highest. An axis goes further than these.</summary>
    public required string Values { get; init; }

    public required string Totals { get; init; }

    public required string Unit { get; init; }

    public required string LogScale { get; init; }

    public required string NotFromZero { get; init; }

    /// <summary>{0} how many, {1} names.</summary>
    public required string SeriesNames { get; init; }

    public required string SomeSeriesNames { get; init; }

    public required string NoRows { get; init; }

    // The course of a series.

    /// <summary>{0} subject, {1} value and time.</summary>
    public required string SeriesStarts { get; init; }

    public required string TheFigure { get; init; }

    public required string RisesTo { get; init; }

    public required string FallsTo { get; init; }

    public required string ThenRisesTo { get; init; }

    public required string ThenFallsTo { get; init; }

    public required string RisesAllTheWay { get; init; }

    public required string FallsAllTheWay { get; init; }

    /// <summary>{0} value: marks an extreme inside a sentence.</summary>
    public required string ItsHighest { get; init; }

    public required string ItsLowest { get; init; }

    /// <summary>{0} value and time: as high as before.</summary>
    public required string HighestAgain { get; init; }

    public required string LowestAgain { get; init; }

    /// <summary>{0} value, {1} the times at which it is reached.</summary>
    public required string HighestOften { get; init; }

    public required string LowestOften { get; init; }

    public required string Ends { get; init; }

    /// <summary>{0} value and time.</summary>
    public required string Highest { get; init; }

    public required string Lowest { get; init; }

    public required string ChangesLittle { get; init; }

    /// <summary>{0} subject, {1} value, {2} how many.</summary>
    public required string AlwaysSame { get; init; }

    /// <summary>{0} and {1} the times between which the last rise was steepest.</summary>
    public required string MostOfRise { get; init; }

    public required string MostOfFall { get; init; }

    /// <summary>{0} subject, {1} list of values with their times.</summary>
    public required string FewValues { get; init; }

    /// <summary>{0} list of values with their times.</summary>
    public required string TheFigures { get; init; }

    /// <summary>{0} value and time.</summary>
    public required string OneValue { get; init; }

    /// <summary>{0} name, {1} value and time.</summary>
    public required string OneValueFor { get; init; }

    public required string NoValues { get; init; }

    public required string NoFigures { get; init; }

    /// <summary>{0} value, {1} time.</summary>
    public required string ValueAt { get; init; }

    // Several series.

    /// <summary>Stands for how many where they all do the same.</summary>
    public required string All { get; init; }

    /// <summary>{0} how many: one, then many.</summary>
    public required string OneRises { get; init; }

    public required string ManyRise { get; init; }

    public required string OneFalls { get; init; }

    public required string ManyFall { get; init; }

    public required string OneHolds { get; init; }

    public required string ManyHold { get; init; }

    public required string Counted { get; init; }

    /// <summary>{0} a row with its change, "Arl from 38 to 53 ships", or several that share the place.</summary>
    public required string LargestRise { get; init; }

    public required string LargestFall { get; init; }

    /// <summary>{0} name, {1} "from 38 to 53 ships".</summary>
    public required string RowChange { get; init; }

    /// <summary>{0} the extreme, as <see cref="FigureOf"/>.</summary>
    public required string HighestOfAll { get; init; }

    public required string LowestOfAll { get; init; }

    public required string HighestAtEnd { get; init; }

    public required string LowestAtEnd { get; init; }

    /// <summary>{0} first name, {1} second name.</summary>
    public required string AboveThroughout { get; init; }

    /// <summary>{0} the one that passes, {1} the other, {2} last time before, {3} first time after.</summary>
    public required string Passes { get; init; }

    public required string CrossOften { get; init; }

    // A stack.

    /// <summary>{0} how many, {1} names.</summary>
    public required string Parts { get; init; }

    public required string SomeParts { get; init; }

    /// <summary>{0} name, {1} its share, {2} at the first time, {3} its share, {4} at the last time.</summary>
    public required string LargestPart { get; init; }

    /// <summary>{0} name, {1} its share, {2} at the first time, {3} another, {4} its share, {5} at the last time.</summary>
    public required string LargestParts { get; init; }

    /// <summary>Why no part has a share of the total.</summary>
    public required string NoShares { get; init; }

    public required string FindingLargestPart { get; init; }

    public required string FindingLargestParts { get; init; }

    // Categories.

    /// <summary>{0} name, {1} value.</summary>
    public required string Item { get; init; }

    /// <summary>{0} name, {1} value: one of a group of values.</summary>
    public required string ItemPart { get; init; }

    public required string FromHighest { get; init; }

    public required string FromLowest { get; init; }

    public required string InOrder { get; init; }

    /// <summary>{0} title of what the colour stands for, {1} what there is of it.</summary>
    public required string Kinds { get; init; }

    /// <summary>The same where what follows names them.</summary>
    public required string KindsFollow { get; init; }

    /// <summary>{0} how many shown, {1} of how many.</summary>
    public required string TopOfMany { get; init; }

    public required string BottomOfMany { get; init; }

    public required string AllSame { get; init; }

    // Events, places, units.

    /// <summary>{0} how many, {1} first time, {2} last time.</summary>
    public required string Events { get; init; }

    public required string EventsLeftOut { get; init; }

    public required string DateUnsure { get; init; }

    public required string DatesUnsure { get; init; }

    /// <summary>{0} what one symbol stands for.</summary>
    public required string SymbolWorth { get; init; }

    // Signs in sentences. {0} is the places they concern.

    public required string Estimate { get; init; }

    public required string Estimates { get; init; }

    public required string Approximate { get; init; }

    public required string Approximates { get; init; }

    public required string Floor { get; init; }

    public required string Ceiling { get; init; }

    public required string Range { get; init; }

    public required string Provisional { get; init; }

    public required string Forecast { get; init; }

    public required string Revised { get; init; }

    public required string Imputed { get; init; }

    public required string LowReliability { get; init; }

    public required string Blank { get; init; }

    public required MissingWords Missing { get; init; }

    /// <summary>{0} from, {1} to.</summary>
    public required string NoDataBetween { get; init; }

    /// <summary>{0} last time before the break, {1} the reason.</summary>
    public required string Break { get; init; }

    /// <summary>{0} how many, {1} of how many: stands for places where there are too many to list.</summary>
    public required string ManyPlaces { get; init; }

    /// <summary>{0} places, {1} the series they are of.</summary>
    public required string PlacesOf { get; init; }

    // Layers, references, annotations.

    /// <summary>Stands for what has been said of missing and doubtful figures in the layer before.</summary>
    public required string SameDoubts { get; init; }

    /// <summary>{0} the layer.</summary>
    public required string NextLayer { get; init; }

    /// <summary>{0} the kind of chart, {1} the measure.</summary>
    public required string LayerOf { get; init; }

    /// <summary>{0} value, {1} label.</summary>
    public required string ReferenceLine { get; init; }

    /// <summary>{0} from, {1} to, {2} label.</summary>
    public required string ReferenceBand { get; init; }

    /// <summary>{0} one in quotes, then several.</summary>
    public required string Note { get; init; }

    public required string Notes { get; init; }

    // The key.

    public required string KeyEstimate { get; init; }

    public required string KeyApproximate { get; init; }

    public required string KeyApproximateOrEstimate { get; init; }

    public required string KeyFloor { get; init; }

    public required string KeyCeiling { get; init; }

    public required string KeyRange { get; init; }

    // Bars have signs of their own, since an arrow would make them longer.
    public required string KeyFloorBar { get; init; }

    public required string KeyCeilingBar { get; init; }

    public required string KeyRangeBar { get; init; }

    public required string KeyProvisional { get; init; }

    public required string KeyForecast { get; init; }

    public required MissingWords KeyMissing { get; init; }

    /// <summary>Several reasons in one sentence. {0} a reason with its places, or more than one.</summary>
    public required string KeyGaps { get; init; }

    /// <summary>{0} places: a part of <see cref="KeyGaps"/>.</summary>
    public required MissingWords KeyGap { get; init; }

    /// <summary>The same of a blank cell.</summary>
    public required string KeyGapBlank { get; init; }

    public required string KeyBreak { get; init; }

    /// <summary>The same for a mark without lines.</summary>
    public required string KeyBreakElsewhere { get; init; }

    public required string KeyDashes { get; init; }

    public required string KeyEmpty { get; init; }

    public required string KeySlopeDashes { get; init; }

    public required string KeyDateUnsure { get; init; }

    /// <summary>How many rise, fall and hold, a clause each for those that there are.</summary>
    /// <param name="of">How many there are in all.</param>
    public IReadOnlyList<string> Directions(int up, int down, int level, int of)
    {
        return [.. new[] { Count(up, OneRises, ManyRise), Count(down, OneFalls, ManyFall), Count(level, OneHolds, ManyHold) }.OfType<string>()];

        string? Count(int count, string one, string many) => count switch { 0 => null, 1 => one, _ => many.With(count == of ? All : count) };
    }

    /// <summary>"a, b and c", of clauses; parted by semicolons where they have commas of their own.</summary>
    public string List(IReadOnlyList<string> clauses) =>
        clauses.Any(c => c.Contains(Comma, StringComparison.Ordinal)) ? string.Join(Semicolon, clauses) : Enumerate(clauses);

    /// <summary>"a, “b, large” and c": a name with a comma of its own is quoted, so that it is heard as one.</summary>
    public string Names(IEnumerable<string> names) => Enumerate([.. names.Select(Whole)]);

    /// <summary>Names that share a place in a ranking: all while they are few, else some and how many more.</summary>
    public string Tied(IEnumerable<string> names) => names.ToList() is { Count: > 4 } many
        ? AndMore.With(string.Join(Comma, many.Take(3).Select(Whole)), many.Count - 3)
        : Names(names);

    /// <summary>A name that can stand within a sentence.</summary>
    public string Whole(string name) => name.Contains(Comma, StringComparison.Ordinal) ? Quote.With(name) : name;

    /// <summary>"“a”, “b” and “c”".</summary>
    public string Quotes(IEnumerable<string> texts) => Enumerate([.. texts.Select(t => Quote.With(t))]);

    private string Enumerate(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(Comma, items.SkipLast(1)) + And + items[^1];
}

internal static class Template
{
    /// <summary>The template with its places filled: "{0} rises", "Latvia".</summary>
    public static string With(this string template, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, template, values);
}
