using System.Reflection;
using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Site;
using Report.Tests.Pages;

namespace Report.Tests.Diagnostics;

/// <summary>docs/diagnostics/ documents every diagnostic, and its examples show what the program prints.</summary>
public sealed class DiagnosticDocsTests
{
    // Runs the part of the build that reports the codes of a page, on the folder that holds input/. A new page adds a line here.
    private static readonly Dictionary<string, Action<string, DiagnosticBag>> Stages = new()
    {
        ["DATA"] = (folder, bag) => PageStage.Render(Path.Combine(folder, "input"), bag),
        ["SRC"] = (folder, bag) => ReferenceRules.CheckSources(InputReader.Read(Path.Combine(folder, "input"), bag), [], bag),
        ["CLAIM"] = (folder, bag) => InputReader.Read(Path.Combine(folder, "input"), bag),
        ["PAGE"] = (folder, bag) => PageStage.Render(Path.Combine(folder, "input"), bag),
        ["CHART"] = DrawCharts,
        ["FIND"] = (folder, bag) => PageStage.Render(Path.Combine(folder, "input"), bag),
        ["LINK"] = (folder, bag) =>
            SiteBuilder.Make(
                new BuildOptions(Path.Combine(folder, "input"), Repository.PathTo("theme"), Path.Combine(folder, "output")),
                bag
            ),
        ["SITE"] = (folder, bag) => InputReader.Read(Path.Combine(folder, "input"), bag),
    };

    // Files that every report needs, so that an example need not repeat them.
    private static readonly ExampleFile[] Sound =
    [
        new(
            "input/site.yaml",
            null,
            "title: A report\ndescription: About something.\nurl: https://example.org/report/\ndate: 2025-09-01\n"
        ),
        new("input/sources.yaml", null, "paper: { type: report, title: A paper }\n"),
    ];

    // Pages whose examples share the dataset at the top of the page.
    private static readonly string[] WithData = ["CHART", "FIND"];

    public static TheoryData<string> Examples => [.. DiagnosticDocs.All().Where(rule => rule.Files.Count > 0).Select(rule => rule.Code)];

    public static TheoryData<string> DocumentedStages => [.. DiagnosticDocs.All().Select(rule => rule.Stage).Distinct()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_gives_what_the_page_says(string code)
    {
        var rule = DiagnosticDocs.All().Single(r => r.Code == code);
        using var folder = new TemporaryFolder();
        IEnumerable<ExampleFile> sound = WithData.Contains(rule.Stage)
            ? [.. Sound, new ExampleFile("input/data/troops.yaml", null, DiagnosticDocs.Head(rule.Stage))]
            : Sound;
        foreach (var file in sound.Where(s => rule.Files.All(f => f.Name != s.Name)).Concat(rule.Files))
        {
            file.WriteTo(folder);
        }

        var bag = new DiagnosticBag();
        Stages[rule.Stage](folder.Path, bag);

        bag.Sorted().Select(d => d.Code).Distinct().ShouldBe([code]);
        Text(bag, folder.Path).ShouldBe(rule.Output);
    }

    [Theory]
    [MemberData(nameof(DocumentedStages))]
    public void Every_rule_of_a_stage_is_documented_once(string stage)
    {
        var documented = DiagnosticDocs.All().Where(r => r.Stage == stage).Select(r => r.Code);

        documented.ShouldBe(
            Rules()
                .Where(rule => rule.Code.StartsWith(stage, StringComparison.Ordinal))
                .Select(rule => rule.Code)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_two_rules_share_a_code() => Rules().Select(rule => rule.Code).ShouldBeUnique();

    private static void DrawCharts(string folder, DiagnosticBag bag)
    {
        var data = InputReader.Read(Path.Combine(folder, "input"), bag);
        foreach (var chart in ChartReader.ReadAll(Path.Combine(folder, "input"), data.Datasets, bag))
        {
            ChartRenderer.Render(chart, data, Report.Tests.Charts.Drawing.Theme, bag);
        }
    }

    private static IEnumerable<Rule> Rules() =>
        typeof(DataRules)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(DataRules).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => field.GetValue(null))
            .OfType<Rule>();

    private static string Text(DiagnosticBag bag, string folder)
    {
        using var output = new StringWriter { NewLine = "\n" };
        DiagnosticReporter.Write(bag.Sorted(), DiagnosticFormat.Text, output, FileText.Read);
        return output.ToString().Replace(folder + "/", "", StringComparison.Ordinal);
    }
}
