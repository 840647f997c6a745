using Report.Tests.Data;

namespace Report.Tests.Pages.Prose;

/// <summary>A sentence with a comparing word is recorded unless a helper, a condition or a reason supports it.</summary>
public sealed class ComparisonRulesTests
{
    [Theory]
    [InlineData("Latvia has the largest one. Estonia has the smallest.", "6:16 6:45")]
    [InlineData("Latvia has the largest one.{{reason \"so it says\"}} Estonia has the smallest.", "6:68")]
    [InlineData("Latvia has the largest one.{{holds \"max(troops) of troops > 1\"}}", "")]
    [InlineData("It is {{compare \"troops\" \"troops\" from=Latvia to=Estonia}} of what there were, and fell.", "")]
    [InlineData("It is {{compare \"troops\" \"troops\" from=Latvia to=Estonia}} of the largest.", "6:67")]
    [InlineData("{{largest \"troops\" \"host\" \"troops\"}} has the most.", "")]
    [InlineData("> The largest one.\n\n`the largest`", "")]
    public void In_a_page(string text, string places)
    {
        using var input = new TemporaryInput()
            .Write(
                "data/troops.yaml",
                "title: T\nsource: paper\nkey: [host]\nfields:\n  - { name: host, type: category }\n  - { name: troops, type: "
                    + "quantity, unit: troops }\nrows:\n  - { host: Latvia, troops: 1800 }\n  - { host: Estonia, troops: 900 }\n"
            )
            .Write("page.md", $"---\ntitle: A page\ndescription: Words.\n---\n\n{text}\n");
        var page = PageStage.Render(input.Folder, input.Bag).Single();

        input.Found.ShouldBeEmpty();
        string.Join(' ', page.Comparisons.Select(c => $"{c.At.Line}:{c.At.Column}")).ShouldBe(places);
    }
}
