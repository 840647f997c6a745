using Markdig.Extensions.SmartyPants;

namespace Report.Pages.Markup;

/// <summary>What straight quotation marks, dots and dashes become in print.</summary>
public static class SmartSigns
{
    public static readonly IReadOnlyDictionary<SmartyPantType, string> English = new Dictionary<SmartyPantType, string>
    {
        [SmartyPantType.LeftQuote] = "‘",
        [SmartyPantType.RightQuote] = "’",
        [SmartyPantType.LeftDoubleQuote] = "“",
        [SmartyPantType.RightDoubleQuote] = "”",
        [SmartyPantType.LeftAngleQuote] = "«",
        [SmartyPantType.RightAngleQuote] = "»",
        [SmartyPantType.Ellipsis] = "…",
        [SmartyPantType.Dash2] = "–",
        [SmartyPantType.Dash3] = "—",
    };

    /// <summary>Only English is known; other languages write their own signs.</summary>
    public static bool AreFor(string language) => language.StartsWith("en", StringComparison.Ordinal);

    public static string Of(SmartyPantType type) => English.GetValueOrDefault(type, type is SmartyPantType.DoubleQuote ? "\"" : "'");
}
