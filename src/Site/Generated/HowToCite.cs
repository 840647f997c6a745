namespace Report.Site.Generated;

/// <summary>A part of the report as others may cite it.</summary>
internal static class HowToCite
{
    public static string Write(Edition edition, string title, string link)
    {
        var site = edition.Data.Site;
        var authors = string.Join(", ", site.Authors.Select(a => a.Name));
        return $"{authors} ({site.Date.Start.Year}). “{title}”. {site.Title}, version {site.Version}. {edition.Absolute(link)}";
    }
}
