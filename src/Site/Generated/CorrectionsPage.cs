using Report.Data;
using Report.Languages;
using Report.Pages.Models;
using Report.Site.Downloads;

namespace Report.Site.Generated;

/// <summary>/corrections/: what was wrong and has been put right, what stands on other evidence, and what was added; latest first.</summary>
internal static class CorrectionsPage
{
    public static HtmlPage Render(Edition edition)
    {
        CorrectedPlaces.Check(edition);
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
        ["kind"] = CorrectionText.Of(correction.Kind, edition.Locale.Corrections),
        ["kindId"] = CorrectionReader.Word(correction.Kind),
        ["title"] = correction.Title,
        ["what"] = correction.What,
        ["why"] = correction.Why,
        ["since"] = correction.Version is { } version ? edition.Locale.Corrections.SinceVersion(version) : null,
        ["datasets"] = correction.AllDatasets
            .Where(edition.Data.Datasets.ContainsKey)
            .Select(id => Frame.Link(edition.Data.Datasets[id].Title, DataLink(edition, correction, id)))
            .ToList(),
        ["charts"] = edition.Corrected.Charts(correction).Select(c => Frame.Link(c.Title.Value, edition.Links.Chart(c.Id))).ToList(),
        ["claims"] = correction.Claims
            .Where(id => edition.Data.Claims.ContainsKey(id.Value))
            .Select(id => Frame.Link(edition.Data.Claims[id.Value].Title, edition.Links.Claim(id.Value)))
            .ToList(),
        ["pages"] = edition.LinksTo(edition.Corrected.Pages(correction)),
    };

    // To the row itself where there is one.
    private static string DataLink(Edition edition, Correction correction, string dataset) =>
        correction.RowsOf(dataset) is { Count: 1 } rows ? $"{edition.Links.Dataset(dataset)}#{rows.Single()}" : edition.Links.Dataset(dataset);
}
