namespace Report.Site.Downloads;

/// <summary>Pictures and other files of the input folder that pages show or link to.</summary>
internal static class PageFiles
{
    public static IEnumerable<OutputFile> Of(SiteBuild build, IReadOnlyList<HtmlPage> pages) =>
        from file in build
            .Content.SelectMany(page => page.Files)
            .Concat(pages.SelectMany(page => page.Meta.Files))
            .DistinctBy(file => file.Name)
        select new OutputFile(file.Name, file.Content, file.At);
}
