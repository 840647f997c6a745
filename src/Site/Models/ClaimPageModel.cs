using Report.Pages.Models;

namespace Report.Site.Models;

internal sealed record ClaimPageModel : Model<ClaimPageModel>
{
    public required KickerModel Kicker { get; init; }

    public required string? Standfirst { get; init; }

    public required string Card { get; init; }

    public required string Notes { get; init; }

    public required IReadOnlyList<CorrectedModel> Corrections { get; init; }

    public required IReadOnlyList<LinkModel> Pages { get; init; }

    public required string Citation { get; init; }
}
