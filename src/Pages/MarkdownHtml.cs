using Report.Diagnostics;
using Report.Pages.Binding;
using Report.Pages.Markup;

namespace Report.Pages;

/// <summary>Markdown within YAML, such as a claim's explanation, as HTML of the page it stands on.</summary>
public static class MarkdownHtml
{
    public static string Write(Located<string> markdown, PageContext context, BindingContext binding, PartWriter parts)
    {
        var places = new MarkdownPlaces(markdown.Value, ScalarPlaces.Of(markdown), binding.Bag);
        var document = PageMarkdown.Parse(places, context.Data.Site.Language);
        CallBinder.Bind(document, places, binding);
        return PageHtml.Write(document, PageMarkdown.For(context.Data.Site.Language), places, parts);
    }
}
