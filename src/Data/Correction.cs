using Report.Diagnostics;

namespace Report.Data;

/// <summary>The kind of a change that readers are told of.</summary>
internal enum CorrectionKind
{
    /// <summary>The report was wrong.</summary>
    Correction,

    /// <summary>The source revised what it had published.</summary>
    Revision,

    /// <summary>A statement is now backed by another source.</summary>
    Evidence,

    /// <summary>Something was added that had not been published before.</summary>
    Addition,
}

/// <summary>A change to published content, as an editor records it in corrections.yaml.</summary>
/// <param name="Title">The change as a sentence: "Slovakia’s battlegroup had 700 troops, not 643".</param>
/// <param name="What">What was wrong, and what replaces it.</param>
/// <param name="Why">How the mistake came about or was found; null if not said.</param>
/// <param name="Datasets">Ids of the datasets affected.</param>
/// <param name="Rows">The rows affected, as in their addresses: "efp-battlegroups#row-slovakia".</param>
/// <param name="Pages">Addresses of affected pages ("tripwire/"), in addition to the pages that show the data.</param>
/// <param name="Charts">Ids of affected charts, in addition to the charts that show the data.</param>
/// <param name="Claims">Ids of the claims affected.</param>
/// <param name="Version">The first version of the data that has it right; null if not said.</param>
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
    Position At
)
{
    /// <summary>The fragment by which links name it. Does not change when others are added after it in the file.</summary>
    public string Anchor { get; private init; } = "";

    /// <summary>Ids of the datasets affected, including those of <see cref="Rows"/>.</summary>
    public IReadOnlyList<string> AllDatasets =>
        [.. Datasets.Select(d => d.Value).Concat(Rows.Select(r => Split(r.Value).Dataset)).Distinct(StringComparer.Ordinal)];

    /// <summary>Returns the anchors of a dataset's affected rows; empty if the dataset was affected as a whole or not at all.</summary>
    public IReadOnlySet<string> RowsOf(string dataset) =>
        Rows.Select(r => Split(r.Value)).Where(r => r.Dataset == dataset).Select(r => r.Anchor).ToHashSet(StringComparer.Ordinal);

    /// <summary>Splits "efp-battlegroups#row-slovakia" at the number sign; without one, the anchor is "".</summary>
    public static (string Dataset, string Anchor) Split(string row) =>
        row.Split('#', 2) is [var dataset, var anchor] ? (dataset, anchor) : (row, "");

    /// <summary>Gives each correction its anchor: date and title, with a number if an earlier correction has the same.</summary>
    /// <param name="corrections">In the order of the file.</param>
    public static IReadOnlyList<Correction> WithAnchors(IReadOnlyList<Correction> corrections)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. corrections.Select(c => c with { Anchor = Next($"{c.Date.Iso}-{Slug.Of(c.Title)}".TrimEnd('-')) })];

        string Next(string name) => (turns[name] = turns.GetValueOrDefault(name) + 1) is var turn and > 1 ? $"{name}-{turn}" : name;
    }
}
