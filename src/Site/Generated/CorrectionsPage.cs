using Report.Data;
using Report.Site.Downloads;

namespace Report.Site.Generated;

/// <summary>/corrections/: what was wrong and has been put right, latest first.</summary>
internal static class CorrectionsPage
{
    public static HtmlPage Render(Edition edition)
    {
        var meta = new PageMeta("corrections", "/corrections/", "Corrections", "What was wrong in an earlier version of this report, and what stands there now.");
        return Frame.Render(edition, meta, "corrections", new Dictionary<string, object?>
        {
            ["corrections"] = edition.Data.Corrections.Select(c => Entry(edition, c)).ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Correction correction) => new()
    {
        ["id"] = correction.Anchor,
        ["date"] = correction.Date.InWords,
        ["dateIso"] = correction.Date.Iso,
        ["title"] = correction.Title,
        ["what"] = correction.What,
        ["why"] = correction.Why,
        ["datasets"] = correction.Datasets
            .Where(d => edition.Data.Datasets.ContainsKey(d.Value))
            .Select(d => Frame.Link(edition.Data.Datasets[d.Value].Title, edition.Links.Dataset(d.Value)))
            .ToList(),
    };
}
