namespace Report.Languages;

/// <summary>
/// How signs that a keyboard has are set in print: straight quotation marks, apostrophes, dots and hyphens, and the spaces at which no line may end.
/// </summary>
internal interface ITypography
{
    /// <summary>U+FFFC, the object replacement character: stands in a text for code and for words from data.</summary>
    const char Word = '\uFFFC';

    /// <summary>The signs to set, in order. What is not listed stays as it was typed.</summary>
    /// <param name="text">The words of one paragraph, whatever emphasis and links run through it.</param>
    IReadOnlyList<PrintedSign> Set(string text);
}
