using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;
using Report.Themes;

namespace Report.Site;

/// <summary>
/// The pictures that represent the whole report: those that site.yaml names, and, if it names no icon, one in the theme's colours.
/// </summary>
/// <param name="Icon">Never null, unlike the other pictures, which are null if site.yaml names none.</param>
internal sealed record SitePictures(OutputFile? Logo, OutputFile Icon, OutputFile? TouchIcon, OutputFile? Image)
{
    private const string OwnIcon = "favicon.svg";

    private static readonly string[] Drawings = [".svg", ".png", ".webp", ".jpg", ".jpeg"];
    private static readonly string[] Icons = [".svg", ".png", ".ico"];
    private static readonly string[] Photos = [".png", ".jpg", ".jpeg"];

    public static SitePictures Read(InputFolder input, SiteSettings site, Theme theme, DiagnosticBag bag) =>
        new(
            Find(site.Logo, "logo", Drawings, input, bag),
            Find(site.Icon, "favicon", Icons, input, bag) ?? OutputFile.Text(OwnIcon, Favicon.Write(theme)),
            Find(site.TouchIcon, "apple-touch-icon", [".png"], input, bag),
            Find(site.Image, "social-image", Photos, input, bag)
        );

    public IEnumerable<OutputFile> Files => new[] { Logo, Icon, TouchIcon, Image }.OfType<OutputFile>();

    /// <summary>Returns the media type of a picture, by its extension.</summary>
    public static string TypeOf(OutputFile picture) =>
        Path.GetExtension(picture.Path) switch
        {
            ".svg" => "image/svg+xml",
            ".ico" => "image/x-icon",
            ".webp" => "image/webp",
            ".jpg" or ".jpeg" => "image/jpeg",
            _ => "image/png",
        };

    // Published under a fixed name, whatever the file is called, so that requests from elsewhere find it for years.
    private static OutputFile? Find(Located<string>? named, string published, string[] endings, InputFolder input, DiagnosticBag bag)
    {
        if (named is not { } file || input.ReadBytes(file.Value, bag, file.At) is not { } content)
        {
            return null;
        }

        var ending = Path.GetExtension(file.Value).ToLowerInvariant();
        if (!endings.Contains(ending) || !(ending == ".ico" || ImageFormat.Is(content)))
        {
            bag.Add(SiteRules.NotThatPicture.At(file.At, file.Value, published, string.Join(", ", endings)));
            return null;
        }

        return new OutputFile(published + ending, content, file.At);
    }
}
