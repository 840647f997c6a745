using Report.Languages;

namespace Report.Pages.Models;

/// <summary>Somebody's words between quotation marks, as the language sets them.</summary>
internal static class Quotation
{
    /// <summary>Dots stand for what goes before a quotation that begins within a sentence.</summary>
    public static string Of(string quote, IInterfaceWords words) =>
        words.Quotation(quote.Length > 0 && char.IsLower(quote[0]) ? $"… {quote}" : quote);
}
