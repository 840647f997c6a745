namespace Report.Pages.Helpers;

/// <summary>The list of all helpers.</summary>
internal static class HelperList
{
    public static readonly IReadOnlyList<IHelper> All =
    [
        new ValueHelper(),
        new CompareHelper(),
        new SumHelper(),
        new ShareHelper(),
        new CountHelper(),
        new TallyHelper(),
        new ExtremeHelper(least: false),
        new ExtremeHelper(least: true),
        new NamesHelper(),
        new RankHelper(),
        new HowManyHelper(),
        new ChangeHelper(),
        new PlainHelper(),
        new HoldsHelper(),
        new ReasonHelper(),
        new CiteHelper(),
        new TermHelper(),
        new ChartHelper(),
        new TableHelper(),
        new ClaimHelper(),
        new TimelineHelper(),
        new ChaptersHelper(),
        new ListingHelper(),
        new FrameHelper(),
        new IncludeHelper(),
        new VerdictsHelper(),
        new VerdictRuleHelper(),
    ];

    private static readonly Dictionary<string, IHelper> ByName = All.ToDictionary(h => h.Signature.Name, StringComparer.Ordinal);

    public static IEnumerable<string> Names => ByName.Keys;

    public static IHelper? Find(string name) => ByName.GetValueOrDefault(name);
}
