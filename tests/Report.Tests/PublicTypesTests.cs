namespace Report.Tests;

/// <summary>
/// The program is no library: nobody outside it depends on its types, so that each may change. Those that the tests' own signatures name are public.
/// </summary>
public sealed class PublicTypesTests
{
    [Fact]
    public void Types_are_internal_but_for_those_that_are_listed_here() =>
        typeof(Report.Data.Quantity).Assembly.GetExportedTypes().Select(t => t.FullName).Order(StringComparer.Ordinal).ShouldBe(
        [
            "Program",
            "Report.Charts.Sorting",
            "Report.Data.ApproximationSide",
            "Report.Data.Comparison",
            "Report.Data.ComparisonStyle",
            "Report.Data.MissingReason",
            "Report.Data.ObservationStatus",
            "Report.Data.ParseRule",
        ]);
}
