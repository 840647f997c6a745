namespace Report.Languages;

/// <summary>English. Spelling is British, but for "percent".</summary>
public sealed class EnglishLocale : ILocale
{
    private EnglishLocale(string tag) => Tag = tag;

    /// <summary>Where no region is named: as in Britain.</summary>
    public static ILocale International { get; } = new EnglishLocale("en");

    public static ILocale British { get; } = new EnglishLocale("en-GB");

    public static ILocale American { get; } = new EnglishLocale("en-US");

    public string Tag { get; }

    public Language Quantities => English.Table;

    public Phrases Charts => EnglishPhrases.Table;
}
