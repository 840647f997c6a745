using Markdig.Syntax.Inlines;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>A sign as it is printed, in place of what its span covers in the Markdown.</summary>
internal sealed class TypographicSign(PrintedSign sign) : LeafInline
{
    public string Text => sign.Text;

    /// <summary>The sign where text is searched and compared.</summary>
    public string Plain => sign.Plain ?? sign.Text;

    /// <summary>Whether no line may end within the text.</summary>
    public bool IsUnbroken => sign.IsUnbroken;
}
