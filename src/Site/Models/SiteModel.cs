using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>The report as site.yaml describes it.</summary>
internal sealed record SiteModel : Model<SiteModel>
{
    public required string Title { get; init; }

    public required string TitleShort { get; init; }

    public required string Description { get; init; }

    public required string Version { get; init; }

    public required string Date { get; init; }

    public required string VersionHtml { get; init; }

    public required string DateIso { get; init; }

    public required PublisherModel? Publisher { get; init; }

    public required LicenceModel? Licence { get; init; }
}

internal sealed record PublisherModel(string Name, string? Url) : Model<PublisherModel>;

internal sealed record LicenceModel(string Name, string Url) : Model<LicenceModel>;
