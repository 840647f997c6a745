using Markdig.Syntax.Inlines;

namespace Report.Pages.Markup;

/// <summary>An inline formula. The rules for prose treat it as code, whose content is the LaTeX.</summary>
/// <param name="mathMl">The element <c>math</c>; the escaped text as typed where it is not a formula.</param>
internal sealed class FormulaInline(string latex, string mathMl) : CodeInline(latex)
{
    public string MathMl => mathMl;
}
