namespace Report.Tests.Site;

/// <summary>A report with a dataset whose rows are written, one that a transform derives and one that a query gives; each has a chart and a value in prose.</summary>
internal static class TablesReport
{
    public static string Input { get; } = Repository.PathTo("tests", "Report.Tests", "Site", "TablesReport", "input");
}
