using Report.Site.Changes;
using Shouldly;

namespace Report.Tests.Site.Changes;

public sealed class SentenceComparisonTests
{
    [Fact]
    public void Only_what_differs_is_told_and_a_sentence_stands_beside_what_took_its_place() =>
        SentenceComparison
            .Between(["One.", "Two.", "Three.", "Four."], ["One.", "Deux.", "Three.", "Four.", "Five."])
            .ShouldBe([new("Two.", "Deux."), new(null, "Five.")]);

    [Fact]
    public void A_sentence_that_only_moved_is_no_change() =>
        SentenceComparison
            .Between(["One.", "Two.", "Three.", "Four."], ["Four.", "One.", "Two.", "Drei."])
            .ShouldBe([new("Three.", "Drei.")]);

    [Fact]
    public void A_sentence_that_is_said_once_more_is_a_change() =>
        SentenceComparison.Between(["One.", "Two."], ["Two.", "One.", "Two."]).ShouldBe([new(null, "Two.")]);

    [Theory]
    [InlineData("<ul><li>One.<ul><li>Two.</li></ul></li></ul>")]
    [InlineData("<ul>\n<li>\n<p>One.</p>\n<ul>\n<li>\n<p>Two.</p></li></ul></li></ul>")]
    [InlineData("<p>One.\n  Two.</p>")]
    [InlineData("<p>One.<br>Two.</p>")]
    public void How_lines_and_lists_are_laid_out_makes_no_difference(string html) =>
        PageText.Of($"<main>{html}</main>")!.Sentences.ShouldBe(["One.", "Two."]);

    [Fact]
    public void The_same_text_has_no_changes() => SentenceComparison.Between(["One.", "Two."], ["One.", "Two."]).ShouldBeEmpty();

    [Fact]
    public void Sentences_end_at_their_stop_and_not_inside_a_number() =>
        PageText
            .Of(
                "<main><h1>T</h1><p>There were 1.5 million in 2010<sup>1</sup>. “Really?” Yes. <em>Some</em> "
                    + "left.</p><figure><p>No.</p></figure></main>"
            )!
            .Sentences.ShouldBe(["T", "There were 1.5 million in 2010.", "“Really?”", "Yes.", "Some left."]);
}
