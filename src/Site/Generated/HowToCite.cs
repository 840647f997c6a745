namespace Report.Site.Generated;

/// <summary>Writes the citation that others can use for a part of the report.</summary>
internal static class HowToCite
{
    public static string Write(SiteBuild build, string title, string link)
    {
        var site = build.Data.Site;
        var authors = build.Locale.Interface.Items([.. site.Authors.Select(a => a.Name)]);
        var locale = build.Locale;
        return locale.Citations.PartOfReport(
            authors,
            locale.Dates.Year(site.Date.Start.Year),
            title,
            site.Title,
            site.Version,
            build.Absolute(link)
        );
    }
}
