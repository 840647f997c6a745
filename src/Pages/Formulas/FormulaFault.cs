namespace Report.Pages.Formulas;

/// <summary>A fault in a formula.</summary>
/// <param name="At">Offset in the formula's text.</param>
/// <param name="Length">Number of characters, 1 or more.</param>
/// <param name="Message">The fault in words, as the end of "this formula cannot be read: …".</param>
/// <param name="Hint">What to write instead; null where the rule's own hint suffices.</param>
internal readonly record struct FormulaFault(int At, int Length, string Message, string? Hint = null);
