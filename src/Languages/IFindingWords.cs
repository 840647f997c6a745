namespace Report.Languages;

/// <summary>
/// Writes the conditions that back a title or a sentence. Parts nest: a noun names a figure ("the largest value of Troops"), a clause
/// compares nouns, and <see cref="Sentence"/> makes a sentence of a clause. Nouns may contain links.
/// </summary>
internal interface IFindingWords
{
    /// <summary>Label of the fold below a chart that shows the conditions behind its words.</summary>
    string HowWeKnow { get; }

    /// <summary>
    /// Label of the fold for the title and the sentences of a page. It differs from <see cref="HowWeKnow"/>, which a heading of the page
    /// may use.
    /// </summary>
    string HowWeKnowPage { get; }

    /// <summary>The sentence that introduces the list of conditions.</summary>
    string Tested { get; }

    /// <summary>A sentence that gives the reason why words have no condition behind them.</summary>
    string NotTested(string reason);

    /// <summary>Makes a sentence of a clause.</summary>
    string Sentence(string clause);

    /// <summary>A figure of a field: a noun, or a clause for a function that is true or false ("rises", "falls").</summary>
    /// <param name="function">The function's name in a condition: "max", "change"; "rank ascending" for a rank counted from the
    /// smallest.</param>
    /// <param name="field">The name of the field, as a noun; null for a count of rows.</param>
    string Figure(string function, string? field);

    string Where(string noun, string condition);

    /// <param name="values">The values of fields that select the rows: "Latvia, 2022".</param>
    string For(string noun, string values);

    string From(string noun, string date);

    string To(string noun, string date);

    /// <param name="dataset">Title of the dataset.</param>
    string In(string noun, string dataset);

    /// <summary>Adds to a noun that its rows are on both sides of a break in the series.</summary>
    string AcrossBreak(string noun, string after);

    /// <summary>A noun followed by its value in brackets.</summary>
    string With(string noun, string value);

    /// <summary>A value and the row that has it: "1957: 442,030 troops".</summary>
    string ValueOf(string value, string row);

    /// <summary>A value calculated from several rows, followed by those rows.</summary>
    string ValueFrom(string value, string rows);

    /// <summary>Joins several rows, each with its value.</summary>
    string Rows(IReadOnlyList<string> rows);

    /// <summary>A clause that names who has the largest or the smallest value of a field.</summary>
    /// <param name="names">The names, each with its value.</param>
    string Extreme(IReadOnlyList<string> names, string field, bool least);

    /// <summary>Adds to a clause the name that comes next in order.</summary>
    string NextComes(string clause, string name);

    /// <summary>
    /// A clause that lists for whom a condition holds, and says that it holds for no other. <paramref name="names"/> may be empty.
    /// </summary>
    string HoldsFor(string condition, IReadOnlyList<string> names);

    /// <summary>Adds to a clause the names that it is not said of.</summary>
    string AndNot(string clause, IReadOnlyList<string> names);

    string Is(string noun, string other);

    string IsNot(string noun, string other);

    string IsLess(string noun, string other);

    string IsAtMost(string noun, string other);

    string IsMore(string noun, string other);

    string IsAtLeast(string noun, string other);

    /// <summary>A clause: a figure lies between two others, both ends included.</summary>
    string Within(string noun, string low, string high);

    string IsMissing(string noun);

    string IsThere(string noun);

    string And(string clause, string other);

    string Or(string clause, string other);

    string Not(string clause);

    string Plus(string noun, string other);

    string Minus(string noun, string other);

    string Times(string noun, string other);

    string DividedBy(string noun, string other);

    /// <param name="share">The share in percent: "25%".</param>
    string PartOf(string share, string noun);

    /// <summary>A place in a ranking: "third largest".</summary>
    /// <param name="place">The place, from 1.</param>
    /// <param name="shared">Whether others have the same place.</param>
    string Rank(int place, bool fromSmallest, bool shared);

    /// <summary>A count out of all: "three of the four", "both", "none of the four".</summary>
    /// <param name="written">The count as written: "three".</param>
    /// <param name="allWritten">The number of all, as written.</param>
    string SomeOf(int count, string written, int all, string allWritten);

    /// <summary>Puts brackets around a noun that is an operand of a calculation.</summary>
    string Bracketed(string noun);
}
