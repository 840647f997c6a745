using Markdig.Renderers.Html;
using Markdig.Syntax;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>HTML that an editor wrote by hand: what the pages' policy would silently disable is a fault.</summary>
public static class HtmlRules
{
    private const string NoPlayer = "pages carry a policy that plays no sound and no film; link to it instead: '[the film](https://…)'";

    // What the policy leaves without effect. Null where the usual hint tells all there is.
    private static readonly Dictionary<string, string?> Forbidden = new(StringComparer.Ordinal)
    {
        ["script"] = null,
        ["style"] = null,
        ["iframe"] = "pages carry a policy that takes in no other pages; link to it instead: '[the map](https://…)'",
        ["frame"] = null,
        ["object"] = null,
        ["embed"] = null,
        ["applet"] = null,
        ["base"] = null,
        ["meta"] = null,
        ["link"] = null,
        ["form"] = "pages carry a policy that sends no forms; link to the form instead: '[the form](https://…)'",
        ["video"] = NoPlayer,
        ["audio"] = NoPlayer,
    };

    private static readonly string[] Scripts = ["javascript:", "vbscript:"];

    /// <param name="site">Address of the report.</param>
    public static void Check(MarkdownDocument document, MarkdownPlaces places, Uri site)
    {
        var tags = new List<HtmlTag>();
        foreach (var html in RawHtml.Of(document, places))
        {
            tags.AddRange(HtmlTag.In(html));
            CheckCalls(html, places);
        }

        CheckTags(tags, places, site);
        TagBalance.Check(tags.Where(tag => !Forbidden.ContainsKey(tag.Name)), places);

        foreach (var element in document.Descendants())
        {
            CheckAttributes(element, places);
        }
    }

    private static void CheckTags(IEnumerable<HtmlTag> tags, MarkdownPlaces places, Uri site)
    {
        foreach (var tag in tags.Where(tag => !tag.IsClosing))
        {
            if (Forbidden.TryGetValue(tag.Name, out var hint))
            {
                var fault = PageRules.UnsafeHtml.At(places.At(tag.At, tag.Name.Length + 1), $"'{tag.Text[..(tag.Name.Length + 1)]}'");
                places.Bag.Add(hint is null ? fault : fault.WithHint(hint));
            }
            else
            {
                OtherWebsites.Check(tag, places, site);
            }

            CheckAttributes(tag, places);
        }
    }

    private static void CheckAttributes(HtmlTag tag, MarkdownPlaces places)
    {
        foreach (var attribute in tag.Attributes)
        {
            var value = attribute.Value.TrimStart();
            if (IsForbidden(attribute.Name))
            {
                places.Bag.Add(PageRules.UnsafeHtml.At(places.At(attribute.At, attribute.Name.Length), $"'{attribute.Name}'"));
            }
            else if (Scripts.FirstOrDefault(script => value.StartsWith(script, StringComparison.OrdinalIgnoreCase)) is { } script)
            {
                places.Bag.Add(PageRules.UnsafeHtml.At(places.At(attribute.ValueAt + attribute.Value.Length - value.Length, script.Length), $"'{script}'"));
            }
        }
    }

    private static void CheckCalls(RawHtml html, MarkdownPlaces places)
    {
        if (html.Text.IndexOf(CallParser.Opening, StringComparison.Ordinal) is >= 0 and var call)
        {
            places.Bag.Add(PageRules.CallInHtml.At(places.At(html.At(call), CallParser.Opening.Length)));
        }
    }

    // Attributes of Markdown: {.class #id key=value}.
    private static void CheckAttributes(MarkdownObject element, MarkdownPlaces places)
    {
        foreach (var (name, _) in element.TryGetAttributes()?.Properties ?? [])
        {
            if (IsForbidden(name))
            {
                places.Bag.Add(PageRules.UnsafeHtml.At(places.At(element.Span.Start, element.Span.Length), $"the attribute '{name}'"));
            }
        }
    }

    private static bool IsForbidden(string attribute) =>
        attribute.Equals("style", StringComparison.OrdinalIgnoreCase)
        || (attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Length > 2 && attribute.All(char.IsAsciiLetter));
}
