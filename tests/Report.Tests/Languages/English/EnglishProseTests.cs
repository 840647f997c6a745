using Report.Languages;
using Shouldly;

namespace Report.Tests.Languages.English;

/// <summary>Words made from data begin with a capital where they begin a sentence.</summary>
public sealed class EnglishProseTests
{
    [Theory]
    [InlineData("")]
    [InlineData("They had to go. ")]
    [InlineData("They left! ")]
    [InlineData("He said “no.” ")]
    [InlineData("They left. “")]
    [InlineData("They left. (\"")]
    [InlineData("“")]
    [InlineData("And then … ")]
    public void A_sentence_starts_here(string before) => new EnglishProse().StartsSentence(before).ShouldBeTrue();

    [Theory]
    [InlineData("There were ")]
    [InlineData("See Fig. ")]
    [InlineData("In the U.S. ")]
    [InlineData("On page p. ")]
    [InlineData("By J. ")]
    [InlineData("They left.")]
    [InlineData("There were (")]
    [InlineData("They said: “")]
    public void None_starts_here(string before) => new EnglishProse().StartsSentence(before).ShouldBeFalse();
}
