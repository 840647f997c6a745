using Report.Tests.Data;

namespace Report.Tests.Pages.Helpers;

/// <summary>
/// Helpers write names, ranks, counts and changes in words as the data have them: ties are stated, and uncertain answers are refused.
/// </summary>
public sealed class WordHelpersTests
{
    private const string Table = """
        title: Troops
        source: paper
        key: [host]
        fields:
          - { name: host, type: category }
          - { name: wave, type: category }
          - { name: troops, type: quantity, unit: troops }
        rows:
          - { host: Latvia, wave: a, troops: 1800 }
          - { host: Estonia, wave: a, troops: 1400 }
          - { host: Hungary, wave: b, troops: 3900 }
          - { host: Spain, wave: b, troops: 3900 }

        """;

    // Leaves questions open: with "over 2800", Poland may or may not have the most, or more than 5,000.
    private const string Doubt = """
          - { host: Poland, wave: c, troops: over 2800 }
          - { host: Turkey, wave: c, troops: 3000 }
          - { host: Norway, wave: d, troops: not published }
          - { host: Sweden, wave: e, troops: 2050 to 2200 }
        """;

    [Theory]
    [InlineData("{{largest \"troops\" \"host\" \"troops\" wave=a}}", "Latvia")]
    [InlineData("{{largest \"troops\" \"host\" \"troops\"}}", "Hungary and Spain")]
    [InlineData("{{smallest \"troops\" \"host\" \"troops\"}}", "Estonia")]
    [InlineData("{{names \"troops\" \"host\" where=\"troops > 1500\"}}", "Latvia, Hungary and Spain")]
    [InlineData("{{names \"troops\" \"host\" wave=a}}", "Latvia and Estonia")]
    [InlineData("{{names \"troops\" \"host\" where=\"trops > 5000\"}}", "DATA035 5:32")]
    [InlineData("{{names \"troops\" \"host\" where=\"troops > 5000\" wave=a}}", "FIND011 5:1")]
    [InlineData("{{largest \"troops\" \"host\" \"host\"}}", "PAGE022 5:27")]
    [InlineData("The {{rank \"troops\" \"troops\" host=Latvia}}", "The third largest")]
    [InlineData("The {{rank \"troops\" \"troops\" host=Latvia where=\"wave = a\"}}", "The largest")]
    [InlineData("The {{rank \"troops\" \"troops\" host=Latvia order=\"ascending\"}}", "The second smallest")]
    [InlineData("The {{rank \"troops\" \"troops\" host=Spain}}", "The joint largest")]
    [InlineData("The {{rank \"troops\" \"troops\" host=Spain order=\"ascending\"}}", "The joint third smallest")]
    [InlineData("{{rank \"troops\" \"troops\" host=Spain order=\"upwards\"}}", "PAGE015 5:43")]
    [InlineData("{{rank \"troops\" \"troops\"}}", "PAGE024 5:1")]
    [InlineData("{{rank \"troops\" \"troops\" host=Latvia where=\"wave = b\"}}", "FIND023 5:44")]
    [InlineData("{{howmany \"troops\" where=\"troops > 1500\"}}", "Three of the four")]
    [InlineData("{{howmany \"troops\" where=\"troops > 1500\" wave=b}}", "Both")]
    [InlineData("{{howmany \"troops\" where=\"troops > 1500\" host=Latvia}}", "The only one")]
    [InlineData("{{howmany \"troops\" where=\"troops > 15000\"}}", "None of the four")]
    [InlineData("{{howmany \"troops\" where=\"troops > 1\"}}", "All four")]
    [InlineData("{{howmany \"troops\" where=\"troops > 1500\" format=\"number\"}}", "3 of the 4")]
    [InlineData("{{howmany \"troops\"}}", "PAGE011 5:1")]
    [InlineData("It {{change \"troops\" \"troops\" from=Hungary to=Spain}}", "It did not change")]
    [InlineData("It {{change \"troops\" \"troops\" from=Latvia to=Spain}}", "It more than doubled")]
    [InlineData("It {{change \"troops\" \"troops\" from=Latvia to=Estonia}}", "It fell by about 22%")]
    [InlineData("It {{change \"troops\" \"troops\" from=Latvia}}", "PAGE011 5:4")]
    public void Write_what_the_data_say(string call, string written) => Written(call, Table).ShouldBe(written);

    [Theory]
    [InlineData("{{largest \"troops\" \"host\" \"troops\" wave=c}}", "FIND015 5:1")]
    [InlineData("{{names \"troops\" \"host\" where=\"troops > 2900\" wave=c}}", "FIND016 5:31")]
    [InlineData("{{names \"troops\" \"host\" where=\"troops > 5000\"}}", "FIND016 5:31")]
    [InlineData("{{rank \"troops\" \"troops\" host=Turkey where=\"wave = c\"}}", "FIND021 5:1")]
    [InlineData("{{rank \"troops\" \"troops\" host=Turkey}}", "PAGE026 5:1")]
    [InlineData("{{howmany \"troops\" where=\"troops > 2900\"}}", "FIND016 5:26")]
    [InlineData("{{change \"troops\" \"troops\" from=Poland to=Turkey}}", "FIND022 5:1")]
    [InlineData("{{change \"troops\" \"troops\" from=Latvia to=Norway}}", "FIND022 5:1")]
    public void Refuse_what_the_data_leave_open(string call, string faults) => Written(call, Table + Doubt).ShouldBe(faults);

    private static string Written(string call, string table)
    {
        using var input = new TemporaryInput().Write("data/troops.yaml", table).Write("page.md", $"---\ntitle: A page\n---\n\n{call}\n");
        var page = PageStage.Render(input.Folder, input.Bag).Single();
        return input.Found.Count > 0
            ? string.Join(" ", input.Found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}"))
            : HtmlText.WithoutTags(page.Html).Trim();
    }
}
