using System.Xml.Linq;
using Report.Charts;
using Report.Diagnostics;

namespace Report.Tests.Charts;

public sealed class RenderingTests
{
    public static TheoryData<string> Names => [.. Examples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Looks_as_accepted_when_wide(string example) => Golden.Match(Svg(example, narrow: false), "svg", example);

    [Theory]
    [MemberData(nameof(Names))]
    public void Looks_as_accepted_when_narrow(string example) => Golden.Match(Svg(example, narrow: true), "svg", example);

    [Fact]
    public void A_line_of_sixty_points_fits_into_six_kilobytes()
    {
        var rows = ChartFixture.Rows(
            "year:year | troops:integer:troops",
            60,
            i => $"{1961 + i} | {300000 - (4000 * i) + (i * 7919 % 9000)}"
        );
        var chart = Drawing.Render(ChartFixture.Chart("line", rows, (Channel.X, "year"), (Channel.Y, "troops")));

        System.Text.Encoding.UTF8.GetByteCount(chart.Wide).ShouldBeLessThanOrEqualTo(6 * 1024);
        System.Text.Encoding.UTF8.GetByteCount(chart.Narrow).ShouldBeLessThanOrEqualTo(6 * 1024);
        Titles(chart.Wide).Count.ShouldBe(60);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_renders_are_the_same_to_the_byte(string example)
    {
        var (one, other) = (Drawing.Render(Examples.All[example]), Drawing.Render(Examples.All[example]));

        other.Wide.ShouldBe(one.Wide);
        other.Narrow.ShouldBe(one.Narrow);
        other.Standalone.ShouldBe(one.Standalone);
        other.Png.Value.ShouldBe(one.Png.Value);
        other.Card.Value.ShouldBe(one.Card.Value);
    }

    [Fact]
    public void Images_are_painted_when_they_are_asked_for()
    {
        var chart = Drawing.Render(Examples.All["bar"]);

        (chart.Png.IsValueCreated, chart.Card.IsValueCreated).ShouldBe((false, false));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_renderings_can_stand_on_one_page(string example)
    {
        var chart = Drawing.Render(Examples.All[example]);
        var page = XElement.Parse($"<div>{chart.Wide}{chart.Narrow}</div>");

        page.Descendants().Attributes("id").Select(a => a.Value).ShouldBeUnique();
        foreach (var svg in page.Elements())
        {
            var named = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            named.ShouldAllBe(id => svg.Elements().Any(e => (string?)e.Attribute("id") == id && e.Value.Length > 0));
            svg.Attribute("role")!.Value.ShouldBe("img");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Inline_colours_are_the_themes_variables(string example)
    {
        var svg = XElement.Parse(Drawing.Render(Examples.All[example]).Wide);
        var colours = svg.Descendants().Attributes().Where(a => a.Name.LocalName is "fill" or "stroke").Select(a => a.Value).Distinct();

        colours.ShouldAllBe(c => c == "none" || c == "transparent" || c.StartsWith("var(--color-", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_has_its_details()
    {
        var chart = Drawing.Render(Examples.All["bar"]);

        Titles(chart.Wide)
            .Distinct()
            .ShouldBe(
                [
                    "The Cold War shield in all of Europe\nover 300,000 troops",
                    "Remaining in 2010\nabout 65,000 troops",
                    "NATO battlegroups\nfewer than 50,000 troops",
                    "A European force\n150,000 to 200,000 troops",
                    "Nobody knows\nnot published",
                    "Counted\n123,456 troops",
                ],
                ignoreOrder: true
            );
    }

    [Fact]
    public void The_key_explains_the_signs_that_the_mark_draws()
    {
        Drawing.Render(Examples.All["bar"]).Key.ShouldContain("A bar that fades out means this much or more.");
        Drawing.Render(Examples.All["dot"]).Key.ShouldContain("An arrow up or to the right means this much or more.");
        Drawing.Render(Examples.All["area"]).Key.ShouldContain("An empty stretch has no data.");
        Drawing.Render(Examples.All["line-log"]).Key.ShouldContain("The vertical axis is logarithmic: equal distances are equal ratios.");
    }

    [Fact]
    public void An_image_has_title_subtitle_and_sources_inside()
    {
        var spec = Examples.All["bar"] with
        {
            Subtitle = ChartFixture.At("Troops, by what is known"),
            Note = ChartFixture.At("Mind the ends."),
        };

        var text = XElement
            .Parse(Drawing.Render(spec).Standalone)
            .Descendants()
            .Where(e => e.Name.LocalName == "text")
            .Select(e => e.Value)
            .ToList();

        text.ShouldContain("Bars as what they are");
        text.ShouldContain("Troops, by what is known");
        text.ShouldContain("Mind the ends.");
    }

    [Theory]
    [InlineData("Войска", "")]
    [InlineData("שלום قوات Στρατός 🇪🇺 👍", "")]
    [InlineData("Ჯarი ჯარი", "Ჯ ი ჯ ა რ")]
    [InlineData("ა̈\u200D\u00A0", "ა")]
    public void Characters_that_no_font_has_are_named_once_a_chart(string name, string lacking)
    {
        var bag = new DiagnosticBag();

        Drawing.Render(
            ChartFixture.Chart("bar", $"name | troops:integer\n{name} | 5\n{name}{name} | 6", (Channel.X, "troops"), (Channel.Y, "name")),
            bag
        );

        var told = bag.Sorted().Where(d => d.Code == "CHART026").Select(d => d.Message.Split(": ")[^1]);
        told.ShouldBe(lacking.Length == 0 ? [] : [lacking]);
    }

    private static string Svg(string example, bool narrow) =>
        Drawing.Svg(Drawing.Compose(Examples.All[example], narrow), Examples.All[example].Title.Value);

    private static List<string> Titles(string svg) =>
        [.. XElement.Parse(svg).Descendants().Where(e => e.Name.LocalName == "title").Skip(1).Select(e => e.Value)];
}
