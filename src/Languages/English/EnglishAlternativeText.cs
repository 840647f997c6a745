namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string Alt(string chart, string? measure, string? place, string? extent, string finding, IReadOnlyList<string> layers) =>
        measure is null
            ? $"{chart}: {finding}{Over(layers)}."
            : $"{chart} of {measure}{(place is null ? "" : $" by {place}")}{Extent(extent)}: {finding}{Over(layers)}.";

    public string AltNoData => "there is no data";

    public string It => "it";

    public string ItFor(string series) => $"for {series} it";

    public string TheTotal => "the total";

    public string Starts(string subject, string value) => $"{subject} starts {At(value)}";

    public string Rises(string value) => $"rises to {value}";

    public string Falls(string value) => $"falls to {value}";

    public string Then(string clause) => $"then {clause}";

    public string FindingFlat(string subject, string low, string high) => $"{subject} changes little, between {low} and {high}";

    public string FindingUpAndDown(string subject, string low, string high) => $"{subject} goes up and down between {low} and {high}";

    public string FindingEqual(string subject, string value) => $"{subject} is {value} throughout";

    public string FindingOne(string subject, string value) => $"{subject} is {value}";

    public string FindingMissing => "there are no figures";

    public string FindingShown(string names) => $"it shows {names}";

    public string FindingShownMany(int count) => $"it shows {count} names";

    public string FindingExtremes(string highest, string lowest) => $"the highest figure is {highest}, and the lowest {lowest}";

    public string FigureFor(string figure, string names) => $"{figure} for {names}";

    public string FigureOf(string figure, string names) => $"{figure}, for {names}";

    public string FindingOnly(string name, string value) => $"there is one figure, {value} for {name}";

    public string FindingKind(string kind, string finding) => $"for {kind}, {finding}";

    public string FindingAllSame(int count, string value) => $"all {count} have {value}";

    public string FindingSeries(int count, string directions) => $"of {count} series, {directions}";

    public string FindingSingly(int count) => $"of {count} series, none has more than one figure";

    public string FindingEnd(string highest, string lowest) => $"at the end the highest figure is {highest}, and the lowest {lowest}";

    public string FindingEvents(int count, string first, string firstName, string last, string lastName) =>
        $"{count} events, from {first} ({firstName}) to {last} ({lastName})";

    public string FindingOneEvent(string name, string time) => $"one event, {name} ({time})";

    public string FindingLargestPart(string name, string share, string first, string lastShare, string last) =>
        $"the largest part is {name}, with {share} of it {first} and {lastShare} {last}";

    public string FindingLargestParts(string name, string share, string first, string lastName, string lastShare, string last) =>
        $"the largest part {first} is {name}, with {share} of it, and {last} {lastName}, with {lastShare}";

    public string FindingLargestAt(IReadOnlyList<string> names, string share, string time) =>
        names.Count == 1
            ? $"the largest part {time} is {names[0]}, with {share} of it"
            : $"the largest parts {time} are {this.Tied(names)}, each with {share} of it";

    private static string Extent(string? extent) => extent is null ? "" : $", {extent}";

    private string Over(IReadOnlyList<string> layers) => layers.Count == 0 ? "" : $"; drawn over it: {this.List(layers)}";
}
