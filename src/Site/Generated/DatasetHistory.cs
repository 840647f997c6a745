using Report.Data;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Site.Generated;

/// <summary>The published versions of a dataset, latest first: what was new in each, why, and its table.</summary>
internal static class DatasetHistory
{
    public static IReadOnlyList<Dictionary<string, object?>> Of(Edition edition, Dataset dataset)
    {
        var words = edition.Locale.Interface;
        var versions =
            from release in edition.Data.Releases.Reverse()
            from table in release.Tables
            where table.Dataset == dataset.Id
            select new Dictionary<string, object?>
            {
                ["version"] = release.Version,
                ["date"] = edition.Locale.Dates.Write(release.Date),
                ["html"] = HtmlSentence.Of(
                    time => words.InVersion(release.Version, time, table.What ?? words.UnchangedInVersion),
                    HtmlSentence.Time(release.Date.Iso, edition.Locale.Dates.Write(release.Date))),
                ["dateIso"] = release.Date.Iso,
                ["what"] = table.What ?? words.UnchangedInVersion,
                ["csv"] = edition.Links.DatasetCsv(dataset.Id, release.Version),
                ["corrections"] = edition.Data.Corrections
                    .Where(c => c.Version == release.Version && c.Datasets.Any(d => d.Value == dataset.Id))
                    .Select(c => Frame.Link(c.Why ?? c.What, $"{edition.Links.Corrections}#{c.Anchor}"))
                    .ToList(),
            };
        return [.. versions];
    }
}
