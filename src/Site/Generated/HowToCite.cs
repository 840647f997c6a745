namespace Report.Site.Generated;

/// <summary>A part of the report as others may cite it.</summary>
internal static class HowToCite
{
    public static string Write(Edition edition, string title, string link)
    {
        var site = edition.Data.Site;
        var authors = edition.Locale.Interface.Items([.. site.Authors.Select(a => a.Name)]);
        var locale = edition.Locale;
        return locale.Citations.PartOfReport(authors, locale.Dates.Year(site.Date.Start.Year), title, site.Title, site.Version, edition.Absolute(link));
    }
}
