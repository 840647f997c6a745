using Report.Languages;

namespace Report.Tests.Languages;

/// <summary>Comparing words such as "largest" are found in English prose, and words that only look like them are not.</summary>
public sealed class ComparisonsTests
{
    [Theory]
    [InlineData("The largest battlegroup was Latvia’s.", "largest")]
    [InlineData("Spain has more troops than Turkey.", "more troops than")]
    [InlineData("Nearly a quarter of Latvia is Russian.", "Nearly a quarter")]
    [InlineData("A fifth of the money is gone.", "A fifth of")]
    [InlineData("Two thirds were in Germany.", "Two thirds")]
    [InlineData("It had twice as many.", "twice")]
    [InlineData("Prices rose and then held steady.", "rose|held steady")]
    [InlineData("Most Americans served in Germany.", "Most")]
    [InlineData("China gained most, Peru the least.", "most|least")]
    [InlineData("Green County was the closest of all.", "closest")]
    [InlineData("The Rarest Of Birds", "Rarest")]
    [InlineData("Where women had fewer children, people lived longer.", "fewer|longer")]
    [InlineData("The count stayed above 300,000, then was below it.", "stayed above|was below")]
    [InlineData("It has held since 2010, and moved little.", "has held since|moved little")]
    [InlineData("Rents rise, and wages are slowly falling.", "Rents rise|are slowly falling")]
    [InlineData("One in five came, three of the four stayed.", "One in five|three of the four")]
    [InlineData("There are as many dogs as cats.", "as many dogs as")]
    [InlineData("It pays even more.", "even more")]
    [InlineData("Its peak was in 1957.", "peak")]
    public void What_compares_is_found(string text, string words) =>
        string.Join('|', EnglishLocale.International.Prose.Comparisons(text).Select(c => text.Substring(c.Start, c.Length)))
            .ShouldBe(words);

    [Theory]
    [InlineData("At least two of them came.")]
    [InlineData("He called it “the largest battlegroup” in Europe.")]
    [InlineData("A third figure may be a plan.")]
    [InlineData("It came to paper twice, in 2014 and in 2015.")]
    [InlineData("Macron declined to name its size.")]
    [InlineData("Half a year later, and half an hour later.")]
    [InlineData("The other half of the story.")]
    [InlineData("More than once he said so.")]
    [InlineData("A best-known case of a half-dozen.")]
    [InlineData("They no longer ask for a forest in the west, and rest.")]
    [InlineData("He went to Mount Everest.")]
    [InlineData("It is most likely in the latest figures, not least here.")]
    [InlineData("The fall of the wall, his rise to power.")]
    [InlineData("Greater London has a lower house.")]
    [InlineData("One in five years, as soon as possible.")]
    [InlineData("As said above; see below.")]
    [InlineData("To a tenth of a degree, largest first, by the most senior; the wider point.")]
    [InlineData("Later counts do not change it.")]
    public void What_only_looks_like_it_is_free(string text) => EnglishLocale.International.Prose.Comparisons(text).ShouldBeEmpty();

    [Theory]
    [InlineData("It is. More is there.", "It is.|More is there.")]
    [InlineData("The U.S. sent troops, p. 4 says. Then it stopped.", "The U.S. sent troops, p. 4 says.|Then it stopped.")]
    [InlineData("“He came.” She left!", "“He came.”|She left!")]
    [InlineData("About 1.5 of them went", "About 1.5 of them went")]
    public void Sentences_are_told_apart(string text, string sentences) =>
        string.Join('|', EnglishLocale.International.Prose.Sentences(text).Select(s => text[s.Start..s.End])).ShouldBe(sentences);
}
