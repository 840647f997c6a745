using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Markup;

/// <summary>Writes a Markdown document whose calls are bound as HTML.</summary>
internal static class PageHtml
{
    public static string Write(MarkdownDocument document, MarkdownPlaces places, PartWriter parts)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        RendererFor(writer, places, parts).Render(document);
        return writer.ToString();
    }

    /// <summary>Writes the blocks of a footnote, without the back link that Markdig adds.</summary>
    private static string WriteChildren(ContainerBlock block, MarkdownPlaces places, PartWriter parts)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = RendererFor(writer, places, parts);
        foreach (var child in block)
        {
            renderer.Render(child);
        }

        return writer.ToString();
    }

    private static HtmlRenderer RendererFor(StringWriter writer, MarkdownPlaces places, PartWriter parts)
    {
        var renderer = new HtmlRenderer(writer);
        PageMarkdown.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<ParagraphRenderer>(new CallParagraphRenderer());
        renderer.ObjectRenderers.Replace<AlertBlockRenderer>(new CalloutRenderer(parts.Locale.Interface));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(
            new NoteReferenceRenderer(
                footnote => parts.Notes.Refer(footnote, () => WriteChildren(footnote, places, parts)),
                parts.Locale.Interface
            )
        );
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new NothingRenderer<FootnoteGroup>());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new FormulaBlockRenderer());
        renderer.ObjectRenderers.Insert(0, new FormulaRenderer());
        renderer.ObjectRenderers.Insert(0, new SignRenderer());
        renderer.ObjectRenderers.Insert(0, new CallRenderer(places, parts));

        return renderer;
    }

    // Separates adjacent references, since a style sheet cannot distinguish them from references with text between them.
    private static void WriteNoteGap(HtmlRenderer renderer, Inline inline)
    {
        if (IsNoteReference(inline) && IsNoteReference(inline.PreviousSibling))
        {
            renderer.Write("<span class=\"note-gap\"></span>");
        }
    }

    private static bool IsNoteReference(Inline? inline) =>
        inline is FootnoteLink { IsBackLink: false } or CallInline { Part.IsNoteNumber: true };

    private sealed class CallRenderer(MarkdownPlaces places, PartWriter parts) : HtmlObjectRenderer<CallInline>
    {
        protected override void Write(HtmlRenderer renderer, CallInline call)
        {
            if (call.Part is not { } part)
            {
                return;
            }

            if (renderer.EnableHtmlForInline)
            {
                WriteNoteGap(renderer, call);
                renderer.Write(parts.Write(part, places.At(call.Span.Start, call.Span.Length), call.FindParentOfType<LinkInline>().Any()));
            }
            else
            {
                renderer.WriteEscape(part.Plain);
            }
        }
    }

    /// <summary>Writes a paragraph of block calls without the element <c>p</c>.</summary>
    private sealed class CallParagraphRenderer : HtmlObjectRenderer<ParagraphBlock>
    {
        private readonly ParagraphRenderer usual = new();

        protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
        {
            if (!CallBlocks.Is(paragraph))
            {
                usual.Write(renderer, (MarkdownObject)paragraph);
                return;
            }

            renderer.EnsureLine();
            foreach (var call in paragraph.Inline!.OfType<CallInline>())
            {
                renderer.Write(call);
                renderer.EnsureLine();
            }
        }
    }

    private sealed class FormulaRenderer : HtmlObjectRenderer<FormulaInline>
    {
        // U+2060 WORD JOINER keeps a comma on the same line as the formula before it.
        private const string Joiner = "\u2060";

        protected override void Write(HtmlRenderer renderer, FormulaInline formula)
        {
            if (renderer.EnableHtmlForInline)
            {
                renderer
                    .Write(formula.MathMl)
                    .Write(formula.NextSibling is LiteralInline { Content: { IsEmpty: false, CurrentChar: not ' ' } } ? Joiner : "");
            }
            else
            {
                renderer.WriteEscape(formula.Content);
            }
        }
    }

    private sealed class FormulaBlockRenderer : HtmlObjectRenderer<CodeBlock>
    {
        private readonly CodeBlockRenderer usual = new();

        protected override void Write(HtmlRenderer renderer, CodeBlock block)
        {
            if (FormulaBlocks.MathMlOf(block) is not { } formula)
            {
                usual.Write(renderer, (MarkdownObject)block);
                return;
            }

            renderer.EnsureLine();
            renderer.Write("<div class=\"formula\" tabindex=\"0\">").Write(formula).WriteLine("</div>");
        }
    }

    private sealed class CalloutRenderer(IInterfaceWords words) : HtmlObjectRenderer<AlertBlock>
    {
        protected override void Write(HtmlRenderer renderer, AlertBlock callout)
        {
            var kind = callout.Kind.ToString().ToLowerInvariant();
            renderer.EnsureLine();
            renderer.Write("<aside class=\"callout callout-").WriteEscape(kind).WriteLine("\">");
            renderer.Write("<p class=\"callout-title\">").WriteEscape(words.Callout(kind)).WriteLine("</p>");
            renderer.WriteChildren(callout);
            renderer.WriteLine("</aside>");
        }
    }

    private sealed class NoteReferenceRenderer(Func<Footnote, NoteReference> refer, IInterfaceWords words)
        : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link)
        {
            if (!link.IsBackLink && renderer.EnableHtmlForInline)
            {
                WriteNoteGap(renderer, link);
                renderer.Write(PartWriter.Reference(refer(link.Footnote), words));
            }
        }
    }

    private sealed class SignRenderer : HtmlObjectRenderer<TypographicSign>
    {
        protected override void Write(HtmlRenderer renderer, TypographicSign sign)
        {
            var isWrapped = sign.IsUnbroken && renderer.EnableHtmlForInline;
            renderer.Write(isWrapped ? "<span class=\"unbroken\">" : "").WriteEscape(sign.Text).Write(isWrapped ? "</span>" : "");
        }
    }

    private sealed class NothingRenderer<T> : HtmlObjectRenderer<T>
        where T : MarkdownObject
    {
        protected override void Write(HtmlRenderer renderer, T block) { }
    }
}
