namespace Report.Languages;

/// <summary>Characters of a text and what is printed in their place.</summary>
/// <param name="Plain">What stands for them where text is searched: the site's index, the address of a heading. Null where it is <c>Text</c>.</param>
/// <param name="IsUnbroken">No line ends within <c>Text</c>, although it has a hyphen.</param>
internal readonly record struct PrintedSign(int Start, int Length, string Text, string? Plain = null, bool IsUnbroken = false);
