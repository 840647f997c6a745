using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Downloads;
using Report.Site.Metadata;

namespace Report.Site.Generated;

/// <summary>/data/ID/: a dataset with every row, which values in the text link to.</summary>
internal static class DatasetPages
{
    public static IEnumerable<HtmlPage> Render(Edition edition) =>
        edition.Data.Datasets.Values.SelectInParallel(dataset => Render(edition, dataset));

    private static HtmlPage Render(Edition edition, Dataset dataset)
    {
        var sources = DatasetSources.Of(dataset, edition.Data);
        var meta = new PageMeta("dataset", $"/data/{dataset.Id}/", dataset.Title, dataset.Description ?? $"{Count.Of(dataset.Rows.Count, "row", "rows")}, with a source for each.")
        {
            From = dataset.At,
            JsonLd = [DatasetLd.Write(edition, dataset, sources)],
            SearchText = string.Join(' ', dataset.Fields.Select(f => f.Title)),
        };
        return Frame.Render(edition, meta, "dataset-page", new Dictionary<string, object?>
        {
            ["kicker"] = new Dictionary<string, object?> { ["text"] = "Data", ["url"] = edition.Links.Datasets },
            ["csv"] = edition.Links.DatasetCsv(dataset.Id),
            ["json"] = edition.Links.DatasetJson(dataset.Id),
            ["table"] = PageRenderer.RenderTable(dataset, edition.Context, edition.Bag),
            ["fields"] = dataset.Fields.Select(FieldOf).ToList(),
            ["breaks"] = dataset.Breaks.Select(b => BreakOf(dataset, b)).ToList(),
            ["sources"] = sources.Select(s => SourceModel.Of(s, edition.Data, edition.Links)).ToList(),
            ["charts"] = edition.Charts
                .Where(c => c.Data.Tables.Any(t => t.Dataset.Id == dataset.Id))
                .Select(c => Frame.Link(c.Spec.Title.Value, edition.Links.Chart(c.Spec.Id)))
                .ToList(),
            ["pages"] = edition.PagesThat(uses => uses.Datasets.Contains(dataset.Id)),
            ["history"] = DatasetHistory.Of(edition, dataset),
            ["citation"] = HowToCite.Write(edition, dataset.Title, edition.Links.Dataset(dataset.Id)),
        });
    }

    private static Dictionary<string, object?> FieldOf(Field field) => new()
    {
        ["name"] = field.Name,
        ["title"] = field.Title,
        ["type"] = field.Type.ToString().ToLowerInvariant(),
        ["unit"] = field.Unit,
        ["description"] = field.Description,
    };

    private static Dictionary<string, object?> BreakOf(Dataset dataset, SeriesBreak gap) => new()
    {
        ["field"] = dataset.Field(gap.Field)?.Title ?? gap.Field,
        ["after"] = gap.After.InWords,
        ["reason"] = gap.Reason,
    };
}
