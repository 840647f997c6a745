using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>Reports images and media from other websites, which the pages' Content Security Policy keeps browsers from loading.</summary>
internal static class OtherWebsites
{
    private static readonly string[] Loaded = ["src", "poster", "background"];
    private static readonly string[] Pictures = ["image", "use", "feimage"];

    /// <summary>True if an address belongs to a website other than the report's.</summary>
    public static bool Has(string address, Uri site) =>
        Uri.TryCreate(site, address.Trim(), out var target) && target.Scheme is "http" or "https" && target.Authority != site.Authority;

    public static Diagnostic Fault(string address, Position at) => PageRules.OtherWebsite.At(at, address);

    public static void Check(HtmlTag tag, MarkdownPlaces places, Uri site)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (AddressesIn(tag, attribute).FirstOrDefault(address => Has(address, site)) is { } address)
            {
                var start = attribute.ValueAt + attribute.Value.IndexOf(address, StringComparison.Ordinal);
                places.Bag.Add(Fault(address, places.At(start, address.Length)));
            }
        }
    }

    private static IEnumerable<string> AddressesIn(HtmlTag tag, AttributeOfTag attribute) =>
        attribute.Name switch
        {
            // Such as "small.png 1x, large.png 2x".
            "srcset" => attribute.Value.Split(',').Select(part => part.Trim().Split(' ')[0]),
            "href" or "xlink:href" when Pictures.Contains(tag.Name) => [attribute.Value.Trim()],
            var name when Loaded.Contains(name) => [attribute.Value.Trim()],
            _ => [],
        };
}
