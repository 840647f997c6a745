using Report.Data;
using Report.Languages;
using Report.Pages.Models;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>The published versions of a dataset, latest first: the changes in each, the reasons for them, and its table.</summary>
internal static class DatasetHistory
{
    public static IReadOnlyList<DatasetVersionModel> Of(SiteBuild build, Dataset dataset)
    {
        var words = build.Locale.Interface;
        var versions =
            from release in build.Data.Releases.Reverse()
            from table in release.Tables
            where table.Dataset == dataset.Id
            select new DatasetVersionModel
            {
                Version = release.Version,
                Date = build.Locale.Dates.Write(release.Date),
                Html = HtmlSentence.Of(
                    time => words.InVersion(release.Version, time, table.What ?? words.UnchangedInVersion),
                    HtmlSentence.Time(release.Date.Iso, build.Locale.Dates.Write(release.Date))
                ),
                DateIso = release.Date.Iso,
                What = table.What ?? words.UnchangedInVersion,
                Csv = build.Links.DatasetCsv(dataset.Id, release.Version),
                Corrections =
                [
                    .. build
                        .Data.Corrections.Where(c => c.Version == release.Version && c.Datasets.Any(d => d.Value == dataset.Id))
                        .Select(c => new LinkModel(c.Why ?? c.What, $"{build.Links.Corrections}#{c.Anchor}")),
                ],
            };
        return [.. versions];
    }
}
