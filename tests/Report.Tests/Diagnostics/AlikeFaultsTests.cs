using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Shouldly;

namespace Report.Tests.Diagnostics;

public sealed class AlikeFaultsTests
{
    [Fact]
    public void Twenty_of_one_kind_are_shown_and_the_rest_is_counted()
    {
        var alike = Enumerable.Range(1, 23).Select(line => DataRules.EmptyFile.At(new Position("a", line, 1)));
        var other = DataRules.NotYaml.At(new Position("b", 1, 1));

        var (shown, more) = AlikeFaults.Of([.. alike, other]);

        shown.Count.ShouldBe(21);
        shown[^1].ShouldBe(other);
        more.ShouldBe(["and 3 more of DATA008"]);
    }

    [Fact]
    public void A_hint_that_takes_a_search_is_sought_for_the_faults_that_are_shown_alone()
    {
        var sought = 0;
        var alike = Enumerable
            .Range(1, 200)
            .Select(line => DataRules.EmptyFile.At(new Position("a", line, 1)).WithHint(() => $"hint {++sought}"))
            .ToList();

        AlikeFaults.Of(alike).Shown.Count.ShouldBe(AlikeFaults.Most);
        sought.ShouldBe(0);

        AlikeFaults.WithHints(alike).Count(fault => fault.Hint is not null).ShouldBe(AlikeFaults.MostHints);
        sought.ShouldBe(AlikeFaults.MostHints);
    }

    [Fact]
    public void Control_characters_of_a_name_are_escaped_wherever_they_are_printed()
    {
        var fault = SiteRules.UnknownDataset.At(new Position("input/red\e[31m\nred.md", 1, 1), "a\e[31mb");
        foreach (var format in Enum.GetValues<DiagnosticFormat>())
        {
            using var output = new StringWriter();
            DiagnosticReporter.Write([fault], format, output, _ => null);

            output.ToString().ShouldNotContain("\e");
            output.ToString().ShouldContain("u001b[31m");
            output.ToString().TrimEnd('\n').Split('\n').Length.ShouldBe(format == DiagnosticFormat.Json ? 12 : 1);
        }
    }
}
