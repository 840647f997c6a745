using Report.Data;

namespace Report.Site.Generated;

/// <summary>/data/: every dataset of the report.</summary>
internal static class CataloguePage
{
    public static HtmlPage Render(Edition edition)
    {
        var count = edition.Data.Datasets.Count;
        var meta = new PageMeta("data", "/data/", "Data", $"The {Count.Of(count, "dataset", "datasets")} behind every number of this report, with a source for each row, to read and to take away.");
        return Frame.Render(edition, meta, "catalogue", new Dictionary<string, object?>
        {
            ["datasets"] = edition.Data.Datasets.Values.Select(d => Entry(edition, d)).ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Dataset dataset) => new()
    {
        ["title"] = dataset.Title,
        ["description"] = dataset.Description,
        ["url"] = edition.Links.Dataset(dataset.Id),
        ["csv"] = edition.Links.DatasetCsv(dataset.Id),
        ["json"] = edition.Links.DatasetJson(dataset.Id),
        ["rows"] = Count.Of(dataset.Rows.Count, "row", "rows"),
        ["fields"] = Count.Of(dataset.Fields.Count, "field", "fields"),
    };
}
