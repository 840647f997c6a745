using System.Text;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>
/// Adds a <c>dir</c> attribute to paragraphs, headings, lists, quotations and tables in which most letters run against the direction of the
/// page, so that a text in Arabic on a page in English is aligned and punctuated as its readers expect.
/// </summary>
internal sealed class BlockDirections(MarkdownPlaces places)
{
    private readonly Dictionary<Block, Letters> counted = [];

    /// <param name="isRightToLeft">True if the page runs from right to left.</param>
    public static void Mark(MarkdownDocument document, MarkdownPlaces places, bool isRightToLeft)
    {
        if (!places.Markdown.EnumerateRunes().Any(rune => ScriptDirection.IsRightToLeft(rune) != isRightToLeft && Rune.IsLetter(rune)))
        {
            return;
        }

        var directions = new BlockDirections(places);
        directions.Count(document);
        directions.Mark(document, isRightToLeft);
    }

    private Letters Count(Block block)
    {
        var letters = block switch
        {
            LeafBlock { Inline: not null } leaf => Letters.Of(BlockText.Of(leaf, places).ToString()),
            ContainerBlock container => container.Aggregate(default(Letters), (sum, below) => sum + Count(below)),
            _ => default,
        };
        counted[block] = letters;
        return letters;
    }

    private void Mark(Block block, bool around)
    {
        if (HasDirection(block) && counted[block].AreRightToLeft is { } own && own != around)
        {
            block.GetAttributes().AddPropertyIfNotExist("dir", own ? "rtl" : "ltr");
            around = own;
        }

        foreach (var below in block as IEnumerable<Block> ?? [])
        {
            Mark(below, around);
        }
    }

    // Rows are left out since they take the direction of the table. Cells and list items are included since their paragraphs may have no
    // element of their own.
    private static bool HasDirection(Block block) =>
        block
            is ParagraphBlock
                or HeadingBlock
                or ListBlock
                or ListItemBlock
                or QuoteBlock
                or Table
                or TableCell
                or DefinitionList
                or DefinitionTerm
                or DefinitionItem;

    /// <summary>The numbers of letters that run from the left and from the right.</summary>
    private readonly record struct Letters(int FromLeft, int FromRight)
    {
        /// <summary>True if most letters run from right to left; null if neither direction has more.</summary>
        public bool? AreRightToLeft => FromRight == FromLeft ? null : FromRight > FromLeft;

        public static Letters Of(string text)
        {
            var letters = text.EnumerateRunes().Where(Rune.IsLetter).ToList();
            var fromRight = letters.Count(ScriptDirection.IsRightToLeft);
            return new Letters(letters.Count - fromRight, fromRight);
        }

        public static Letters operator +(Letters one, Letters other) => new(one.FromLeft + other.FromLeft, one.FromRight + other.FromRight);
    }
}
