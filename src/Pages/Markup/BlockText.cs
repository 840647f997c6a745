using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>
/// The words of a block in one string, including those in emphasis and links, with the position of each character. Code, calls and HTML are
/// replaced by <see cref="Hole"/>.
/// </summary>
internal sealed class BlockText(MarkdownPlaces places)
{
    /// <summary>U+FFFC, the object replacement character.</summary>
    public const char Hole = ITypography.Word;

    private readonly StringBuilder text = new();
    private readonly List<int> offsets = [];

    public static BlockText Of(LeafBlock block, MarkdownPlaces places)
    {
        var text = new BlockText(places);
        foreach (var inline in block.Inline?.Descendants<Inline>() ?? [])
        {
            text.Append(inline);
        }

        return text;
    }

    /// <summary>The number of characters added so far.</summary>
    public int Length => text.Length;

    public Position At(int index, int length) => places.At(offsets[index], offsets[index + length - 1] - offsets[index] + 1);

    public override string ToString() => text.ToString();

    /// <summary>Adds an inline's own words, without those of its children, which the caller adds one by one.</summary>
    public void Append(Inline inline)
    {
        switch (inline)
        {
            case UnknownNote or CallInline { Part.HasWords: false }:
                break;
            case LiteralInline literal:
                AddLiteral(literal);
                break;
            case TypographicSign sign:
                AddSign(sign);
                break;
            case HtmlEntityInline entity:
                Add(entity.Transcoded.Length > 0 ? entity.Transcoded.AsSpan()[0] : Hole, entity.Span.Start);
                break;
            case LineBreakInline:
                Add(' ', inline.Span.Start);
                break;
            case CodeInline or CallInline or HtmlInline or AutolinkInline:
                Add(Hole, inline.Span.Start);
                break;
        }
    }

    private void AddLiteral(LiteralInline literal)
    {
        var start = LiteralPlace.StartOf(literal, places.Markdown);
        var words = literal.Content.AsSpan();
        text.Append(words);
        offsets.AddRange(Enumerable.Range(start, words.Length));
    }

    // Maps each plain character to its character in the Markdown. Where several typed characters print as one sign, the first counts.
    private void AddSign(TypographicSign sign)
    {
        for (var i = 0; i < sign.Plain.Length; i++)
        {
            Add(sign.Plain[i], sign.Span.Start + Math.Min(i, sign.Span.Length - 1));
        }
    }

    private void Add(char c, int offset)
    {
        text.Append(c);
        offsets.Add(offset);
    }
}
