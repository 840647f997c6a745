using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A block's words, with those of its code and calls.</summary>
internal static class PlainText
{
    public static string Of(LeafBlock block) => string.Concat((block.Inline?.Descendants<Inline>() ?? []).Select(Of)).Trim();

    /// <summary>An inline's own words; those of its children come as inlines of their own.</summary>
    public static string Of(Inline inline) => inline switch
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
