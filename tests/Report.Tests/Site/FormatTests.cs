using Report.Diagnostics;
using Report.Tests.Pages;
using Shouldly;

namespace Report.Tests.Site;

/// <summary>A number format of a field, a channel or a call applies wherever readers see the numbers, but not in downloads.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly SmallReport report = new();

    public FormatTests()
    {
        Data(".0%");
        report.Write("charts/shares.yaml", "title: Shares of two\ndata: shares\nmark: bar\nencoding: { x: share, y: name }\n");
        report.Write(
            "second.md",
            """
            ---
            title: The second chapter
            description: What follows.
            order: 2
            ---

            It was {{value "shares" "share" name=One}}, or {{value "shares" "share" name=One format=".2%"}}, or {{value "shares" "share" name=Two}}.

            {{chart "shares"}}
            """
        );
    }

    public void Dispose() => report.Dispose();

    [Fact]
    public void Tables_prose_labels_and_descriptions_write_the_format_and_downloads_all_digits()
    {
        var files = report.Make();

        files["data/shares/index.html"].ShouldContain("12%");
        files["data/shares/index.html"].ShouldContain("over 52%");
        var text = HtmlText.WithoutTags(files["second/index.html"]);
        text.ShouldContain("It was 12%, or 12.35%, or over 52%.");
        text.ShouldContain("0.12349");
        files["charts/shares.svg"].ShouldContain("over 52%");
        files["charts/shares.svg"].ShouldNotContain("0.12");
        files["data/shares.csv"].ShouldContain("0.12349");
    }

    [Fact]
    public void A_channel_has_a_format_of_its_own_on_its_axis_too()
    {
        report.Write(
            "data/shares.yaml",
            "title: Shares\nsource: paper\nfields:\n  - { name: year, type: year, title: Year }\n  - { name: share, type: quantity, "
                + "title: Share }\nrows:\n  - { year: 2000, share: 0.1 }\n  - { year: 2010, share: 0.35 }\n  - { year: 2020, share: 0.2 }\n"
        );
        report.Write(
            "charts/shares.yaml",
            "title: Shares of two\ndata: shares\nmark: line\nencoding: { x: year, y: { field: share, format: \".0%\" } }\n"
        );
        report.Write("second.md", "---\ntitle: The second chapter\ndescription: What follows.\norder: 2\n---\n\n{{chart \"shares\"}}\n");

        var svg = report.Make()["charts/shares.svg"];

        svg.ShouldContain("40%");
        svg.ShouldContain("10%");
        svg.ShouldNotContain(">0.4<");
    }

    [Theory]
    [InlineData("#,##0", "", "DATA160", 6)]
    [InlineData(".0%", "\"%\"", "DATA161", 6)]
    [InlineData("$.2f", "tonnes", "DATA162", 6)]
    public void A_format_that_cannot_be_is_told_at_its_place(string format, string unit, string code, int line)
    {
        Data(format, unit);

        var fault = report.Faults().First(f => f.Code == code);

        fault.Position.File.ShouldEndWith("data/shares.yaml");
        fault.Position.Line.ShouldBe(line);
    }

    [Fact]
    public void A_format_in_a_call_that_is_none_is_told()
    {
        report.Write(
            "first.md",
            "---\ntitle: The first chapter\ndescription: What it is about.\norder: 1\n---\n\n{{value \"shares\" \"share\" name=One "
                + "format=\"exakt\"}}\n"
        );

        report.Faults().Select(f => f.Code).ShouldContain("PAGE015");
    }

    private void Data(string format, string unit = "") =>
        report.Write(
            "data/shares.yaml",
            $$"""
            title: Shares
            source: paper
            key: name
            fields:
              - { name: name, type: text, title: Name }
              - { name: share, type: quantity, title: Share, format: "{{format}}"{{(unit.Length > 0 ? $", unit: {unit}" : "")}} }
            rows:
              - { name: One, share: 0.12349 }
              - { name: Two, share: over 0.529 }
            """
        );
}
