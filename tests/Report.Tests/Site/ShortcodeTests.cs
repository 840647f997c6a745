using Report.Tests.Commands;
using Shouldly;

namespace Report.Tests.Site;

public sealed class ShortcodeTests : IDisposable
{
    private readonly NewReport report = new();

    public ShortcodeTests() =>
        report.Write("theme/shortcodes/fact-box.hbs", "<aside class=\"fact-box\"><h2 id=\"stake\">{{title}}</h2><p>{{text}}</p></aside>\n");

    [Fact]
    public void A_shortcode_of_the_theme_is_written_with_the_arguments_of_its_call_escaped()
    {
        Page("{{include \"fact-box\" title=\"What is <at> stake\" text=\"Riga.\"}}");

        report.Type("build", "--strict").ExitCode.ShouldBe(0);

        report
            .Read("output/page/index.html")
            .ShouldContain("<aside class=\"fact-box\"><h2 id=\"stake\">What is &lt;at&gt; stake</h2><p>Riga.</p></aside>");
    }

    [Theory]
    [InlineData("{{include \"fact-boks\" title=\"A\" text=\"B\"}}", "page.md:6:11: error PAGE089")]
    [InlineData("{{include \"base\" title=\"A\" text=\"B\"}}", "page.md:6:11: error PAGE089")]
    [InlineData("{{include \"fact-box\" title=\"A\"}}", "page.md:6:11: error PAGE090")]
    [InlineData("{{include \"fact-box\" title=\"A\" text=\"There were 4711 soldiers\"}}", "page.md:6:")]
    public void What_cannot_be_written_is_told_at_the_call(string call, string place)
    {
        Page(call);
        report.Type("check", "--strict").ShouldSatisfyAllConditions(c => c.ExitCode.ShouldBe(1), c => c.Error.ShouldContain(place));
    }

    public void Dispose() => report.Dispose();

    private void Page(string body) => report.Write("input/page.md", $"---\ntitle: Page\ndescription: A page.\n---\n\n{body}\n");
}
