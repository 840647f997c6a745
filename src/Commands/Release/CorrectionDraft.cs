using Report.Data;

namespace Report.Commands.Release;

/// <summary>A change that readers are to be told of: a row, a verdict, or a dataset as a whole.</summary>
/// <param name="Title">In a line: "Slovakia, Troops: 700 troops, not 643".</param>
/// <param name="Sentences">What was there and what is there now.</param>
/// <param name="Dataset">Id of the dataset; null for a claim.</param>
/// <param name="Row">Anchor of the row; null where it is gone, or where the change is not one of a row.</param>
/// <param name="Claim">Id of the claim; null for data.</param>
internal sealed record CorrectionDraft(CorrectionKind Kind, string Title, string Sentences, string? Dataset, string? Row, string? Claim)
{
    /// <summary>What a reason may be given for, the narrowest first: "efp-battlegroups#row-slovakia", "efp-battlegroups".</summary>
    public IReadOnlyList<string> Names { get; } = Claim is null
        ? Row is null ? [Dataset!] : [$"{Dataset}#{Row}", Dataset!]
        : [$"claims#{Claim}", "claims"];

    /// <summary>Titles and sentences that rest on what changed.</summary>
    public IReadOnlyList<string> RestingWords { get; init; } = [];

    /// <summary>Ids of the datasets that the dataset is derived from: a reason for what changed there is one for what follows from it.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>Whether readers are owed a reason. What was added, or stands on another source, may have one.</summary>
    public bool NeedsReason => Kind == CorrectionKind.Correction;

    public bool TakesReason => Kind != CorrectionKind.Addition;
}
