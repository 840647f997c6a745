using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Data;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>
/// Replaces typed characters with typographic signs, such as curly quotation marks. Works on whole paragraphs, since the form of a
/// quotation mark depends on the words around it, which may be links, emphasis, code or calls.
/// </summary>
internal static class Typography
{
    public static void Set(MarkdownDocument document, string markdown, ITypography rules)
    {
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null)
            {
                Set(block.Inline, markdown, rules);
            }
        }
    }

    private static void Set(ContainerInline paragraph, string markdown, ITypography rules)
    {
        var text = new StringBuilder();
        var pieces = new List<(Inline Inline, int Start)>();
        foreach (var inline in paragraph.Descendants<Inline>())
        {
            if (inline is LiteralInline and not UnknownNote or LineBreakInline)
            {
                pieces.Add((inline, text.Length));
            }

            Append(text, inline);
        }

        var signs = rules.Set(text.ToString());
        var next = 0;
        foreach (var (inline, start) in pieces)
        {
            var end = start + (inline is LiteralInline { Content.Length: var length } ? length : 1);
            var own = new List<PrintedSign>();
            for (; next < signs.Count && signs[next].Start < end; next++)
            {
                // A sign that spans several inlines, such as a number of which half is emphasised, stays as typed.
                if (signs[next].Start >= start && signs[next].Start + signs[next].Length <= end)
                {
                    own.Add(signs[next] with { Start = signs[next].Start - start });
                }
            }

            if (own.Count > 0)
            {
                Replace(inline, own, markdown);
            }
        }
    }

    private static void Replace(Inline inline, List<PrintedSign> signs, string markdown)
    {
        if (inline is LiteralInline literal)
        {
            Replace(literal, signs, LiteralPlace.StartOf(literal, markdown));
        }
        else
        {
            inline.ReplaceBy(new TypographicSign(signs[0]) { Span = inline.Span });
        }
    }

    // References to notes and HTML tags are left out, so that a quotation mark after them is judged by the word before them.
    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case UnknownNote or FootnoteLink or HtmlInline or CallInline { Call: null or { Name.Value: "cite" } }:
                break;
            case LiteralInline literal:
                // An escaped character is kept as typed.
                text.Append(
                    literal.IsFirstCharacterEscaped ? ITypography.Word
                    : literal.Content.Length > 0 ? literal.Content[literal.Content.Start]
                    : null
                );
                text.Append(literal.Content.AsSpan()[Math.Min(1, literal.Content.Length)..]);
                break;
            case HtmlEntityInline { Transcoded.Length: > 0 } entity:
                text.Append(entity.Transcoded.AsSpan()[0] is '"' or '\'' ? ITypography.Word : entity.Transcoded.AsSpan()[0]);
                break;
            case LineBreakInline lineBreak:
                text.Append(lineBreak.IsHard ? '\n' : ' ');
                break;
            case CodeInline or CallInline or AutolinkInline:
                text.Append(ITypography.Word);
                break;
        }
    }

    private static void Replace(LiteralInline literal, IReadOnlyList<PrintedSign> signs, int place)
    {
        var content = literal.Content.ToString();
        Inline last = literal;
        var end = 0;
        foreach (var sign in signs)
        {
            AddText(end, sign.Start);
            Add(new TypographicSign(sign), sign.Start, sign.Length);
            end = sign.Start + sign.Length;
        }

        AddText(end, content.Length);
        literal.Remove();

        void AddText(int from, int to)
        {
            if (to > from)
            {
                Add(new LiteralInline(new StringSlice(content, from, to - 1)), from, to - from);
            }
        }

        void Add(Inline inline, int start, int length)
        {
            inline.Span = new SourceSpan(place + start, place + start + length - 1);
            last.InsertAfter(inline);
            last = inline;
        }
    }
}
