using Report.Pages.Models;

namespace Report.Site.Models;

internal sealed record GalleryModel(IReadOnlyList<GalleryChartModel> Charts) : Model<GalleryModel>;

/// <param name="Picture">A drawing without text.</param>
internal sealed record GalleryChartModel(string Title, string? Subtitle, string Url, string Picture) : Model<GalleryChartModel>;
