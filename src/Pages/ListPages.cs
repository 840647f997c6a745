using Report.Data;

namespace Report.Pages;

/// <summary>Tells which list pages a report has. An empty list has no page, no link and no entry in the sitemap.</summary>
internal static class ListPages
{
    public static bool HasDatasets(InputData data) => data.Datasets.Count > 0;

    /// <summary>True if there is a claim, or a rule for verdicts, which the same page shows.</summary>
    public static bool HasClaims(InputData data) => data.Claims.Count > 0 || data.Site.VerdictRule is not null;

    public static bool HasSources(InputData data) => data.Sources.Count > 0;

    public static bool HasGlossary(InputData data) => data.Glossary.Count > 0;
}
