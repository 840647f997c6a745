using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Pages.Markup;

/// <summary>
/// Tags and comments that are never closed, which take in the rest of the page, and closing tags that would close a part of the
/// theme's layout.
/// </summary>
internal sealed class TagBalance(MarkdownPlaces places)
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    };

    // HTML lets their end be left out; what follows closes them.
    private static readonly HashSet<string> Optional = new(StringComparer.Ordinal)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rt", "rp",
    };

    // Only within these does "/>" close a tag.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal) { "svg", "math" };

    // Parsers of HTML look through all that is open at each tag, and browsers stop at about as many.
    private const int Deepest = 500;

    private readonly List<HtmlTag> open = [];

    /// <param name="tags">All of a text, in order, without those that a page does not take anyway.</param>
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
            var shown = tag.IsComment ? "<!--" : tag.Text[..(tag.Text.IndexOf(tag.Name, StringComparison.OrdinalIgnoreCase) + tag.Name.Length)];
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
