namespace Report.Languages;

/// <summary>
/// Phrases for times, places, names and lists within sentences about charts. A place is a position on an axis: a date, a number or a name.
/// </summary>
internal interface IPlacePhrases
{
    /// <summary>Puts quotation marks around words that come from the data.</summary>
    string Quote(string text);

    /// <summary>Joins items with commas and a conjunction: "a, b and c".</summary>
    string Enumerate(IReadOnlyList<string> items);

    /// <summary>Joins clauses that contain commas: "a, b; c".</summary>
    string Clauses(IReadOnlyList<string> clauses);

    /// <summary>
    /// The separator in <see cref="Enumerate"/>. A name that contains it is quoted, so that a listener hears it as one name.
    /// </summary>
    string Comma { get; }

    /// <summary>Some names, and the number of the others: "a, b and 3 more".</summary>
    string AndMore(IReadOnlyList<string> names, int more);

    /// <summary>Writes the first letter as at the start of a sentence.</summary>
    string Capital(string text);

    /// <summary>Makes a sentence of a clause.</summary>
    string Sentence(string clause);

    /// <summary>A noun that is written with a capital by itself, within a sentence: "year" for "Year".</summary>
    string CommonNoun(string title);

    /// <summary>A run of places that includes both ends: "1951 to 1953".</summary>
    string Run(string first, string last);

    string FromTo(string from, string to);

    string InYear(string year);

    string InMonth(string month);

    /// <summary>A quarter, a half-year, a week or a financial year: "in Q3 2021".</summary>
    string InPeriod(string period);

    string OnDay(string day);

    /// <summary>A year, a month or a period that is uncertain: "in about 1957".</summary>
    string InAboutYear(string date);

    /// <summary>A day that is uncertain: "on or about 8 July 2016".</summary>
    string OnAboutDay(string day);

    /// <summary>A date that is uncertain, without a preposition: "about 1957".</summary>
    string AboutPlace(string date);

    string AtNumber(string number);

    string ForCategory(string name);

    /// <summary>The name of the series of rows whose cell for the name is blank.</summary>
    string WithoutName { get; }

    /// <summary>Stands in place of a list of places that would be too long: "for 30 of 40 points".</summary>
    string ManyPlaces(int count, int of);

    /// <summary>Places, or a value, with the series or kind that they belong to: "in 1957 (Army)".</summary>
    string PlacesOf(string places, string series);

    /// <summary>A value or a name, and its time: "300,000 in 1985".</summary>
    string ValueAt(string value, string time);
}
