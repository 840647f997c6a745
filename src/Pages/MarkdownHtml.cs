using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages.Binding;
using Report.Pages.Markup;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>Markdown within YAML, such as a claim's explanation, as HTML of the page it stands on.</summary>
internal static class MarkdownHtml
{
    // claims.yaml lies in the input folder itself.
    private const string Folder = "";

    /// <param name="known">Numbers that stand beside the text as data.</param>
    public static string Write(Located<string> markdown, PageContext context, BindingContext binding, PartWriter parts, IReadOnlySet<decimal> known)
    {
        var places = new MarkdownPlaces(markdown.Value, ScalarPlaces.Of(markdown), binding.Bag);
        var document = PageMarkdown.Parse(places, binding.Locale.Typography);
        CallBinder.Bind(document, places, binding);
        binding = binding with { Beside = CallBinder.DatasetsOf(document) };
        NoteRules.Check(document, places);
        AddressRules.Check(document, places, context.Data.Site.Url);
        var links = new LinkResolver(Folder, context, places);
        links.Resolve(document);
        Tables.Prepare(document);
        var sound = HtmlRules.Check(document, places, context.Data.Site.Url);
        Tables.Label(document);
        BlockDirections.Mark(document, places, binding.Locale.IsRightToLeft);
        ProseRules.Check(document, places, binding, known);
        if (sound)
        {
            links.ResolveInHtml(document);
        }

        parts.Files.AddRange(links.Files);
        return PageHtml.Write(document, places, parts);
    }
}
