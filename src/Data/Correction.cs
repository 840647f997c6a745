using Report.Diagnostics;

namespace Report.Data;

/// <summary>Something that was wrong and has been put right, as an editor records it in corrections.yaml.</summary>
/// <param name="What">What was wrong and what stands there now.</param>
/// <param name="Why">How the mistake came about or was found.</param>
/// <param name="Datasets">Ids of the datasets touched.</param>
/// <param name="Version">Version of the data that first has it right.</param>
public sealed record Correction(
    DateValue Date,
    string Title,
    string What,
    string? Why,
    IReadOnlyList<Located<string>> Datasets,
    string? Version,
    Position At)
{
    /// <summary>Names it in links. Stays when others are added below.</summary>
    public string Anchor { get; private init; } = "";

    /// <summary>Gives each its anchor: its date and title, and its turn where an earlier one has both.</summary>
    /// <param name="corrections">In the order of the file.</param>
    public static IReadOnlyList<Correction> WithAnchors(IReadOnlyList<Correction> corrections)
    {
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. corrections.Select(c => c with { Anchor = Next($"{c.Date.Iso}-{Slug.Of(c.Title)}".TrimEnd('-')) })];

        string Next(string name) => (turns[name] = turns.GetValueOrDefault(name) + 1) is var turn and > 1 ? $"{name}-{turn}" : name;
    }
}
