using System.Security.Cryptography;
using Report.Data.Releases;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site.Downloads;

/// <summary>The tables of published versions, at addresses that stay: /data/ID/VERSION.csv.</summary>
internal static class ReleaseFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition, string inputFolder) =>
        from release in edition.Data.Releases
        from table in release.Tables
        let file = Read(edition, inputFolder, release, table)
        where file is not null
        select file;

    private static OutputFile? Read(Edition edition, string inputFolder, DataRelease release, ReleasedTable table)
    {
        var path = Path.Combine(inputFolder, release.FileOf(table));
        if (!File.Exists(path))
        {
            edition.Bag.Add(DataRules.MissingFile.At(table.At, release.FileOf(table)));
            return null;
        }

        var content = File.ReadAllBytes(path);
        if (!Convert.ToHexStringLower(SHA256.HashData(content)).Equals(table.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            edition.Bag.Add(ReleaseRules.TableChanged.At(Position.StartOf($"{inputFolder.TrimEnd('/')}/{release.FileOf(table)}"), table.Dataset, release.Version));
            return null;
        }

        return new OutputFile(SiteFiles.PathOf(edition, edition.Links.DatasetCsv(table.Dataset, release.Version)), content, table.At);
    }
}
