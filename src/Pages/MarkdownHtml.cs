using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages.Binding;
using Report.Pages.Markup;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>Writes Markdown from YAML values, such as a claim's explanation, as HTML for the page that shows it.</summary>
internal static class MarkdownHtml
{
    // Links are relative to the input folder, where claims.yaml and site.yaml lie.
    private const string Folder = "";

    /// <param name="known">Numbers that the page shows as data next to the text, so that the text may repeat them.</param>
    public static string Write(
        Located<string> markdown,
        PageContext context,
        BindingContext binding,
        PartWriter parts,
        IReadOnlySet<decimal> known
    )
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
