using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>
/// An editor's HTML as parsed by a browser's rules. Finds forbidden elements and attributes that the check of the written tags misses
/// because they are disguised by character references or by tags within attributes.
/// </summary>
internal sealed class HtmlTree
{
    private const string Before = "<!doctype html><html><head><title></title></head><body>";

    // Parse errors that are ignored: character references without a semicolon (57, 58), and '</p>' after a block has already closed the
    // paragraph (41).
    private static readonly int[] Harmless = [41, 57, 58];

    private readonly HtmlSkeleton skeleton;
    private readonly List<HtmlErrorEvent> errors = [];
    private readonly IDocument document;

    public HtmlTree(HtmlSkeleton skeleton)
    {
        this.skeleton = skeleton;
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        parser.Error += (_, fault) => errors.Add((HtmlErrorEvent)fault);
        document = parser.ParseDocument(Before + skeleton.Html);
    }

    /// <summary>Reports elements and attributes that pages do not allow.</summary>
    public void Check(MarkdownPlaces places)
    {
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            if (HtmlRules.IsForbiddenElement(element.LocalName))
            {
                Report(element, $"'<{element.LocalName}'", places);
            }

            foreach (var attribute in element.Attributes)
            {
                CheckAttribute(element, attribute, places);
            }
        }
    }

    /// <summary>Reports the first position at which a browser has to correct the HTML.</summary>
    public void CheckForm(MarkdownPlaces places)
    {
        if (
            errors
                .Where(fault => !Harmless.Contains(fault.Code))
                .Select(fault => At(fault.Position))
                .OfType<int>()
                .Order()
                .Select(at => (int?)at)
                .FirstOrDefault() is
            { } at
        )
        {
            places.Bag.Add(PageRules.Malformed.At(places.At(at)));
        }
    }

    private void CheckAttribute(IElement element, IAttr attribute, MarkdownPlaces places)
    {
        if (HtmlRules.IsForbiddenAttribute(attribute.LocalName))
        {
            Report(element, $"'{attribute.LocalName}'", places);
        }
        else if (HtmlRules.ScriptIn(attribute.LocalName, attribute.Value) is { } script)
        {
            Report(element, at => HtmlRules.UnsafeAddress(at, $"'{script}'"), places);
        }
    }

    private void Report(IElement element, string what, MarkdownPlaces places) =>
        Report(element, at => PageRules.UnsafeHtml.At(at, what), places);

    private void Report(IElement element, Func<Position, Diagnostic> fault, MarkdownPlaces places)
    {
        if (element.SourceReference is { } source && At(source.Position) is { } at)
        {
            places.Bag.Add(fault(places.At(at)));
        }
    }

    private int? At(TextPosition position) => skeleton.At(position.Index - Before.Length);
}
