namespace Report.Site.Downloads;

/// <summary>Pictures and other files of the input folder that pages show or link to.</summary>
internal static class PageFiles
{
    public static IEnumerable<OutputFile> Of(Edition edition, string inputFolder) => edition.Content
        .SelectMany(page => page.Files)
        .DistinctBy(file => file.Name)
        .Select(file => new OutputFile(file.Name, File.ReadAllBytes(Path.Combine(inputFolder, file.Name)), file.At));
}
