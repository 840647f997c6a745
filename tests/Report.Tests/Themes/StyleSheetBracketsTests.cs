using Report.Themes;
using Shouldly;

namespace Report.Tests.Themes;

/// <summary>Brackets of style sheets are judged as browsers do: those in strings, comments, addresses and escapes are none.</summary>
public sealed class StyleSheetBracketsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("a { b: c(d[e]) } @media (x) { f { g: h } }")]
    [InlineData("a::before { content: '}' } b::after { content: \"\\\"{\" }")]
    [InlineData("/* { */ a { } /* it's */")]
    [InlineData("a { background: url(data:image/svg+xml;{'([) }")]
    [InlineData("a { background: url( 'x)y.png' ) }")]
    [InlineData("a\\{b { c: d }")]
    [InlineData("a { content: 'one \\\n two' }")]
    public void Sound_sheets_have_no_faults(string css) => Faults(css).ShouldBeEmpty();

    [Theory]
    [InlineData("a { b: c", "2 { opens")]
    [InlineData("a { b: c } }", "11 } closes")]
    [InlineData("a { b: c(d }", "8 ( opens")]
    [InlineData("a { b: url(d }", "2 { opens", "10 ( opens")]
    [InlineData("a { b: 'c }\nd { e: f }", "2 { opens", "7 ' opens")]
    [InlineData("a { } /* b { }", "6 /* opens")]
    [InlineData("a { b: c) }", "8 ) closes")]
    [InlineData("a { content: '", "2 { opens", "13 ' opens")]
    public void What_is_not_closed_or_closes_nothing_is_found_where_it_stands(string css, params string[] faults) =>
        Faults(css).ShouldBe(faults);

    private static IEnumerable<string> Faults(string css) =>
        StyleSheetBrackets.Faults(css).Select(fault => $"{fault.At} {fault.Sign} {(fault.Opens ? "opens" : "closes")}");
}
