using Report.Data;

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
            new Dictionary<string, object?> { ["datasets"] = build.Data.Datasets.Values.Select(d => Entry(build, d)).ToList() }
        );
    }

    private static Dictionary<string, object?> Entry(SiteBuild build, Dataset dataset) =>
        new()
        {
            ["title"] = dataset.Title,
            ["description"] = dataset.Description,
            ["url"] = build.Links.Dataset(dataset.Id),
            ["csv"] = build.Links.DatasetCsv(dataset.Id),
            ["json"] = build.Links.DatasetJson(dataset.Id),
            ["rows"] = build.Locale.Interface.Rows(dataset.Rows.Count, build.Number(dataset.Rows.Count)),
            ["fields"] = build.Locale.Interface.FieldsCounted(dataset.Fields.Count, build.Number(dataset.Fields.Count)),
        };
}
