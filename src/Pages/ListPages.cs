using Report.Data;

namespace Report.Pages;

/// <summary>Which lists a report has: one of nothing has no page, no link and no place in the sitemap.</summary>
internal static class ListPages
{
    public static bool HasDatasets(InputData data) => data.Datasets.Count > 0;

    /// <summary>The rule by which verdicts are given may be there before the first claim is.</summary>
    public static bool HasClaims(InputData data) => data.Claims.Count > 0 || data.Site.VerdictRule is not null;

    public static bool HasSources(InputData data) => data.Sources.Count > 0;

    public static bool HasGlossary(InputData data) => data.Glossary.Count > 0;
}
