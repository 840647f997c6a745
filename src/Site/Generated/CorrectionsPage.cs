using Report.Data;
using Report.Languages;
using Report.Pages.Models;
using Report.Site.Downloads;

namespace Report.Site.Generated;

/// <summary>/corrections/: what was wrong and has been put right, latest first.</summary>
internal static class CorrectionsPage
{
    public static HtmlPage Render(Edition edition)
    {
        var meta = new PageMeta("corrections", "/corrections/", edition.Locale.Pages.Corrections, edition.Locale.Pages.CorrectionsDescription);
        return Frame.Render(edition, meta, "corrections", new Dictionary<string, object?>
        {
            ["nothingHtml"] = HtmlSentence.Of(
                edition.Locale.Interface.NothingCorrected, HtmlSentence.Time(edition.Data.Site.Date.Iso, edition.Locale.Dates.Write(edition.Data.Site.Date))),
            ["corrections"] = edition.Data.Corrections.Select(c => Entry(edition, c)).ToList(),
        });
    }

    private static Dictionary<string, object?> Entry(Edition edition, Correction correction) => new()
    {
        ["id"] = correction.Anchor,
        ["date"] = edition.Locale.Dates.Write(correction.Date),
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
