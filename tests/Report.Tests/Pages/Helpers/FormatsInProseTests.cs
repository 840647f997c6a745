using Report.Data;
using Shouldly;

namespace Report.Tests.Pages.Helpers;

/// <summary>Shares and comparisons whose call has a format are written in it, not in rounded numbers or words.</summary>
public sealed class FormatsInProseTests : IDisposable
{
    private readonly PageFixture pages = new();

    public void Dispose() => pages.Dispose();

    [Theory]
    [InlineData("""x {{share "efp" "troops" of="host=Estonia" wave=2017 format=".1%"}}""", "x 43.1%")]
    [InlineData("""x {{share "efp" "troops" of="host=Estonia" wave=2017 format=".2f"}}""", "x 43.11%")]
    [InlineData("""x {{share "efp" "troops" of="wave=2017 host=Latvia" format=".0%"}}""", "x 45%")]
    [InlineData("""x {{compare "efp" "troops" from=Estonia to=Latvia as="difference" format=",.0f"}}""", "x 457 more troops")]
    [InlineData("""x {{compare "efp" "troops" from=Estonia to=Latvia as="percent" format=".1%"}}""", "x by 32.0%")]
    [InlineData("""x {{compare "efp" "troops" from=Latvia to=Estonia as="times" format=".2f"}}""", "x 1.32 times")]
    [InlineData("""x {{compare "efp" "troops" from=Latvia to=Estonia format=".1%"}}""", "x 75.8%")]
    [InlineData("""x {{compare "troops" "troops" from=1985 to=2010 as="times" format=".1f"}}""", "x over 4.3 times")]
    public void A_call_is_written_in_its_format(string markdown, string expected) =>
        HtmlText.Of(pages.Html(markdown)).Trim().ShouldBe(expected);

    [Theory]
    [InlineData("""{{compare "efp" "troops" from=Estonia to=Latvia as="percent" format=".1f"}}""", "PAGE015")]
    [InlineData("""{{share "efp" "troops" of="host=Estonia" wave=2017 format="number"}}""", "DATA160")]
    [InlineData("""{{share "efp" "troops" of="host=Estonia" wave=2017 format="$.1f"}}""", "DATA162")]
    public void A_format_that_has_no_meaning_there_is_told(string markdown, string code)
    {
        pages.Render(markdown);

        pages.Bag.Sorted().Select(fault => fault.Code).ShouldContain(code);
    }

    [Fact]
    public void Nearly_all_is_not_written_as_all()
    {
        var format = NumberFormat.Parse(".1%").Format!;

        QuantityWriter.English.WriteInProse(Percentages.Of(Share(0.9997m), format)!, null).ShouldBe("over 99.9%");
        QuantityWriter.English.WriteInProse(Percentages.Of(Share(1), format)!, null).ShouldBe("100%");
    }

    private static Operand Share(decimal value) => new(Interval.Of(value), Interval.Of(value), Estimated: false);
}
