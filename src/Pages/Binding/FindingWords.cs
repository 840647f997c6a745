namespace Report.Pages.Binding;

/// <summary>Gives conditions the sentence in which they stand, and reports those that do not hold: the report quotes it.</summary>
internal static class FindingWords
{
    /// <summary>The same text with each condition beside its sentence.</summary>
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

        return text with { Parts = parts };
    }

    /// <summary>A condition beside its sentence.</summary>
    /// <param name="at">Where it stands in the text, itself left out.</param>
    public static BoundFinding Placed(BoundFinding part, string text, int at, BindingContext context)
    {
        var finding = part.Finding.About(SentenceAt(text, at, context));
        finding.Report(context.Bag);
        return new BoundFinding(finding);
    }

    // Behind a stop, the sentence is the one that has ended.
    private static string SentenceAt(string text, int at, BindingContext context)
    {
        var sentence = context.Locale.Prose.Sentences(text).LastOrDefault(s => s.Start < Math.Max(at, 1));
        return text[sentence.Start..sentence.End];
    }
}
