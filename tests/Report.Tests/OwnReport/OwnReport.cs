using Report.Data;
using Report.Diagnostics;
using Report.Tests.Site;

[assembly: AssemblyFixture(typeof(Report.Tests.OwnReport.OwnReport))]

namespace Report.Tests.OwnReport;

/// <summary>
/// The report that this repository publishes, in <c>input/</c>. Its tests are the only ones that read that folder. They are skipped if it
/// holds another report, so that a fork passes without our pages.
/// </summary>
public sealed class OwnReport() : BuiltSite(Input)
{
    private const string Title = "The security guarantee paradox, by the numbers";

    public static string Input { get; } = Repository.PathTo("input");

    private static readonly string? Found = TitleIn(Input);

    /// <summary>Skips the test if the report in <c>input/</c> has another title in site.yaml.</summary>
    public static void SkipWhereAnotherStands() =>
        Assert.SkipUnless(
            Found == Title,
            $"input/ holds another report: {(Found is null ? "no site.yaml that can be read" : $"\"{Found}\"")}. This test is about "
                + $"\"{Title}\"."
        );

    protected override void BeforeOpening() => SkipWhereAnotherStands();

    private static string? TitleIn(string input)
    {
        var site = InputReader.Read(input, new DiagnosticBag()).Site;
        return site.Title.Length > 0 ? site.Title : null;
    }
}
