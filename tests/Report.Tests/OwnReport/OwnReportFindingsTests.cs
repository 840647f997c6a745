using Report.Tests.Data.Findings;

namespace Report.Tests.OwnReport;

/// <summary>
/// Each finding of the report is reported as wrong when a cell that it rests on changes by just enough, and still holds when it changes
/// by just less.
/// </summary>
public sealed class OwnReportFindingsTests
{
    public OwnReportFindingsTests() => OwnReport.SkipWhereAnotherStands();

    [Fact]
    public void Every_finding_fails_at_its_words_with_the_value_that_its_margin_says_and_holds_with_the_one_before()
    {
        var report = new FindingMutations(OwnReport.Input);
        var conditions = report.Findings.Count(f => f.Finding.Condition is not null);

        var (findings, cells) = report.BreakEach(most: 2);

        TestContext.Current.TestOutputHelper?.WriteLine($"{findings} of {conditions} findings, {cells} changes");
        report.Findings.ShouldAllBe(f => f.Finding.Condition == null || f.Finding.Condition.Truth == true);
        // A finding that counts names is broken by a name.
        (findings + report.RenameEach()).ShouldBe(conditions);
    }
}
