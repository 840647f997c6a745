namespace Report.Languages;

/// <summary>
/// Says what a title or a sentence rests on. Parts nest: a noun names a figure ("the largest value of Troops"), a clause compares nouns, and
/// <see cref="Sentence"/> ends a clause. Nouns may hold links.
/// </summary>
internal interface IFindingWords
{
    /// <summary>Folds open what the words of a chart rest on.</summary>
    string HowWeKnow { get; }

    /// <summary>The same for the title and the sentences of a page, which may have a heading of its own that says <see cref="HowWeKnow"/>.</summary>
    string HowWeKnowPage { get; }

    /// <summary>Introduces the list: a sentence.</summary>
    string Tested { get; }

    /// <summary>A sentence: why no condition stands behind the words.</summary>
    string NotTested(string reason);

    /// <summary>A clause as a sentence.</summary>
    string Sentence(string clause);

    /// <summary>A figure of a field: a noun, or a clause for those that hold or do not.</summary>
    /// <param name="function">As conditions name it: "max", "change"; "rank ascending" for a rank that counts from the smallest.</param>
    /// <param name="field">A noun; null for a count of rows.</param>
    string Figure(string function, string? field);

    string Where(string noun, string condition);

    /// <param name="values">Of fields that pick the rows: "Latvia, 2022".</param>
    string For(string noun, string values);

    string From(string noun, string date);

    string To(string noun, string date);

    /// <param name="dataset">Its title.</param>
    string In(string noun, string dataset);

    /// <summary>A noun whose rows lie on both sides of a break in the series.</summary>
    string AcrossBreak(string noun, string after);

    /// <summary>A noun with what it comes to.</summary>
    string With(string noun, string value);

    /// <summary>A value and the row that has it: "1957: 442,030 troops".</summary>
    string ValueOf(string value, string row);

    /// <summary>A value that was made from several rows, and those rows.</summary>
    string ValueFrom(string value, string rows);

    /// <summary>Rows with their values.</summary>
    string Rows(IReadOnlyList<string> rows);

    /// <summary>A clause: who has the most of a field, or the least.</summary>
    /// <param name="names">With their values.</param>
    string Extreme(IReadOnlyList<string> names, string field, bool least);

    /// <summary>A clause with who comes next.</summary>
    string NextComes(string clause, string name);

    /// <summary>A clause: for whom a condition holds, and that it holds for no other. There may be none.</summary>
    string HoldsFor(string condition, IReadOnlyList<string> names);

    /// <summary>A clause that is not said of some names.</summary>
    string AndNot(string clause, IReadOnlyList<string> names);

    string Is(string noun, string other);

    string IsNot(string noun, string other);

    string IsLess(string noun, string other);

    string IsAtMost(string noun, string other);

    string IsMore(string noun, string other);

    string IsAtLeast(string noun, string other);

    /// <summary>A clause: both ends are within.</summary>
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

    /// <param name="share">In percent: "25%".</param>
    string PartOf(string share, string noun);

    /// <summary>The place of one among all: "third largest".</summary>
    /// <param name="place">From 1.</param>
    /// <param name="shared">Whether others have the same place.</param>
    string Rank(int place, bool fromSmallest, bool shared);

    /// <summary>How many of all: "three of the four", "both", "none of the four".</summary>
    /// <param name="written">The count as a text has it.</param>
    string SomeOf(int count, string written, int all, string allWritten);

    /// <summary>A noun that a calculation takes as one.</summary>
    string Bracketed(string noun);
}
