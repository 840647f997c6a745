namespace Report.Languages;

/// <summary>
/// English in three forms: international, British and American. All texts have British spelling, except "percent" and words that a region
/// spells in its own way ("License").
/// </summary>
internal sealed class EnglishLocale : ILocale
{
    private EnglishLocale(string tag, bool isAmerican)
    {
        Tag = tag;
        Dates = new EnglishDates(monthFirst: isAmerican);
        Interface = new EnglishInterface(isAmerican ? "License" : "Licence");
    }

    /// <summary>English without a region ("en"): the same as British English.</summary>
    public static ILocale International { get; } = new EnglishLocale("en", isAmerican: false);

    public static ILocale British { get; } = new EnglishLocale("en-GB", isAmerican: false);

    public static ILocale American { get; } = new EnglishLocale("en-US", isAmerican: true);

    public string Tag { get; }

    public bool IsRightToLeft => false;

    public IQuantityWords Quantities { get; } = new EnglishQuantities();

    public IChartSentences Charts { get; } = new EnglishChartSentences();

    public IDateWords Dates { get; }

    public IChartLabels Labels { get; } = new EnglishLabels();

    public ICitationWords Citations { get; } = new EnglishCitations();

    public ILedgerWords Ledger { get; } = new EnglishLedger();

    public IInterfaceWords Interface { get; }

    public IProse Prose { get; } = new EnglishProse();

    public ITypography Typography { get; } = new EnglishTypography();

    public IPageWords Pages { get; } = new EnglishPages();

    public IScriptWords Scripts { get; } = new EnglishScripts();

    public IChangeWords Changes { get; } = new EnglishChanges();

    public ICorrectionWords Corrections { get; } = new EnglishCorrections();

    public IDerivationWords Derivations { get; } = new EnglishDerivations();

    public IFindingWords Findings { get; } = new EnglishFindings();
}
