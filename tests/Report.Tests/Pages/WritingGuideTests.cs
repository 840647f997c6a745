using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Helpers;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Pages;

/// <summary>docs/writing/pages.md documents every helper, and its examples work with the data of a report.</summary>
public sealed partial class WritingGuideTests
{
    private readonly string guide = File.ReadAllText(Repository.PathTo("docs", "writing", "pages.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_helper_is_explained() =>
        HelperList.BuiltIn.Names.ShouldAllBe(name =>
            guide.Contains("`{{" + name + " ", StringComparison.Ordinal) || guide.Contains("`{{" + name + "}}`", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_example_of_a_call_names_its_helper() =>
        HelperList.BuiltIn.All.ShouldAllBe(helper =>
            (helper.Signature.Example + " ").StartsWith(helper.Signature.Name + " ", StringComparison.Ordinal)
        );

    [Fact]
    public void The_examples_are_pages_without_a_fault()
    {
        foreach (Match example in Example().Matches(guide))
        {
            var bag = new DiagnosticBag();
            var page = PageStage.RenderOne(ExampleReport.Input, example.Groups[1].Value, bag);
            bag.Sorted().Where(d => d.Code.StartsWith("PAGE", StringComparison.Ordinal) && d.Position.File == "example.md").ShouldBeEmpty();
            page.Html.ShouldContain("<data");
        }
    }

    [GeneratedRegex("^```markdown\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
