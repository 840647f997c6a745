namespace Report.Charts.Description;

/// <summary>A chart in words, for those who do not see it and for those who want to be sure of what they see.</summary>
/// <param name="Alt">One sentence: what kind of chart, of what, and the finding in figures.</param>
/// <param name="Description">The long description, in short sentences.</param>
/// <param name="Key">A sentence on the meaning of each sign that occurs on the chart.</param>
internal sealed record ChartText(string Alt, string Description, IReadOnlyList<string> Key);
