using Report.Diagnostics;

namespace Report.Data;

/// <summary>What kind of change readers are told of.</summary>
internal enum CorrectionKind
{
    /// <summary>The report was wrong.</summary>
    Correction,

    /// <summary>The source revised what it had published.</summary>
    Revision,

    /// <summary>What is said stands on another source than before.</summary>
    Evidence,

    /// <summary>Something that was not there before.</summary>
    Addition,
}

/// <summary>Something that was changed in what had been published, as an editor records it in corrections.yaml.</summary>
/// <param name="Title">The change as a sentence: "Slovakia’s battlegroup had 700 troops, not 643".</param>
/// <param name="What">What was wrong and what stands there now.</param>
/// <param name="Why">How the mistake came about or was found.</param>
/// <param name="Datasets">Ids of the datasets touched.</param>
/// <param name="Rows">The rows touched, as in their addresses: "efp-battlegroups#row-slovakia".</param>
/// <param name="Pages">Addresses of pages touched beside those that the data lead to: "tripwire/".</param>
/// <param name="Charts">Ids of charts touched beside those that the data lead to.</param>
/// <param name="Claims">Ids of the claims touched.</param>
/// <param name="Version">Version of the data that first has it right.</param>
internal sealed record Correction(
    DateValue Date,
    CorrectionKind Kind,
    string Title,
    string What,
    string? Why,
    IReadOnlyList<Located<string>> Datasets,
    IReadOnlyList<Located<string>> Rows,
    IReadOnlyList<Located<string>> Pages,
    IReadOnlyList<Located<string>> Charts,
    IReadOnlyList<Located<string>> Claims,
    string? Version,
    Position At)
{
    /// <summary>Names it in links. Stays when others are added below.</summary>
    public string Anchor { get; private init; } = "";

    /// <summary>Ids of the datasets touched, those of the rows among them.</summary>
    public IReadOnlyList<string> AllDatasets => [.. Datasets.Select(d => d.Value).Concat(Rows.Select(r => Split(r.Value).Dataset)).Distinct(StringComparer.Ordinal)];

    /// <summary>Anchors of the rows of a dataset that were touched; empty where the dataset was touched as a whole or not at all.</summary>
    public IReadOnlySet<string> RowsOf(string dataset) =>
        Rows.Select(r => Split(r.Value)).Where(r => r.Dataset == dataset).Select(r => r.Anchor).ToHashSet(StringComparer.Ordinal);

    /// <summary>"efp-battlegroups#row-slovakia" in its two parts; the second is "" where there is no number sign.</summary>
    public static (string Dataset, string Anchor) Split(string row) => row.Split('#', 2) is [var dataset, var anchor] ? (dataset, anchor) : (row, "");

    /// <summary>Gives each its anchor: its date and title, and its turn where an earlier one has both.</summary>
    /// <param name="corrections">In the order of the file.</param>
    public static IReadOnlyList<Correction> WithAnchors(IReadOnlyList<Correction> corrections)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. corrections.Select(c => c with { Anchor = Next($"{c.Date.Iso}-{Slug.Of(c.Title)}".TrimEnd('-')) })];

        string Next(string name) => (turns[name] = turns.GetValueOrDefault(name) + 1) is var turn and > 1 ? $"{name}-{turn}" : name;
    }
}
