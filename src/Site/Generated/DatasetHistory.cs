using Report.Data;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Site.Generated;

/// <summary>The published versions of a dataset, latest first: the changes in each, the reasons for them, and its table.</summary>
internal static class DatasetHistory
{
    public static IReadOnlyList<Dictionary<string, object?>> Of(SiteBuild build, Dataset dataset)
    {
        var words = build.Locale.Interface;
        var versions =
            from release in build.Data.Releases.Reverse()
            from table in release.Tables
            where table.Dataset == dataset.Id
            select new Dictionary<string, object?>
            {
                ["version"] = release.Version,
                ["date"] = build.Locale.Dates.Write(release.Date),
                ["html"] = HtmlSentence.Of(
                    time => words.InVersion(release.Version, time, table.What ?? words.UnchangedInVersion),
                    HtmlSentence.Time(release.Date.Iso, build.Locale.Dates.Write(release.Date))
                ),
                ["dateIso"] = release.Date.Iso,
                ["what"] = table.What ?? words.UnchangedInVersion,
                ["csv"] = build.Links.DatasetCsv(dataset.Id, release.Version),
                ["corrections"] = build
                    .Data.Corrections.Where(c => c.Version == release.Version && c.Datasets.Any(d => d.Value == dataset.Id))
                    .Select(c => LayoutRenderer.Link(c.Why ?? c.What, $"{build.Links.Corrections}#{c.Anchor}"))
                    .ToList(),
            };
        return [.. versions];
    }
}
