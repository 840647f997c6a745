namespace Report.Languages;

internal sealed class EnglishFindings : IFindingWords
{
    public string HowWeKnow => "How we know this";

    public string HowWeKnowPage => "How we know this: the findings of this page";

    public string Tested => "Tested against the data each time this report is built.";

    public string NotTested(string reason) => $"Not tested against the data: {reason.TrimEnd('.')}.";

    public string Sentence(string clause) => $"{EnglishCase.Upper(clause)}.";

    public string Figure(string function, string? field) =>
        function switch
        {
            "max" => $"the largest value of {field}",
            "min" => $"the smallest value of {field}",
            "first" => $"the first value of {field}",
            "last" => $"the last value of {field}",
            "value" => $"{field}",
            "sum" => $"the total of {field}",
            "mean" => $"the mean of {field}",
            "median" => $"the median of {field}",
            "count" when field is null => "the number of rows",
            "count" => $"the number of rows with {field}",
            "rank" => $"the rank from the largest value of {field}",
            "rank ascending" => $"the rank from the smallest value of {field}",
            "share" => $"the share of {field}",
            "spread" => $"the difference between the largest and the smallest value of {field}, in percent of the largest,",
            "change" => $"the change of {field}",
            "rises" => $"each value of {field} is larger than the one before",
            _ => $"each value of {field} is smaller than the one before",
        };

    public string Where(string noun, string condition) => $"{noun} where {condition}";

    public string For(string noun, string values) => $"{noun} for {values}";

    public string From(string noun, string date) => $"{noun} from {date}";

    public string To(string noun, string date) => $"{noun} to {date}";

    public string In(string noun, string dataset) => $"{noun} in “{dataset}”";

    public string AcrossBreak(string noun, string after) => $"{noun}, across the break in the series after {after}";

    public string With(string noun, string value) => $"{noun} ({value})";

    public string ValueOf(string value, string row) => $"{row}: {value}";

    public string ValueFrom(string value, string rows) => $"{value}, from {rows}";

    public string Rows(IReadOnlyList<string> rows) => string.Join("; ", rows);

    public string Extreme(IReadOnlyList<string> names, string field, bool least) =>
        $"{EnglishLists.And(names)} {(names.Count == 1 ? "has" : "have")} the {(least ? "smallest" : "largest")} value of {field}";

    public string NextComes(string clause, string name) => $"{clause}, before {name}";

    public string HoldsFor(string condition, IReadOnlyList<string> names) =>
        names.Count == 0 ? $"in no row, {condition}" : $"for {EnglishLists.And(names)} and no other, {condition}";

    public string AndNot(string clause, IReadOnlyList<string> names) => $"{clause}, and not {EnglishLists.And(names)}";

    public string Is(string noun, string other) => $"{noun} is {other}";

    public string IsNot(string noun, string other) => $"{noun} is not {other}";

    public string IsLess(string noun, string other) => $"{noun} is less than {other}";

    public string IsAtMost(string noun, string other) => $"{noun} is at most {other}";

    public string IsMore(string noun, string other) => $"{noun} is more than {other}";

    public string IsAtLeast(string noun, string other) => $"{noun} is at least {other}";

    public string Within(string noun, string low, string high) => $"{noun} is between {low} and {high}";

    public string IsMissing(string noun) => $"{noun} is not known";

    public string IsThere(string noun) => $"{noun} is known";

    public string And(string clause, string other) => $"{clause}, and {other}";

    public string Or(string clause, string other) => $"{clause}, or {other}";

    public string Not(string clause) => $"it is not so that {clause}";

    public string Plus(string noun, string other) => $"{noun} plus {other}";

    public string Minus(string noun, string other) => $"{noun} minus {other}";

    public string Times(string noun, string other) => $"{noun} times {other}";

    public string DividedBy(string noun, string other) => $"{noun} divided by {other}";

    public string PartOf(string share, string noun) => $"{share} of {noun}";

    public string Rank(int place, bool fromSmallest, bool shared) =>
        $"{(shared ? "joint " : "")}{(place == 1 ? "" : $"{Ordinal(place)} ")}{(fromSmallest ? "smallest" : "largest")}";

    public string SomeOf(int count, string written, int all, string allWritten) =>
        (count, all) switch
        {
            (1, 1) => "the only one",
            (2, 2) => "both",
            (0, 2) => "neither of the two",
            _ when count == all => $"all {allWritten}",
            (0, _) => $"none of the {allWritten}",
            _ => $"{written} of the {allWritten}",
        };

    private static readonly string[] Ordinals = ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    private static string Ordinal(int place) =>
        place - 2 < Ordinals.Length
            ? Ordinals[place - 2]
            : place
                + (
                    (place % 100) is >= 11 and <= 13
                        ? "th"
                        : (place % 10) switch
                        {
                            1 => "st",
                            2 => "nd",
                            3 => "rd",
                            _ => "th",
                        }
                );

    public string Bracketed(string noun) => $"({noun})";
}
