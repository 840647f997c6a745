using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>A page that an editor wrote.</summary>
internal sealed record ContentPageModel : Model<ContentPageModel>
{
    public required string Html { get; init; }

    public required string Notes { get; init; }

    public required BylineModel Byline { get; init; }

    public required IReadOnlyList<LinkModel>? Tags { get; init; }

    public required IReadOnlyList<CorrectedModel> Corrections { get; init; }

    /// <summary>Links to the sections; empty where the page is not to have them.</summary>
    public required IReadOnlyList<SectionModel> Contents { get; init; }

    /// <summary>The chapter before; null for the first, and for a page that is none.</summary>
    public required LinkModel? Previous { get; init; }

    public required LinkModel? Next { get; init; }

    public required bool HasNeighbours { get; init; }
}

/// <summary>Who wrote a page, and when.</summary>
/// <param name="Html">The whole line.</param>
internal sealed record BylineModel(string Html, string Authors, string Date, string DateIso) : Model<BylineModel>;

/// <param name="Id">Id of the heading.</param>
internal sealed record SectionModel(string Id, string Text) : Model<SectionModel>;
