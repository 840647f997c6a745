using Report.Data;
using Report.Languages;
using Report.Pages.Models;
using Report.Site.Downloads;

namespace Report.Site.Generated;

/// <summary>/corrections/: all changes to published content, latest first.</summary>
internal static class CorrectionsPage
{
    public static HtmlPage Render(SiteBuild build)
    {
        CorrectedPlaces.Check(build);
        var meta = new PageMeta("corrections", "/corrections/", build.Locale.Pages.Corrections, build.Locale.Pages.CorrectionsDescription);
        return LayoutRenderer.Render(
            build,
            meta,
            "corrections",
            new Dictionary<string, object?>
            {
                ["nothingHtml"] = HtmlSentence.Of(
                    build.Locale.Interface.NothingCorrected,
                    HtmlSentence.Time(build.Data.Site.Date.Iso, build.Locale.Dates.Write(build.Data.Site.Date))
                ),
                ["corrections"] = build.Data.Corrections.Select(c => Entry(build, c)).ToList(),
            }
        );
    }

    private static Dictionary<string, object?> Entry(SiteBuild build, Correction correction) =>
        new()
        {
            ["id"] = correction.Anchor,
            ["date"] = build.Locale.Dates.Write(correction.Date),
            ["dateIso"] = correction.Date.Iso,
            ["kind"] = CorrectionText.Of(correction.Kind, build.Locale.Corrections),
            ["kindId"] = CorrectionReader.Word(correction.Kind),
            ["title"] = correction.Title,
            ["what"] = correction.What,
            ["why"] = correction.Why,
            ["since"] = correction.Version is { } version ? build.Locale.Corrections.SinceVersion(version) : null,
            ["datasets"] = correction
                .AllDatasets.Where(build.Data.Datasets.ContainsKey)
                .Select(id => LayoutRenderer.Link(build.Data.Datasets[id].Title, DataLink(build, correction, id)))
                .ToList(),
            ["charts"] = build
                .Corrected.Charts(correction)
                .Select(c => LayoutRenderer.Link(c.Title.Value, build.Links.Chart(c.Id)))
                .ToList(),
            ["claims"] = correction
                .Claims.Where(id => build.Data.Claims.ContainsKey(id.Value))
                .Select(id => LayoutRenderer.Link(build.Data.Claims[id.Value].Title, build.Links.Claim(id.Value)))
                .ToList(),
            ["pages"] = build.LinksTo(build.Corrected.Pages(correction)),
        };

    // Links to the row itself if only one is affected.
    private static string DataLink(SiteBuild build, Correction correction, string dataset) =>
        correction.RowsOf(dataset) is { Count: 1 } rows ? $"{build.Links.Dataset(dataset)}#{rows.Single()}" : build.Links.Dataset(dataset);
}
