namespace Report.Site.Generated;

/// <summary>A part of the report as others may cite it.</summary>
internal static class HowToCite
{
    public static string Write(SiteBuild build, string title, string link)
    {
        var site = build.Data.Site;
        var authors = build.Locale.Interface.Items([.. site.Authors.Select(a => a.Name)]);
        var locale = build.Locale;
        return locale.Citations.PartOfReport(authors, locale.Dates.Year(site.Date.Start.Year), title, site.Title, site.Version, build.Absolute(link));
    }
}
