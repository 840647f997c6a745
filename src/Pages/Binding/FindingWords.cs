namespace Report.Pages.Binding;

/// <summary>Assigns to each condition in a text the sentence that contains it.</summary>
internal static class FindingWords
{
    /// <summary>Returns the text with each condition's sentence assigned.</summary>
    public static BoundText Placed(BoundText text, BindingContext context)
    {
        if (!text.Parts.Any(part => part.NeedsSentence))
        {
            return text;
        }

        var (at, plain) = (0, text.Plain);
        var parts = new List<BoundPart>();
        foreach (var part in text.Parts)
        {
            parts.Add(part.InSentence(plain, at, context));
            at += part.Plain.Length;
        }

        return text with
        {
            Parts = parts,
        };
    }

    /// <summary>Returns the sentence at an offset. A condition after a full stop belongs to the sentence that has just ended.</summary>
    public static string SentenceAt(string text, int at, BindingContext context)
    {
        var sentence = context.Locale.Prose.Sentences(text).LastOrDefault(s => s.Start < Math.Max(at, 1));
        return text[sentence.Start..sentence.End];
    }
}
