namespace Report.Languages;

/// <summary>Sentences that name the kind of chart, what each axis shows, and the layers, reference lines and notes drawn over it.</summary>
internal interface IAxisSentences
{
    /// <summary>The kind of chart by the name of its mark: "Line chart".</summary>
    string Chart(string mark);

    /// <summary>The kind of chart within a sentence: "a line chart".</summary>
    string ChartWithin(string mark);

    string Opening(string chart);

    string OpeningPanels(string chart, int panels, string of);

    /// <summary>
    /// The horizontal axis. <paramref name="extent"/> is "from 1950 to 2025", or the only value; null on an axis of names.
    /// </summary>
    string Along(string title, string? extent);

    string Up(string title);

    string Down(string title, string? extent);

    /// <summary>One axis of a chart that swaps its axes in a narrow column, so that neither is always at the bottom.</summary>
    string Either(string title, string? extent);

    /// <summary>The other axis, after <see cref="Either"/>.</summary>
    string Other(string title);

    /// <summary>The measure of a chart without axes.</summary>
    string Shown(string title);

    /// <summary>The lowest and the highest value shown; the axis itself may extend further.</summary>
    string Values(string lowest, string highest);

    string Totals(string lowest, string highest);

    string Unit(string title, string unit);

    string LogScale { get; }

    string NotFromZero { get; }

    /// <summary>
    /// Says that the missing and doubtful figures of a layer are the same as those of the layer before, instead of listing them again.
    /// </summary>
    string SameDoubts { get; }

    string NextLayer(string layer);

    string LayerOf(string chart, string measure);

    string ReferenceLine(string value, string label);

    string ReferenceBand(string from, string to, string label);

    string Note(string text);

    string Notes(string texts);
}
