using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>All claims with their verdicts.</summary>
/// <param name="VerdictRule">How verdicts are given, as HTML; "" where the site does not say it.</param>
internal sealed record ClaimsModel(
    IReadOnlyList<TallyModel> Tally,
    IReadOnlyList<ListedClaimModel> Claims,
    string VerdictRule,
    string Notes
) : Model<ClaimsModel>;

/// <summary>The number of claims with a verdict.</summary>
internal sealed record TallyModel(string Name, string Text, int Count) : Model<TallyModel>;

internal sealed record ListedClaimModel(string Url, string Title, string Quote, string Verdict, string VerdictId) : Model<ListedClaimModel>;
