namespace Report.Languages;

/// <summary>Characters of a text and what is printed in their place.</summary>
public readonly record struct PrintedSign(int Start, int Length, string Text);
