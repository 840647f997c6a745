namespace Report.Pages.Binding;

/// <summary>
/// Assigns to each condition the sentence that contains it, and reports conditions that do not hold, quoting the sentence.
/// </summary>
internal static class FindingWords
{
    /// <summary>Returns the text with each condition's sentence assigned.</summary>
    public static BoundText Placed(BoundText text, BindingContext context)
    {
        if (!text.Parts.Any(p => p is BoundFinding))
        {
            return text;
        }

        var at = 0;
        var parts = new List<BoundPart>();
        foreach (var part in text.Parts)
        {
            parts.Add(part is BoundFinding finding ? Placed(finding, text.Plain, at, context) : part);
            at += part.Plain.Length;
        }

        return text with
        {
            Parts = parts,
        };
    }

    /// <summary>Returns a condition with its sentence assigned.</summary>
    /// <param name="at">Offset of the condition in the plain text, in which the condition itself has no characters.</param>
    public static BoundFinding Placed(BoundFinding part, string text, int at, BindingContext context)
    {
        var finding = part.Finding.About(SentenceAt(text, at, context));
        finding.Report(context.Bag);
        return new BoundFinding(finding);
    }

    // A condition after a full stop belongs to the sentence that has just ended.
    private static string SentenceAt(string text, int at, BindingContext context)
    {
        var sentence = context.Locale.Prose.Sentences(text).LastOrDefault(s => s.Start < Math.Max(at, 1));
        return text[sentence.Start..sentence.End];
    }
}
