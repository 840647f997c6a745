using System.Security.Cryptography;
using Report.Data.Releases;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site.Downloads;

/// <summary>The tables of published versions, at permanent addresses: /data/ID/VERSION.csv.</summary>
internal static class ReleaseFiles
{
    public static IEnumerable<OutputFile> Of(SiteBuild build) =>
        from release in build.Data.Releases
        from table in release.Tables
        select Read(build, release, table);

    private static OutputFile Read(SiteBuild build, DataRelease release, ReleasedTable table)
    {
        var input = build.Context.Input;
        var content = input.ReadBytes(release.FileOf(table), build.Bag, table.At);
        if (
            content is not null
            && !Convert.ToHexStringLower(SHA256.HashData(content)).Equals(table.Sha256, StringComparison.OrdinalIgnoreCase)
        )
        {
            build.Bag.Add(
                ReleaseRules.TableChanged.At(Position.StartOf(input.Shown(release.FileOf(table))), table.Dataset, release.Version)
            );
        }

        // Listed even if unreadable, so that links to it are not reported as well. The site is not written after a fault.
        return new OutputFile(SiteFiles.PathOf(build, build.Links.DatasetCsv(table.Dataset, release.Version)), content ?? [], table.At);
    }
}
