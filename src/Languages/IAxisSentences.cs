namespace Report.Languages;

/// <summary>What kind of chart it is, what is on each axis, and what lies over it.</summary>
internal interface IAxisSentences
{
    /// <summary>The kind of chart by the name of its mark: "Line chart".</summary>
    string Chart(string mark);

    /// <summary>The same within a sentence: "a line chart".</summary>
    string ChartWithin(string mark);

    string Opening(string chart);

    string OpeningPanels(string chart, int panels, string of);

    /// <summary><paramref name="extent"/> is "from 1950 to 2025", or the only value; null where places are names.</summary>
    string Along(string title, string? extent);

    string Up(string title);

    string Down(string title, string? extent);

    /// <summary>One axis of a chart that turns where it is narrow: neither is always at the bottom.</summary>
    string Either(string title, string? extent);

    string Other(string title);

    /// <summary>Where there are no axes.</summary>
    string Shown(string title);

    /// <summary>An axis goes further than these.</summary>
    string Values(string lowest, string highest);

    string Totals(string lowest, string highest);

    string Unit(string title, string unit);

    string LogScale { get; }

    string NotFromZero { get; }

    /// <summary>Stands for what has been said of missing and doubtful figures in the layer before.</summary>
    string SameDoubts { get; }

    string NextLayer(string layer);

    string LayerOf(string chart, string measure);

    string ReferenceLine(string value, string label);

    string ReferenceBand(string from, string to, string label);

    string Note(string text);

    string Notes(string texts);
}
