using Report.Data;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>/data/: a list of all datasets.</summary>
internal static class CataloguePage
{
    public static HtmlPage Render(SiteBuild build)
    {
        var count = build.Data.Datasets.Count;
        var words = build.Locale.Pages;
        var meta = new PageMeta("data", "/data/", words.Data, words.DataDescription(count, build.Number(count)));
        return LayoutRenderer.Render(
            build,
            meta,
            "catalogue",
            new CatalogueModel([.. build.Data.Datasets.Values.Select(d => Entry(build, d))])
        );
    }

    private static CatalogueDatasetModel Entry(SiteBuild build, Dataset dataset) =>
        new()
        {
            Title = dataset.Title,
            Description = dataset.Description,
            Url = build.Links.Dataset(dataset.Id),
            Csv = build.Links.DatasetCsv(dataset.Id),
            Json = build.Links.DatasetJson(dataset.Id),
            Rows = build.Locale.Interface.Rows(dataset.Rows.Count, build.Number(dataset.Rows.Count)),
            Fields = build.Locale.Interface.FieldsCounted(dataset.Fields.Count, build.Number(dataset.Fields.Count)),
        };
}
