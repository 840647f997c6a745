namespace Report.Languages;

/// <summary>What is not a plain figure, and where: <c>places</c> have their preposition ("in 1957", "for Latvia").</summary>
internal interface IDoubtSentences
{
    string Estimate(string places, int count);

    string Approximate(string places, int count);

    string Floor(string places, int count);

    string Ceiling(string places, int count);

    string Range(string places, int count);

    /// <summary>Of the two ends that a chart shows, one is missing.</summary>
    string OneEnd(string places, int count);

    string Provisional(string places, int count);

    string Forecast(string places, int count);

    string Revised(string places, int count);

    string Imputed(string places, int count);

    string LowReliability(string places, int count);

    string Blank(string places, int count);

    MissingWords Missing(string places, int count);

    /// <summary>Rows without a cell that would give them their place.</summary>
    string NotDrawn(int count);

    string NoDataBetween(string from, string to);

    /// <summary><paramref name="last"/> is the last time before the break; the reason is the editor's, as a sentence.</summary>
    string Break(string last, string reason);
}
