namespace Report.Languages;

/// <summary>A typographic replacement: a range of characters in a text, and the text printed in their place.</summary>
/// <param name="Plain">The replacement in the search index and in the addresses of headings; null if it is the same as <c>Text</c>.</param>
/// <param name="IsUnbroken">True if no line may break within <c>Text</c>, although it has a hyphen.</param>
internal readonly record struct PrintedSign(int Start, int Length, string Text, string? Plain = null, bool IsUnbroken = false);
