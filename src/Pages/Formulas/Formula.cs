namespace Report.Pages.Formulas;

/// <summary>A formula in LaTeX's notation, read as MathML that browsers show without a script (docs/decisions/mathematics.md).</summary>
/// <param name="MathMl">The element <c>math</c>; what could not be read is left out of it.</param>
/// <param name="Faults">In the order in which they stand.</param>
internal sealed record Formula(string MathMl, IReadOnlyList<FormulaFault> Faults)
{
    /// <param name="isBlock">Whether it stands by itself, and not in a sentence.</param>
    public static Formula Read(string latex, bool isBlock)
    {
        var text = new FormulaText(latex);
        var row = new FormulaReader(text).Read();
        return new($"<math{(isBlock ? " display=\"block\"" : "")}>{row}</math>", [.. text.Faults.OrderBy(fault => fault.At)]);
    }
}
