using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>
/// Reports tags and comments that are never closed, which would swallow the rest of the page, and stray closing tags, which would close an
/// element of the theme's layout.
/// </summary>
internal sealed class TagBalance(MarkdownPlaces places)
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    };

    // Elements whose closing tag HTML allows to be left out.
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "caption",
        "option",
        "optgroup",
        "rt",
        "rp",
    };

    // Only in and on these elements does "/>" close a tag.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal) { "svg", "math" };

    // HTML parsers search all open elements at each tag, so deep nesting is slow; browsers have a limit of about this size.
    private const int Deepest = 500;

    private readonly List<HtmlTag> open = [];

    /// <param name="tags">All tags of a text in order, without those that pages forbid anyway.</param>
    public static void Check(IEnumerable<HtmlTag> tags, MarkdownPlaces places)
    {
        var balance = new TagBalance(places);
        foreach (var tag in tags)
        {
            balance.Take(tag);
        }

        balance.CloseFrom(0);
    }

    private void Take(HtmlTag tag)
    {
        if (!tag.IsEnded)
        {
            var shown = tag.IsComment
                ? "<!--"
                : tag.Text[..(tag.Text.IndexOf(tag.Name, StringComparison.OrdinalIgnoreCase) + tag.Name.Length)];
            places.Bag.Add(PageRules.OpenHtml.At(PlaceOf(tag, shown), shown, tag.IsComment ? "-->" : ">"));
        }
        else if (tag.IsComment || Void.Contains(tag.Name))
        {
            return;
        }
        else if (tag.IsClosing)
        {
            Close(tag);
        }
        else if (!tag.IsSelfClosing || !open.Exists(outer => Foreign.Contains(outer.Name)) && !Foreign.Contains(tag.Name))
        {
            open.Add(tag);
            if (open.Count == Deepest)
            {
                places.Bag.Add(PageRules.TooDeep.At(PlaceOf(tag, tag.Text)));
            }
        }
    }

    private void Close(HtmlTag tag)
    {
        var opening = open.FindLastIndex(outer => outer.Name == tag.Name);
        if (opening >= 0)
        {
            CloseFrom(opening + 1);
            open.RemoveAt(opening);
        }
        else
        {
            places.Bag.Add(PageRules.StrayTag.At(PlaceOf(tag, tag.Text), tag.Text, $"<{tag.Name}>"));
        }
    }

    private void CloseFrom(int index)
    {
        foreach (var tag in open.Skip(index).Where(tag => !Optional.Contains(tag.Name)))
        {
            places.Bag.Add(PageRules.OpenHtml.At(PlaceOf(tag, tag.Text), $"<{tag.Name}>", $"</{tag.Name}>"));
        }

        open.RemoveRange(index, open.Count - index);
    }

    private Position PlaceOf(HtmlTag tag, string shown) => places.At(tag.At, shown.Length);
}
