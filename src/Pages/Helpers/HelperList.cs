namespace Report.Pages.Helpers;

/// <summary>The helpers that texts may call, by name.</summary>
internal sealed class HelperList(IReadOnlyList<IHelper> helpers)
{
    /// <summary>The helpers of the program, in the order of the guide.</summary>
    public static readonly HelperList BuiltIn = new([
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
    ]);

    private readonly Dictionary<string, IHelper> byName = helpers.ToDictionary(h => h.Signature.Name, StringComparer.Ordinal);

    public IReadOnlyList<IHelper> All => helpers;

    public IEnumerable<string> Names => byName.Keys;

    public IHelper? Find(string name) => byName.GetValueOrDefault(name);
}
