namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string TrendCourse(bool isCurve, string? name, string first, IReadOnlyList<string> turns, string last) =>
        $"the {(isCurve ? "smooth" : "linear")} trend{(name is null ? "" : $" of {name}")} goes from {first}{string.Concat(turns.Select(t => $" by {t}"))} "
        + $"to {last}";

    public string TrendSentence(string course) => EnglishCase.Upper(course) + ".";

    public string TrendEquation(string equation, string? rSquared, int rows) =>
        $"Its equation, from {rows} rows, is {equation}" + (rSquared is null ? "." : $", with R² = {rSquared}.");

    public string LinearEquation(string y, string offset, string slope, bool falls, string x) =>
        $"{y} = {offset} {(falls ? "−" : "+")} {slope} × {x}";

    public string YearsSince(string place) => $"years since {place}";

    public string LogOf(string title) => $"log10({title})";

    public string TrendUnsure(int count, int of) =>
        $"{count} of the {of} figures that it rests on {(count == 1 ? "is" : "are")} approximate or estimated, and so is the trend.";

    public string TrendLeavesOut(int count) => $"It leaves out {count} {(count == 1 ? "row" : "rows")} without one figure on each axis.";

    public string WordsAt(string words) => $"Words stand at some places: {words}.";

    public string WordsAtMany(int count) => $"Words stand at {count} places.";

    public string MoreLines(int count) => $"{count} more lines are drawn; the table has them.";
}
