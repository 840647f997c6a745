using Report.Data.Findings;
using Report.Diagnostics;

namespace Report.Data;

internal enum Verdict { Supported, Imprecise, Outdated, NotSupported, Unverified, Contradicted }

/// <summary>What somebody said, beside what the record says.</summary>
/// <param name="Id">Key in claims.yaml.</param>
/// <param name="Title">The claim in our words, short enough for a heading.</param>
/// <param name="Quote">The claimant's own words, verbatim.</param>
/// <param name="Claimed">The value claimed, if it is one.</param>
/// <param name="Source">Where it was said.</param>
/// <param name="Record">What the record says: at least one entry unless the verdict is unverified.</param>
/// <param name="Explanation">Why this verdict, in Markdown that may hold helpers.</param>
internal sealed record Claim(
    string Id,
    string Title,
    string Quote,
    Quantity? Claimed,
    string? Unit,
    Located<string>? Source,
    IReadOnlyList<RecordEntry> Record,
    Verdict Verdict,
    Located<string> Explanation,
    Position At)
{
    /// <summary>False where the value claimed was written and could not be read.</summary>
    public bool ClaimedIsRead { get; init; } = true;

    /// <summary>When the verdict was given or last changed; null for the day on which the report came out.</summary>
    public DateValue? Date { get; init; }

    /// <summary>What verdict, title and explanation rest on.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];
}

/// <summary>One finding of the record that bears on a claim.</summary>
/// <param name="Text">What was found, in words; may hold helpers.</param>
/// <param name="Value">The value found, if it is one and was typed, in <paramref name="Unit"/>.</param>
internal sealed record RecordEntry(Located<string> Text, Quantity? Value, string? Unit, Located<string>? Source, Position At)
{
    /// <summary>The calls that find the value in the data; null where it was typed.</summary>
    public Located<string>? Call { get; init; }

    /// <summary>What the words rest on.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];
}
