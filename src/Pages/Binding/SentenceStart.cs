using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>Capitalises words made from data at the start of a sentence.</summary>
internal static class SentenceStart
{
    /// <param name="before">The text before the part in its paragraph.</param>
    public static BoundPart Fit(BoundPart part, string before, IProse prose) =>
        !prose.StartsSentence(before)
            ? part
            : part switch
            {
                BoundValue value => value with { Text = prose.Capitalized(value.Text) },
                BoundCount count => count with { Text = prose.Capitalized(count.Text) },
                BoundTally tally => tally with { Text = prose.Capitalized(tally.Text) },
                BoundTerm term => term with { Text = prose.Capitalized(term.Text) },
                _ => part,
            };
}
