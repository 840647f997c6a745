namespace Report.Languages;

/// <summary>The languages that a report can be written in.</summary>
/// <param name="all">At least one; the first is the default of a report that names none.</param>
internal sealed class Locales(params IReadOnlyList<ILocale> all)
{
    public static Locales BuiltIn { get; } = new(EnglishLocale.International, EnglishLocale.British, EnglishLocale.American);

    public ILocale Default => all[0];

    /// <summary>The BCP 47 tags of all locales.</summary>
    public IEnumerable<string> Tags => all.Select(locale => locale.Tag);

    /// <summary>
    /// Returns the locale with exactly this tag; null if there is none. A region does not fall back on its language: Indian English, for
    /// one, groups digits in its own way, and a number that is misread is worse than an error.
    /// </summary>
    public ILocale? Find(string tag) => all.FirstOrDefault(locale => locale.Tag == tag);
}
