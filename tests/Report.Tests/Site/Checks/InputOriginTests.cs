using Report.Diagnostics;
using Report.Site;
using Report.Tests.Themes;
using Shouldly;

namespace Report.Tests.Site.Checks;

/// <summary>A fault in a finished page is reported at the line of the input or of the template that caused it.</summary>
public sealed class InputOriginTests : IDisposable
{
    private readonly SmallReport report = new();
    private readonly TemporaryFolder theme = new();

    public InputOriginTests() => OtherThemeTests.CopyCourier(theme);

    [Fact]
    public void A_link_of_a_page_is_told_in_the_page()
    {
        report.Write(
            "second.md",
            "---\ntitle: Second\ndescription: More.\norder: 2\n---\n\nWords.\n\n<map name=\"m\"><area href=\"/nowhere/\" "
                + "alt=\"No\"></map>"
        );

        Places().ShouldBe(["LINK001 second.md:9:26"]);
    }

    [Fact]
    public void A_link_of_a_template_is_told_in_the_template()
    {
        theme.Write("layouts/page.hbs", theme.Read("layouts/page.hbs") + "<a href=\"/nowhere/\">No</a>\n");

        Places().ShouldAllBe(place => place.StartsWith("LINK001 page.hbs:", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        report.Dispose();
        theme.Dispose();
    }

    private IReadOnlyList<string> Places()
    {
        var bag = new DiagnosticBag();
        SiteBuilder.Make(report.Options() with { Theme = theme.Path }, bag, stop: TestContext.Current.CancellationToken).ShouldBeNull();
        return [.. bag.Sorted().Select(d => $"{d.Code} {Path.GetFileName(d.Position.File)}:{d.Position.Line}:{d.Position.Column}")];
    }
}
