using Report.Data.Yaml;
using Shouldly;

namespace Report.Tests.Data.Yaml;

/// <summary>Text that any YAML reader would take for a number or a word of YAML is quoted.</summary>
public sealed class YamlTextTests
{
    [Theory]
    [InlineData(".nan")]
    [InlineData(".NaN")]
    [InlineData(".inf")]
    [InlineData(".Inf")]
    [InlineData("+.INF")]
    [InlineData("+.5")]
    [InlineData("No")]
    [InlineData("1e3")]
    public void Text_that_looks_like_something_else_is_quoted(string text) => YamlText.Scalar(text).ShouldBe($"\"{text}\"");

    [Theory]
    [InlineData(".gitkeep")]
    [InlineData("+ and more")]
    [InlineData("Nancy")]
    public void Other_text_stays_plain(string text) => YamlText.Scalar(text).ShouldBe(text);
}
