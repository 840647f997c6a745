using Report.Pages.Models;

namespace Report.Site.Models;

/// <param name="NothingHtml">Says that nothing was corrected.</param>
internal sealed record CorrectionsModel(string NothingHtml, IReadOnlyList<CorrectionModel> Corrections) : Model<CorrectionsModel>;

internal sealed record CorrectionModel : Model<CorrectionModel>
{
    public required string Id { get; init; }

    public required string Date { get; init; }

    public required string DateIso { get; init; }

    public required string Kind { get; init; }

    public required string KindId { get; init; }

    public required string Title { get; init; }

    public required string What { get; init; }

    public required string? Why { get; init; }

    public required string? Since { get; init; }

    public required IReadOnlyList<LinkModel> Datasets { get; init; }

    public required IReadOnlyList<LinkModel> Charts { get; init; }

    public required IReadOnlyList<LinkModel> Claims { get; init; }

    public required IReadOnlyList<LinkModel> Pages { get; init; }
}

/// <summary>A correction, on the page of what it touches.</summary>
internal sealed record CorrectedModel(string Kind, string Title, string Url, string Date, string DateIso) : Model<CorrectedModel>;
