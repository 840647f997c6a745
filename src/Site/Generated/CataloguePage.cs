using Report.Data;

namespace Report.Site.Generated;

/// <summary>/data/: every dataset of the report.</summary>
internal static class CataloguePage
{
    public static HtmlPage Render(Edition edition)
    {
        var count = edition.Data.Datasets.Count;
        var words = edition.Locale.Pages;
        var meta = new PageMeta("data", "/data/", words.Data, words.DataDescription(count, edition.Number(count)));
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
        ["rows"] = edition.Locale.Interface.Rows(dataset.Rows.Count, edition.Number(dataset.Rows.Count)),
        ["fields"] = edition.Locale.Interface.FieldsCounted(dataset.Fields.Count, edition.Number(dataset.Fields.Count)),
    };
}
