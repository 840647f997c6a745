namespace Report.Tests.Site;

/// <summary>
/// A report with three datasets, each with a chart and a value in prose: one written as rows, one derived by transforms, one from a
/// query.
/// </summary>
internal static class TablesReport
{
    public static string Input { get; } = Repository.PathTo("tests", "Report.Tests", "Site", "TablesReport", "input");
}
