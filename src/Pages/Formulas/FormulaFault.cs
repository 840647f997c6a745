namespace Report.Pages.Formulas;

/// <summary>What is wrong with a formula.</summary>
/// <param name="At">Offset in its text.</param>
/// <param name="Length">In characters, 1 or more.</param>
/// <param name="Message">What cannot be read, as the end of "this formula cannot be read: …".</param>
/// <param name="Hint">What to write; null where the rule's own hint says all.</param>
internal readonly record struct FormulaFault(int At, int Length, string Message, string? Hint = null);
