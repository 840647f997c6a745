[assembly: AssemblyFixture(typeof(Report.Tests.Site.ExampleReport))]

namespace Report.Tests.Site;

/// <summary>
/// A whole report, kept beside the tests: eight chapters with every kind of page, chart and helper. It is an early state of the report in
/// <c>input/</c> and is not kept in step with it, so that the tests do not depend on what the report says.
/// </summary>
public sealed class ExampleReport() : BuiltSite(Input)
{
    public static string Input { get; } = Repository.PathTo("tests", "Report.Tests", "Site", "ExampleReport", "input");
}
