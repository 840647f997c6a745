using Markdig.Syntax.Inlines;
using Report.Languages;

namespace Report.Pages.Markup;

/// <summary>A typographic sign that replaces the typed characters in its span.</summary>
internal sealed class TypographicSign(PrintedSign sign) : LeafInline
{
    public string Text => sign.Text;

    /// <summary>The text used where words are searched and compared.</summary>
    public string Plain => sign.Plain ?? sign.Text;

    /// <summary>True if no line may break within the text.</summary>
    public bool IsUnbroken => sign.IsUnbroken;
}
