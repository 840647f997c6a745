namespace Report.Pages.Binding;

/// <summary>Words made from data start with a capital where they start a sentence.</summary>
public static class SentenceStart
{
    /// <param name="before">What stands before the part in its paragraph.</param>
    public static BoundPart Fit(BoundPart part, string before) => !IsAt(before) ? part : part switch
    {
        BoundValue value => value with { Text = Capital(value.Text) },
        BoundCount count => count with { Text = Capital(count.Text) },
        BoundTally tally => tally with { Text = Capital(tally.Text) },
        BoundTerm term => term with { Text = Capital(term.Text) },
        _ => part,
    };

    /// <summary>Whether a sentence starts behind these words: after nothing, or a mark that ends one, which "U.S." and "p." do not.</summary>
    public static bool IsAt(string before)
    {
        var words = before.AsSpan().TrimEnd();
        if (words.IsEmpty)
        {
            return true;
        }

        words = words.TrimEnd("\"'”’)»");
        if (words.IsEmpty || words[^1] is not ('.' or '!' or '?') || words.Length == before.Length)
        {
            return false;
        }

        var lastWord = words[(words.LastIndexOfAny([' ', '\n', '\u00A0']) + 1)..^1];
        return words[^1] != '.' || lastWord.IsEmpty || !char.IsLetter(lastWord[^1]) || (lastWord.Length > 2 && !lastWord.Contains('.'));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
