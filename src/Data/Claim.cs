using Report.Data.Findings;
using Report.Diagnostics;

namespace Report.Data;

internal enum Verdict
{
    Supported,
    Imprecise,
    Outdated,
    NotSupported,
    Unverified,
    Contradicted,
}

/// <summary>A claim that somebody made, compared with the published record.</summary>
/// <param name="Id">Key in claims.yaml.</param>
/// <param name="Title">The claim in the report's words, short enough for a heading.</param>
/// <param name="Quote">The claimant's own words, verbatim.</param>
/// <param name="Claimed">The value claimed; null if the claim has none.</param>
/// <param name="Source">Id of the source in which it was said.</param>
/// <param name="Record">The findings of the record: at least one unless the verdict is <see cref="Verdict.Unverified"/>.</param>
/// <param name="Explanation">The reason for the verdict, in Markdown that may contain helpers.</param>
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
    Position At
)
{
    /// <summary>
    /// False if a claimed value was written and could not be read, or if part of the claim is lost and may have held one.
    /// </summary>
    public bool ClaimedIsRead { get; init; } = true;

    /// <summary>The date on which the verdict was given or last changed; null stands for the report's date of publication.</summary>
    public DateValue? Date { get; init; }

    /// <summary>The conditions on the data under which verdict, title and explanation hold.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];
}

/// <summary>One finding of the record that bears on a claim.</summary>
/// <param name="Text">The finding in words, which may contain helpers.</param>
/// <param name="Value">The value found, in <paramref name="Unit"/>, if an editor typed it; null if there is none or <see cref="Call"/>
/// computes it.</param>
internal sealed record RecordEntry(Located<string> Text, Quantity? Value, string? Unit, Located<string>? Source, Position At)
{
    /// <summary>The helper calls that compute the value from the data; null if an editor typed it or there is none.</summary>
    public Located<string>? Call { get; init; }

    /// <summary>The conditions on the data under which the text holds.</summary>
    public IReadOnlyList<Basis> Holds { get; init; } = [];
}
