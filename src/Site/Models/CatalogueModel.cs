using Report.Pages.Models;

namespace Report.Site.Models;

internal sealed record CatalogueModel(IReadOnlyList<CatalogueDatasetModel> Datasets) : Model<CatalogueModel>;

internal sealed record CatalogueDatasetModel : Model<CatalogueDatasetModel>
{
    public required string Title { get; init; }

    public required string? Description { get; init; }

    public required string Url { get; init; }

    public required string Csv { get; init; }

    public required string Json { get; init; }

    /// <summary>The number of rows in words.</summary>
    public required string Rows { get; init; }

    /// <summary>The number of fields in words.</summary>
    public required string Fields { get; init; }
}
