using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>Checks HTML written by editors. Reports what the pages' Content Security Policy would silently disable.</summary>
internal static class HtmlRules
{
    private const string NoPlayer = "pages carry a policy that plays no sound and no film; link to it instead: '[the film](https://…)'";

    // Elements that the policy disables or that pages do not allow, with a hint; null where the rule's own hint suffices.
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
        ["noscript"] = "pages need no script, so leave the tag out",
        ["template"] = null,
        ["plaintext"] = null,
        ["xmp"] = "write code between two lines of '```'",
        ["noembed"] = null,
        ["noframes"] = null,
        ["form"] = "pages carry a policy that sends no forms; link to the form instead: '[the form](https://…)'",
        ["video"] = NoPlayer,
        ["audio"] = NoPlayer,
    };

    private static readonly string[] Scripts = ["javascript:", "vbscript:"];

    // A data: address is allowed for images only: as a link, it would open as a page of its own.
    private const string Page = "data:";
    private static readonly string[] Pictures = ["src", "srcset"];

    /// <param name="site">Address of the report.</param>
    /// <returns>False if an error was reported; warnings do not count.</returns>
    public static bool Check(MarkdownDocument document, MarkdownPlaces page, Uri site)
    {
        var faults = new DiagnosticBag();
        var places = page.With(faults);
        var parts = RawHtml.Of(document, places);
        CheckWritten(document, parts, places, site);
        if (!faults.HasErrors && (parts.Count > 0 || document.Descendants().Any(HasAttributes)))
        {
            var tree = new HtmlTree(HtmlSkeleton.Of(document, places));
            tree.Check(places);
            if (!faults.HasErrors)
            {
                tree.CheckForm(places);
            }
        }

        page.Bag.AddAll(faults);
        return !faults.HasErrors;
    }

    internal static bool IsForbiddenElement(string name) => Forbidden.ContainsKey(name);

    internal static bool IsForbiddenAttribute(string name) =>
        name.Equals("style", StringComparison.OrdinalIgnoreCase)
        || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && name.Length > 2 && name.All(char.IsAsciiLetter));

    /// <summary>
    /// Returns the scheme of an address that would run a script or open as a page of its own; null for other addresses. Ignores spaces and
    /// control characters, as browsers do.
    /// </summary>
    internal static string? ScriptIn(string attribute, string address)
    {
        var plain = string.Concat(address.Where(c => c > ' '));
        var scripts = Pictures.Contains(attribute, StringComparer.OrdinalIgnoreCase) ? Scripts : [.. Scripts, Page];
        return scripts.FirstOrDefault(script => plain.StartsWith(script, StringComparison.OrdinalIgnoreCase));
    }

    internal static Diagnostic UnsafeAddress(Position at, string what) =>
        PageRules
            .UnsafeHtml.At(at, what)
            .WithHint(
                "link to a page or file of the report, or to a website, as in 'https://…'; text that is code goes between two backticks"
            );

    private static bool HasAttributes(MarkdownObject element) => element.TryGetAttributes() is { Properties.Count: > 0 };

    private static void CheckWritten(MarkdownDocument document, IReadOnlyList<RawHtml> parts, MarkdownPlaces places, Uri site)
    {
        var tags = new List<HtmlTag>();
        foreach (var html in parts)
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
            if (IsForbiddenAttribute(attribute.Name))
            {
                places.Bag.Add(PageRules.UnsafeHtml.At(places.At(attribute.At, attribute.Name.Length), $"'{attribute.Name}'"));
            }
            else if (ScriptIn(attribute.Name, value) is { } script)
            {
                places.Bag.Add(
                    UnsafeAddress(
                        places.At(
                            attribute.ValueAt + attribute.Value.Length - value.Length,
                            Math.Min(script.Length, Math.Max(1, value.Length))
                        ),
                        $"'{script}'"
                    )
                );
            }
        }
    }

    private static void CheckCalls(RawHtml html, MarkdownPlaces places)
    {
        var comments = HtmlTag.In(html).Where(tag => tag.IsComment).ToList();
        if (
            CallsIn(html.Text)
                .Where(call => !comments.Exists(comment => call > comment.Index && call < comment.Index + comment.Text.Length))
                .Select(call => (int?)call)
                .FirstOrDefault() is
            { } call
        )
        {
            places.Bag.Add(PageRules.CallInHtml.At(places.At(html.At(call), CallParser.Opening.Length)));
        }
    }

    private static IEnumerable<int> CallsIn(string text)
    {
        for (
            var at = text.IndexOf(CallParser.Opening, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(CallParser.Opening, at + 1, StringComparison.Ordinal)
        )
        {
            yield return at;
        }
    }

    // Checks attributes in Markdown's own syntax: {.class #id key=value}.
    private static void CheckAttributes(MarkdownObject element, MarkdownPlaces places)
    {
        foreach (var (name, value) in element.TryGetAttributes()?.Properties ?? [])
        {
            if (IsForbiddenAttribute(name))
            {
                places.Bag.Add(PageRules.UnsafeHtml.At(places.At(element.Span.Start, element.Span.Length), $"the attribute '{name}'"));
            }
            else if (value is not null && ScriptIn(name, value) is { } script)
            {
                places.Bag.Add(UnsafeAddress(places.At(element.Span.Start, element.Span.Length), $"'{script}'"));
            }
        }
    }
}
