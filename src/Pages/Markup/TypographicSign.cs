using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A sign as it is printed: <c>text</c> in place of what its span covers in the Markdown.</summary>
public sealed class TypographicSign(string text) : LeafInline
{
    public string Text => text;
}
