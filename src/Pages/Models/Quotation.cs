using Report.Languages;

namespace Report.Pages.Models;

/// <summary>Sets quotations between the quotation marks of a language.</summary>
internal static class Quotation
{
    /// <summary>Returns the quotation, with an ellipsis before it if it begins with a small letter, that is, within a sentence.</summary>
    public static string Of(string quote, IInterfaceWords words) =>
        words.Quotation(quote.Length > 0 && char.IsLower(quote[0]) ? $"… {quote}" : quote);
}
