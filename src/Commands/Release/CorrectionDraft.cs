using Report.Data;

namespace Report.Commands.Release;

/// <summary>A change to be told to readers: of a row, of a verdict, or of a dataset as a whole.</summary>
/// <param name="Title">A title of one line: "Slovakia, Troops: 700 troops, not 643".</param>
/// <param name="Sentences">Sentences that give the old and the new content.</param>
/// <param name="Dataset">Id of the dataset; null for a claim.</param>
/// <param name="Row">Anchor of the row; null if it is gone, or if the change is not of a row.</param>
/// <param name="Claim">Id of the claim; null for data.</param>
internal sealed record CorrectionDraft(CorrectionKind Kind, string Title, string Sentences, string? Dataset, string? Row, string? Claim)
{
    /// <summary>
    /// The names under which a reason may be given, the narrowest first: "efp-battlegroups#row-slovakia", "efp-battlegroups".
    /// </summary>
    public IReadOnlyList<string> Names { get; } =
        Claim is null
            ? Row is null
                ? [Dataset!]
                : [$"{Dataset}#{Row}", Dataset!]
            : [$"claims#{Claim}", "claims"];

    /// <summary>Titles and sentences whose conditions depend on the changed values.</summary>
    public IReadOnlyList<string> RestingWords { get; init; } = [];

    /// <summary>Ids of the datasets that this one is derived from: a reason given for a change there explains changes here too.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>True if readers are owed a reason. Changes of evidence may have one; additions have none.</summary>
    public bool NeedsReason => Kind == CorrectionKind.Correction;

    public bool TakesReason => Kind != CorrectionKind.Addition;
}
