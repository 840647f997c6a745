using Report.Data.Yaml;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Data.Yaml;

/// <summary>A value that a program sets takes the place of the whole old one, however that was written; the rest stays.</summary>
public sealed class YamlEditTests
{
    [Theory]
    [InlineData("1.0.0")]
    [InlineData("'1.0.0'  # the last")]
    [InlineData("\n  1.0.0")]
    [InlineData(">-\n  1.0.0")]
    [InlineData("|\n  1.0.0\n")]
    [InlineData("\"1.0\n\n  .0\"")]
    [InlineData("1.0\n  and more")]
    [InlineData("''")]
    public void A_value_in_any_style_is_replaced(string old)
    {
        foreach (var after in new[] { "", "\ndate: 2026-01-01 # of it\n" })
        {
            var text = $"title: A 🎈\nversion: {old}{after}";

            var edited = YamlEdit.Set(text, Read(text), "version", "1.1.0");

            var now = Read(edited);
            now.Entries.Select(entry => $"{entry.Key.Text}={((YamlScalar)entry.Value).Text}")
                .ShouldBe(after.Length == 0 ? ["title=A 🎈", "version=1.1.0"] : ["title=A 🎈", "version=1.1.0", "date=2026-01-01"]);
            edited.ShouldEndWith(after);
        }
    }

    private static YamlMapping Read(string text)
    {
        var bag = new DiagnosticBag();
        var read = YamlReader.Read("site.yaml", text, bag).ShouldBeOfType<YamlMapping>();
        bag.Sorted().ShouldBeEmpty();
        return read;
    }
}
