namespace Report.Languages;

/// <summary>The languages that a report can be written in.</summary>
/// <param name="all">At least one; the first stands in where a report names none.</param>
internal sealed class Locales(params IReadOnlyList<ILocale> all)
{
    public static Locales BuiltIn { get; } = new(EnglishLocale.International, EnglishLocale.British, EnglishLocale.American);

    public ILocale Default => all[0];

    /// <summary>BCP 47 tags, as they are written.</summary>
    public IEnumerable<string> Tags => all.Select(locale => locale.Tag);

    /// <summary>
    /// The locale with exactly this tag; null where there is none. A region does not fall back on its language: English in India groups
    /// digits as no other English does, and a number that is read wrongly is worse than none.
    /// </summary>
    public ILocale? Find(string tag) => all.FirstOrDefault(locale => locale.Tag == tag);
}
