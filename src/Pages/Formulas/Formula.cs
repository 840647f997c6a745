namespace Report.Pages.Formulas;

/// <summary>A formula converted from LaTeX to MathML, which browsers show without a script (docs/decisions/mathematics.md).</summary>
/// <param name="MathMl">The element <c>math</c>, without the parts that could not be read.</param>
/// <param name="Faults">The faults in the order of the text.</param>
internal sealed record Formula(string MathMl, IReadOnlyList<FormulaFault> Faults)
{
    /// <param name="isBlock">True for a display formula, false for one in a sentence.</param>
    public static Formula Read(string latex, bool isBlock)
    {
        var text = new FormulaText(latex);
        var row = new FormulaReader(text).Read();
        return new($"<math{(isBlock ? " display=\"block\"" : "")}>{row}</math>", [.. text.Faults.OrderBy(fault => fault.At)]);
    }
}
