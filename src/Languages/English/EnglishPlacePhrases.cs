namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string Quote(string text) => $"“{text}”";

    public string Enumerate(IReadOnlyList<string> items) => EnglishLists.And(items);

    public string Clauses(IReadOnlyList<string> clauses) => string.Join("; ", clauses);

    public string Comma => ", ";

    public string AndMore(IReadOnlyList<string> names, int more) => $"{string.Join(Comma, names)} and {more} more";

    public string Capital(string text) => EnglishCase.Upper(text);

    public string Sentence(string clause) => Capital(clause) + ".";

    public string CommonNoun(string title) => EnglishCase.Lower(title);

    public string Run(string first, string last) => $"{first} to {last}";

    public string FromTo(string from, string to) => $"from {from} to {to}";

    public string InYear(string year) => $"in {year}";

    public string InMonth(string month) => $"in {month}";

    public string InPeriod(string period) => $"in {period}";

    public string OnDay(string day) => $"on {day}";

    public string InAboutYear(string date) => $"in about {date}";

    public string OnAboutDay(string day) => $"on or about {day}";

    public string AboutPlace(string date) => $"about {date}";

    public string AtNumber(string number) => IsAtSomething(number) ? $"for {number}" : $"at {number}";

    public string WithoutName => "one without a name";

    public string ForCategory(string name) => $"for {name}";

    public string ManyPlaces(int count, int of) => $"for {count} of {of} points";

    public string PlacesOf(string places, string series) => $"{places} ({series})";

    public string ValueAt(string value, string time) => $"{value} {time}";
}
