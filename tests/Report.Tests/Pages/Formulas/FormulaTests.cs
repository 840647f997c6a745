using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CsCheck;
using Report.Pages.Formulas;
using Shouldly;

namespace Report.Tests.Pages.Formulas;

/// <summary>Formulas in LaTeX notation become MathML, and commands that are not understood are reported at their position.</summary>
public sealed partial class FormulaTests : IDisposable
{
    private readonly PageFixture pages = new();

    private static readonly string[] Parts =
    [
        @"\frac",
        @"\sqrt",
        "[",
        "]",
        "{",
        "}",
        "_",
        "^",
        "'",
        "&",
        @"\\",
        @"\left",
        @"\right",
        "(",
        ")",
        ".",
        @"\begin{cases}",
        @"\end{cases}",
        @"\text{",
        "x",
        "12",
        @"\sum",
        " ",
        @"\",
        "<",
        "\"",
        "%",
        "é",
        "\n",
        "😀",
        @"\mathbb{R}",
        @"\bar",
        @"\middle|",
        "\ud83d",
    ];

    [Theory]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^12", "<msup><mi>x</mi><mn>1</mn></msup><mn>2</mn>")]
    [InlineData("x^{12}", "<msup><mi>x</mi><mn>12</mn></msup>")]
    [InlineData("f''", "<msup><mi>f</mi><mrow><mo>′</mo><mo>′</mo></mrow></msup>")]
    [InlineData("{}^2", "<msup><mrow></mrow><mn>2</mn></msup>")]
    [InlineData("1.96", "<mn>1.96</mn>")]
    [InlineData(".5x", "<mn>.5</mn><mi>x</mi>")]
    [InlineData("a - b < c & d", null)]
    [InlineData("a-b<c", "<mi>a</mi><mo>−</mo><mi>b</mi><mo>&lt;</mo><mi>c</mi>")]
    [InlineData(@"\frac{a+b}2", "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>2</mn></mfrac>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\sum_{i}^n i", "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi>")]
    [InlineData(@"\int_0^1 x", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>x</mi>")]
    [InlineData(@"\lim_{n}a", "<munder><mi>lim</mi><mi>n</mi></munder><mo>\u2061</mo><mspace width=\"0.1667em\"></mspace><mi>a</mi>")]
    [InlineData(@"\log(x)", "<mi>log</mi><mo>\u2061</mo><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData(@"\text{if } x", "<mtext>if\u00A0</mtext><mi>x</mi>")]
    [InlineData(@"\text{50\% <b>}", "<mtext>50%\u00A0&lt;b&gt;</mtext>")]
    [InlineData(@"\mathrm{GDP}\mathbf{x}\mathbb{R}", "<mi>GDP</mi><mi>𝐱</mi><mi>ℝ</mi>")]
    [InlineData(@"\bar x", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">¯</mo></mover>")]
    [InlineData(@"\left( x \right.", "<mrow><mo stretchy=\"true\">(</mo><mi>x</mi></mrow>")]
    [InlineData(
        @"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
        "<mrow><mo stretchy=\"true\">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable><mo stretchy=\"true\">)</mo></mrow>"
    )]
    [InlineData(
        @"\begin{aligned} a \\[2pt] b \\ \end{aligned}",
        "<mrow><mtable class=\"formula-aligned\" "
            + "displaystyle=\"true\"><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable></mrow>"
    )]
    public void Notation_becomes_mathml(string latex, string? mathMl)
    {
        var formula = Formula.Read(latex, isBlock: false);
        if (mathMl is null)
        {
            formula.Faults.ShouldNotBeEmpty();
            return;
        }

        formula.Faults.ShouldBeEmpty();
        formula.MathMl.ShouldBe($"<math>{mathMl}</math>");
    }

    [Theory]
    [InlineData(@"\farc{a}{b}", 0, @"'\farc' is not known here")]
    [InlineData(@"a + {b", 4, "'{' is never closed")]
    [InlineData(@"a}", 1, "'}' stands alone")]
    [InlineData(@"x_1_2", 3, "a second '_' stands behind the same sign")]
    [InlineData(@"x^", 1, "nothing stands behind '^'")]
    [InlineData(@"\frac{a}", 0, @"nothing stands behind '\frac'")]
    [InlineData(@"50%", 2, "'%' begins a remark in LaTeX")]
    [InlineData(@"\left( x", 0, @"'\left' has no '\right'")]
    [InlineData(@"x \right)", 2, @"'\right' stands alone")]
    [InlineData(@"\begin{matrix} a", 0, @"'\begin{matrix}' has no '\end{matrix}'")]
    [InlineData(@"\begin{matrx} a \end{matrx}", 0, @"'\begin{matrx}' is not known here")]
    [InlineData(@"\begin{matrix} a \end{cases}", 17, @"'\end{cases}' stands where '\end{matrix}' has to")]
    [InlineData(@"a \\ b", 2, @"'\\' stands alone")]
    [InlineData(@"\text{a", 0, "'{' is never closed")]
    [InlineData(@"a \", 2, @"a '\' stands at the end")]
    public void What_is_not_understood_is_told_at_its_place(string latex, int at, string message)
    {
        var faults = Formula.Read(latex, isBlock: false).Faults;
        (faults[0].At, faults[0].Message).ShouldBe((at, message));
    }

    [Fact]
    public void Whatever_is_typed_gives_well_formed_mathml_and_faults_within_the_text() =>
        Gen.Int[0, Parts.Length - 1]
            .Array[0, 30]
            .Select(chosen => string.Concat(chosen.Select(part => Parts[part])))
            .Sample(latex =>
            {
                var formula = Formula.Read(latex, isBlock: true);
                formula.Faults.ShouldAllBe(fault => fault.At >= 0 && fault.At <= latex.Length && fault.Length > 0);
                var root = new HtmlParser().ParseDocument($"<body>{formula.MathMl}").Body!;
                root.Children.Length.ShouldBe(1);
                root.QuerySelectorAll("*").ShouldAllBe(element => element.NamespaceUri == "http://www.w3.org/1998/Math/MathML");
                root.QuerySelectorAll("mfrac, msub, msup, munder, mover, mroot").ShouldAllBe(element => element.Children.Length == 2);
                root.QuerySelectorAll("msubsup, munderover").ShouldAllBe(element => element.Children.Length == 3);
                // A browser mends bad nesting, so the text itself is checked: each end tag closes the tag opened last.
                var open = new Stack<string>();
                foreach (var tag in Tags().Matches(formula.MathMl).Select(match => match.Value[1..]))
                {
                    if (tag[0] == '/')
                    {
                        open.Pop().ShouldBe(tag[1..]);
                    }
                    else
                    {
                        open.Push(tag);
                    }
                }

                open.ShouldBeEmpty();
            });

    [Fact]
    public void Depth_has_an_end_that_is_told_once()
    {
        var formula = Formula.Read(
            string.Concat(Enumerable.Repeat("{", 5000)) + "x" + string.Concat(Enumerable.Repeat(@"\sqrt", 5000)),
            isBlock: false
        );
        formula.Faults.ShouldHaveSingleItem().Message.ShouldContain("nested more than");
    }

    [Fact]
    public void A_page_has_formulas_in_sentences_tables_and_blocks_and_dollars_stay_dollars()
    {
        var page = pages.Html(
            """
            A share is $`p = \frac{x_1}{n}`$, or $`1.96`$.

            | name | norm |
            |---|---|
            | length | $`|x|`$ |

            > ```math
            > \bar{x} =
            > 1
            > ```

            Between $this and $that, or \$x\$.
            """
        );

        page.ShouldContain("<math><mi>p</mi><mo>=</mo><mfrac>");
        page.ShouldContain("</math>\u2060, or");
        page.ShouldContain("<mo stretchy=\"false\">|</mo><mi>x</mi>");
        page.ShouldContain("<div class=\"formula\" tabindex=\"0\"><math display=\"block\"><mover");
        page.ShouldContain("Between $this and $that, or $x$.");
    }

    [Theory]
    [InlineData("The area is $\\pi r^2$.", "PAGE094", 13)]
    [InlineData("The value $x$ is.", "PAGE094", 11)]
    [InlineData("The value $x_i$ is.", "PAGE094", 11)]
    [InlineData("$$\\sum_{i} x_i$$", "PAGE094", 1)]
    [InlineData("- In a list\n\n  ```math\n  a\n  \\farc\n  ```", "PAGE093", 3)]
    [InlineData("```math\n```", "PAGE093", 1)]
    [InlineData("A share $`\\farc`$.", "PAGE093", 11)]
    public void Faults_of_formulas_have_their_place(string text, string code, int column)
    {
        pages.Render(text);
        pages
            .Faults.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(fault => fault.ShouldStartWith(code + " "), fault => fault.ShouldEndWith($":{column}"));
    }

    [Theory]
    [InlineData("From $ten_thousand to $x")]
    [InlineData("US$ and A$ and snake_case_names$")]
    [InlineData("`$\\pi$` is code")]
    public void Dollars_of_other_kinds_are_no_formulas(string text) => pages.Html(text).ShouldNotContain("<math");

    [Fact]
    public void Every_command_of_the_guide_is_read()
    {
        var guide = File.ReadAllText(Repository.PathTo("docs", "writing", "pages.md"));
        foreach (Match code in Code().Matches(guide[guide.IndexOf("| sub- and superscripts |", StringComparison.Ordinal)..]))
        {
            var latex = code.Groups[1].Value;
            if (latex is "cases" or "aligned" || latex.EndsWith("matrix", StringComparison.Ordinal))
            {
                latex = $@"\begin{{{latex}}} a \end{{{latex}}}";
            }

            Formula.Read(latex, isBlock: true).Faults.ShouldBeEmpty(latex);
        }
    }

    public void Dispose() => pages.Dispose();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("</?[a-z]+")]
    private static partial Regex Tags();
}
