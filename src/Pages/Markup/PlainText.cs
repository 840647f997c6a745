using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>Writes inlines as plain text, including code and the output of calls.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block) => string.Concat((block.Inline?.Descendants<Inline>() ?? []).Select(Of)).Trim();

    /// <summary>Returns an inline's own text, without that of its children.</summary>
    public static string Of(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            TypographicSign sign => sign.Plain,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            CodeInline code => code.Content,
            CallInline { Part: { } part } => part.Plain,
            LineBreakInline => " ",
            _ => "",
        };
}
