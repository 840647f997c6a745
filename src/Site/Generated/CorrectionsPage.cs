using Report.Data;
using Report.Languages;
using Report.Pages.Models;
using Report.Site.Downloads;
using Report.Site.Models;

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
            new CorrectionsModel(
                HtmlSentence.Of(
                    build.Locale.Interface.NothingCorrected,
                    HtmlSentence.Time(build.Data.Site.Date.Iso, build.Locale.Dates.Write(build.Data.Site.Date))
                ),
                [.. build.Data.Corrections.Select(c => Entry(build, c))]
            )
        );
    }

    private static CorrectionModel Entry(SiteBuild build, Correction correction) =>
        new()
        {
            Id = correction.Anchor,
            Date = build.Locale.Dates.Write(correction.Date),
            DateIso = correction.Date.Iso,
            Kind = CorrectionText.Of(correction.Kind, build.Locale.Corrections),
            KindId = CorrectionReader.Word(correction.Kind),
            Title = correction.Title,
            What = correction.What,
            Why = correction.Why,
            Since = correction.Version is { } version ? build.Locale.Corrections.SinceVersion(version) : null,
            Datasets =
            [
                .. correction
                    .AllDatasets.Where(build.Data.Datasets.ContainsKey)
                    .Select(id => new LinkModel(build.Data.Datasets[id].Title, DataLink(build, correction, id))),
            ],
            Charts = [.. build.Corrected.Charts(correction).Select(c => new LinkModel(c.Title.Value, build.Links.Chart(c.Id)))],
            Claims =
            [
                .. correction
                    .Claims.Where(id => build.Data.Claims.ContainsKey(id.Value))
                    .Select(id => new LinkModel(build.Data.Claims[id.Value].Title, build.Links.Claim(id.Value))),
            ],
            Pages = build.LinksTo(build.Corrected.Pages(correction)),
        };

    // Links to the row itself if only one is affected.
    private static string DataLink(SiteBuild build, Correction correction, string dataset) =>
        correction.RowsOf(dataset) is { Count: 1 } rows ? $"{build.Links.Dataset(dataset)}#{rows.Single()}" : build.Links.Dataset(dataset);
}
