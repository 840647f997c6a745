using Report.Pages.Models;

namespace Report.Site.Models;

internal sealed record ChartPageModel : Model<ChartPageModel>
{
    public required KickerModel Kicker { get; init; }

    public required string? Standfirst { get; init; }

    public required string Figure { get; init; }

    public required string LongDescription { get; init; }

    public required IReadOnlyList<LinkModel> Pages { get; init; }

    public required IReadOnlyList<CorrectedModel> Corrections { get; init; }

    /// <summary>The HTML that frames the chart on other websites.</summary>
    public required string EmbedScript { get; init; }
}

/// <summary>A chart alone, for frames on other websites.</summary>
internal sealed record EmbedModel : Model<EmbedModel>
{
    public required string Figure { get; init; }

    public required string ChartUrl { get; init; }

    public required string FromHtml { get; init; }

    public required IReadOnlyList<CorrectedModel> Corrections { get; init; }

    /// <summary>Address of the script that tells the frame its height.</summary>
    public required string EmbedScript { get; init; }
}
