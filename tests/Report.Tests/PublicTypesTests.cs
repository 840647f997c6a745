namespace Report.Tests;

/// <summary>
/// The program is no library, so its types are internal and free to change, except for those that signatures of public test methods name.
/// </summary>
public sealed class PublicTypesTests
{
    [Fact]
    public void Types_are_internal_but_for_those_that_are_listed_here() =>
        typeof(Report.Data.Quantity)
            .Assembly.GetExportedTypes()
            .Select(t => t.FullName)
            .Order(StringComparer.Ordinal)
            .ShouldBe([
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
