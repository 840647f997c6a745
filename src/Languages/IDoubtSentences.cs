namespace Report.Languages;

/// <summary>
/// Sentences about figures that are missing, uncertain or provisional, and where they are. <c>places</c> include their preposition
/// ("in 1957", "for Latvia"); <c>count</c> is the number of figures.
/// </summary>
internal interface IDoubtSentences
{
    string Estimate(string places, int count);

    string Approximate(string places, int count);

    string Floor(string places, int count);

    string Ceiling(string places, int count);

    string Range(string places, int count);

    /// <summary>Says that one of the two ends of a range mark is missing.</summary>
    string OneEnd(string places, int count);

    string Provisional(string places, int count);

    string Forecast(string places, int count);

    string Revised(string places, int count);

    string Imputed(string places, int count);

    string LowReliability(string places, int count);

    /// <summary>Says that a cell is blank, without a reason.</summary>
    string Blank(string places, int count);

    /// <summary>Says that there is no figure, in one sentence for each reason.</summary>
    MissingWords Missing(string places, int count);

    /// <summary>Says how many rows are not drawn because they have no place in the chart.</summary>
    string NotDrawn(int count);

    string NoDataBetween(string from, string to);

    /// <summary>Warns of a break in a series.</summary>
    /// <param name="last">The last time before the break.</param>
    /// <param name="reason">The editor's explanation, as a sentence.</param>
    string Break(string last, string reason);
}
