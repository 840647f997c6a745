using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>Capitalises words made from data at the start of a sentence.</summary>
internal static class SentenceStart
{
    /// <param name="before">The text before the part in its paragraph.</param>
    public static BoundPart Fit(BoundPart part, string before, IProse prose) =>
        prose.StartsSentence(before) ? part.Capitalized(prose) : part;
}
