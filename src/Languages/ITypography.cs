namespace Report.Languages;

/// <summary>
/// Replaces characters typed on a keyboard with those of print: curly quotation marks and apostrophes, dashes, ellipses, and spaces at
/// which no line may break.
/// </summary>
internal interface ITypography
{
    /// <summary>
    /// U+FFFC, the object replacement character. Takes the place of code, of words from data and of escaped characters in a text.
    /// </summary>
    const char Word = '\uFFFC';

    /// <summary>Returns the replacements to make, in order. Characters that are not listed stay as typed.</summary>
    /// <param name="text">The text of one paragraph, without the markup of emphasis and links.</param>
    IReadOnlyList<PrintedSign> Set(string text);
}
