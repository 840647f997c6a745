namespace Report.Languages;

/// <summary>Times, places and names within sentences.</summary>
internal interface IPlacePhrases
{
    /// <summary>Around words that are not the sentence's own.</summary>
    string Quote(string text);

    /// <summary>"a, b and c".</summary>
    string Enumerate(IReadOnlyList<string> items);

    /// <summary>Clauses that have commas of their own: "a, b; c".</summary>
    string Clauses(IReadOnlyList<string> clauses);

    /// <summary>What parts the items of <see cref="Enumerate"/>: a name that has it is quoted, so that it is heard as one.</summary>
    string Comma { get; }

    /// <summary>Some names, and how many more there are.</summary>
    string AndMore(IReadOnlyList<string> names, int more);

    /// <summary>The first letter as a sentence has it.</summary>
    string Capital(string text);

    /// <summary>A clause as a sentence of its own.</summary>
    string Sentence(string clause);

    /// <summary>A noun that begins with a capital, within a sentence: "year" for "Year".</summary>
    string CommonNoun(string title);

    /// <summary>Both places included: "1951 to 1953".</summary>
    string Run(string first, string last);

    string FromTo(string from, string to);

    string InYear(string year);

    string InMonth(string month);

    /// <summary>A quarter, a half-year, a week or a financial year: "in Q3 2021".</summary>
    string InPeriod(string period);

    string OnDay(string day);

    /// <summary>A year, a month or a period that is not sure.</summary>
    string InAboutYear(string date);

    string OnAboutDay(string day);

    /// <summary>A date that is not sure, without a preposition.</summary>
    string AboutPlace(string date);

    string AtNumber(string number);

    string ForCategory(string name);

    /// <summary>Names the series of rows whose own name is blank.</summary>
    string WithoutName { get; }

    /// <summary>Stands for places where there are too many to list.</summary>
    string ManyPlaces(int count, int of);

    /// <summary>A place and the series or kind that it is of.</summary>
    string PlacesOf(string places, string series);

    /// <summary>A value, or a name, and its time: "300,000 in 1985".</summary>
    string ValueAt(string value, string time);
}
