[assembly: AssemblyFixture(typeof(Report.Tests.Site.ExampleReport))]

namespace Report.Tests.Site;

/// <summary>
/// A whole report, kept beside the tests: eight chapters with every kind of page, chart and helper. It is an early state of the report in <c>input/</c> and
/// does not follow it, so that the tests hold whatever stands there.
/// </summary>
public sealed class ExampleReport() : BuiltSite(Input)
{
    public static string Input { get; } = Repository.PathTo("tests", "Report.Tests", "Site", "ExampleReport", "input");
}
