using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>Words made from data start with a capital where they start a sentence.</summary>
internal static class SentenceStart
{
    /// <param name="before">What stands before the part in its paragraph.</param>
    public static BoundPart Fit(BoundPart part, string before, IProse prose) => !prose.StartsSentence(before) ? part : part switch
    {
        BoundValue value => value with { Text = prose.Capitalized(value.Text) },
        BoundCount count => count with { Text = prose.Capitalized(count.Text) },
        BoundTally tally => tally with { Text = prose.Capitalized(tally.Text) },
        BoundTerm term => term with { Text = prose.Capitalized(term.Text) },
        _ => part,
    };
}
