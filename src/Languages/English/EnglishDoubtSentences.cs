namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string Estimate(string places, int count) =>
        count == 1 ? $"The figure {places} is an estimate." : $"The figures {places} are estimates.";

    public string Approximate(string places, int count) =>
        count == 1 ? $"The figure {places} is approximate." : $"The figures {places} are approximate.";

    public string Floor(string places, int count) => $"Only a lower limit is known {places}.";

    public string Ceiling(string places, int count) => $"Only an upper limit is known {places}.";

    public string Range(string places, int count) => $"The source gives a range {places}.";

    public string OneEnd(string places, int count) => $"Only one of the two ends is known {places}.";

    public string Provisional(string places, int count) => $"What is shown {places} may still be revised.";

    public string Forecast(string places, int count) => $"What is shown {places} is a forecast.";

    public string Revised(string places, int count) => $"What is shown {places} has been revised.";

    public string Imputed(string places, int count) => $"What is shown {places} was filled in by calculation.";

    public string LowReliability(string places, int count) => $"What is shown {places} is not very reliable.";

    public string Blank(string places, int count) => $"No figure is given {places}.";

    public MissingWords Missing(string places, int count) =>
        new(
            $"No figure was published {places}.",
            $"No figure was collected {places}.",
            $"No figure applies {places}.",
            $"The figure was held back {places}.",
            $"No figure is available {places}."
        );

    public string NotDrawn(int count) =>
        count == 1 ? "One row has no place in the chart and is not drawn." : $"{count} rows have no place in the chart and are not drawn.";

    public string NoDataBetween(string from, string to) => $"There is no data between {from} and {to}.";

    public string Break(string last, string reason) =>
        $"There is a break after {last}: {reason} Figures before and after should be compared with care.";
}
