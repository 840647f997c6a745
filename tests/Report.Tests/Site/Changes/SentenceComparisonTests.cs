using Report.Site.Changes;
using Shouldly;

namespace Report.Tests.Site.Changes;

public sealed class SentenceComparisonTests
{
    [Fact]
    public void Only_what_differs_is_told_and_a_sentence_stands_beside_what_took_its_place() =>
        SentenceComparison.Between(["One.", "Two.", "Three.", "Four."], ["One.", "Deux.", "Three.", "Four.", "Five."])
            .ShouldBe([new("Two.", "Deux."), new(null, "Five.")]);

    [Fact]
    public void The_same_text_has_no_changes() => SentenceComparison.Between(["One.", "Two."], ["One.", "Two."]).ShouldBeEmpty();

    [Fact]
    public void Sentences_end_at_their_stop_and_not_inside_a_number() =>
        PageText.Of("<main><h1>T</h1><p>There were 1.5 million in 2010<sup>1</sup>. “Really?” Yes. <em>Some</em> left.</p><figure><p>No.</p></figure></main>")!
            .Sentences.ShouldBe(["T", "There were 1.5 million in 2010.", "“Really?”", "Yes.", "Some left."]);
}
