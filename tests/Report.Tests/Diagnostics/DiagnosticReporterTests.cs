using System.Text.Json.Nodes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Tests.Diagnostics;

public sealed class DiagnosticReporterTests
{
    private static readonly Dictionary<string, string> Files = new()
    {
        ["input/data/efp.yaml"] =
            "title: eFP\nrows:\n  - { host: Estonia, troops: foru }\n\t- { host: 中国 🇪🇪, troops: foru }\n  - { host: "
            + "مرحبا, troops: foru }\n",
        ["input/data/long.csv"] = $"{new string('a', 300)},foru,{new string('b', 300)}\r\n",
        ["input/evil.yaml"] = "title: \u001b[31mred\u202Eder\u0007, foru",
        ["input/empty.yaml"] = "",
    };

    private static readonly Diagnostic[] Found =
    [
        DataRules.NotAQuantity.At(Foru("input/data/efp.yaml", 3), "foru"),
        DataRules.NotAQuantity.At(Foru("input/data/efp.yaml", 4), "foru"),
        DataRules.NotAQuantity.At(Foru("input/data/efp.yaml", 5), "foru"),
        DataRules.NotAQuantity.At(Foru("input/data/long.csv", 1), "foru"),
        DataRules.NotAQuantity.At(Foru("input/evil.yaml", 1), "foru"),
        DataRules.EmptyFile.At(Position.StartOf("input/empty.yaml")),
        DataRules.MissingFile.At(Position.StartOf("input/site.yaml"), "input/site.yaml"),
        SourceRules.Unused.At(new Position("input/data/efp.yaml", 99, 1), "beyond the end"),
        DataRules.UnknownKey.At(new Position("input/data/efp.yaml", 1, 1, 500), "title", "a dataset").WithHint("did you mean 'titel'?"),
    ];

    [Fact]
    public void Text_shows_the_line_the_place_and_the_hint() => Golden.Match(Write(DiagnosticFormat.Text));

    [Fact]
    public void Colour_is_put_around_parts_and_changes_no_text()
    {
        var coloured = Write(DiagnosticFormat.Text, new Palette("<e>", "<w>", "<f>", "<h>", "</>"));

        coloured.ShouldContain("<e>error DATA007</>");
        foreach (var mark in new[] { "<e>", "<w>", "<f>", "<h>", "</>" })
        {
            coloured = coloured.Replace(mark, "", StringComparison.Ordinal);
        }

        coloured.ShouldBe(Write(DiagnosticFormat.Text));
    }

    [Fact]
    public void Json_holds_the_same_for_programs()
    {
        var all = JsonNode.Parse(Write(DiagnosticFormat.Json))!.AsArray();

        all.Count.ShouldBe(Found.Length);
        all[0]!
            .ToJsonString()
            .ShouldBe(
                """{"file":"input/data/efp.yaml","line":3,"column":30,"length":4,"severity":"error","code":"DATA007","message":"\u0027foru\u0027 is not a quantity","hint":"write a number, \u0027about 1,100\u0027, \u0027900 to 1,200\u0027 or \u0027not published\u0027"}"""
            );
        all[6]!["hint"].ShouldBeNull();
    }

    [Fact]
    public void What_would_end_a_workflow_command_is_escaped()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var fault = DataRules.NotAQuantity.At(new Position("input/a,b:c%.yaml", 3, 5, 2), "100%\r\n::error::x").WithHint("50%: one, two");

        DiagnosticReporter.Write([fault], DiagnosticFormat.GitHub, output, _ => null);

        output
            .ToString()
            .ShouldBe(
                "::error file=input/a%2Cb%3Ac%25.yaml,line=3,col=5,endColumn=7,title=DATA007::'100%25%0D%0A::error::x' is not a "
                    + "quantity%0Ahint: 50%25: one, two\n"
            );
    }

    [Fact]
    public void A_warning_is_one_for_github_too()
    {
        using var output = new StringWriter { NewLine = "\n" };

        DiagnosticReporter.Write([SourceRules.Unused.At(Position.StartOf("a"), "x")], DiagnosticFormat.GitHub, output, _ => null);

        output.ToString().ShouldStartWith("::warning file=a,line=1,col=1,endColumn=2,title=SRC003::");
    }

    [Theory]
    [InlineData(0, 0, "no faults")]
    [InlineData(1, 0, "1 error")]
    [InlineData(2, 1, "2 errors, 1 warning")]
    [InlineData(0, 3, "3 warnings")]
    public void The_summary_counts(int errors, int warnings, string expected) =>
        DiagnosticReporter
            .Summary([
                .. Enumerable.Repeat(DataRules.EmptyFile.At(default), errors),
                .. Enumerable.Repeat(SourceRules.Unused.At(default, "x"), warnings),
            ])
            .ShouldBe(expected);

    private static Position Foru(string file, int line) =>
        new(file, line, Files[file].Split('\n')[line - 1].IndexOf("foru", StringComparison.Ordinal) + 1, 4);

    private static string Write(DiagnosticFormat format, Palette? palette = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        DiagnosticReporter.Write(Found, format, output, Files.GetValueOrDefault, palette);
        return output.ToString();
    }
}
