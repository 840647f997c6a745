using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>A formula in a sentence. To rules for prose it is code, whose text is LaTeX.</summary>
/// <param name="mathMl">The element <c>math</c>; HTML of the text itself where it is none.</param>
internal sealed class FormulaInline(string latex, string mathMl) : CodeInline(latex)
{
    public string MathMl => mathMl;
}
