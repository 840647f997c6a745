using System.Collections.Frozen;

namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    private static readonly FrozenDictionary<string, (string Alone, string Within)> Charts = new Dictionary<string, (string, string)>
    {
        ["line"] = ("Line chart", "a line chart"),
        ["area"] = ("Area chart", "an area chart"),
        ["band"] = ("Band chart", "a band"),
        ["bar"] = ("Bar chart", "a bar chart"),
        ["dot"] = ("Dot chart", "a dot chart"),
        ["range"] = ("Range chart", "a range chart"),
        ["arrow"] = ("Arrow chart", "an arrow chart"),
        ["tick"] = ("Strip plot", "a strip plot"),
        ["box"] = ("Box plot", "a box plot"),
        ["waterfall"] = ("Waterfall chart", "a waterfall chart"),
        ["text"] = ("Words", "words"),
        ["rule"] = ("Lines", "lines"),
        ["trend"] = ("Trend", "a trend"),
        ["cell"] = ("Heatmap", "a heatmap"),
        ["bump"] = ("Bump chart", "a bump chart"),
        ["histogram"] = ("Histogram", "a histogram"),
        ["slope"] = ("Slope chart", "a slope chart"),
        ["timeline"] = ("Timeline", "a timeline"),
        ["unit"] = ("Unit chart", "a unit chart"),
        ["map"] = ("Map", "a map"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Chart(string mark) => Charts.TryGetValue(mark, out var known) ? known.Alone : $"{Capital(mark)} chart";

    public string ChartWithin(string mark) => Charts.TryGetValue(mark, out var known) ? known.Within : $"a {mark} chart";

    public string Opening(string chart) => $"{chart}.";

    public string OpeningPanels(string chart, int panels, string of) =>
        $"{chart} in {(panels == 1 ? "one panel" : $"{panels} panels")}, one for each {of}.";

    public string Along(string title, string? extent) => $"Along the bottom: {title}{Extent(extent)}.";

    public string Up(string title) => $"Up the side: {title}.";

    public string Down(string title, string? extent) => $"Down the side: {title}{Extent(extent)}.";

    public string Either(string title, string? extent) => $"On one axis: {title}{Extent(extent)}.";

    public string Other(string title) => $"On the other: {title}.";

    public string Shown(string title) => $"What is shown: {title}.";

    public string Values(string lowest, string highest) => $"Values go from {lowest} to {highest}.";

    public string Totals(string lowest, string highest) => $"The total lies between {lowest} and {highest}.";

    public string Unit(string title, string unit) => $"{title} ({unit})";

    public string LogScale => "Each step up the scale is ten times the one before.";

    public string NotFromZero => "The scale does not start at zero.";

    public string SameDoubts => "The same cautions hold here.";

    public string NextLayer(string layer) => $"Drawn over that: {layer}.";

    public string LayerOf(string chart, string measure) => $"{chart} of {measure}";

    public string ReferenceLine(string value, string label) => $"A line is drawn at {value}: {label}.";

    public string ReferenceBand(string from, string to, string label) => $"A band is drawn from {from} to {to}: {label}.";

    public string Note(string text) => $"A note on the chart says: {text}.";

    public string Notes(string texts) => $"Notes on the chart say: {texts}.";
}
