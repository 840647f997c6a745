namespace Report.Languages;

internal sealed class EnglishProse : IProse
{
    public IEnumerable<BareNumber> Numbers(string text) => EnglishNumbersInProse.In(text);

    public IEnumerable<ComparingWords> Comparisons(string text) => EnglishComparisons.In(text);

    private static readonly string[] Abbreviations =
    [
        "p",
        "pp",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "St",
        "No",
        "no",
        "Nos",
        "nos",
        "Art",
        "Sec",
        "Fig",
        "cf",
        "vs",
        "vol",
        "Vol",
        "ed",
        "eds",
        "ca",
        "al",
        "Jan",
        "Feb",
        "Aug",
        "Sept",
        "Oct",
        "Nov",
        "Dec",
    ];

    // An opening quotation mark or bracket belongs to the sentence that it opens: 'They left. "'.
    public bool StartsSentence(string before)
    {
        var words = before.AsSpan().TrimEnd("\"'“‘«([");
        return words.TrimEnd().IsEmpty || (char.IsWhiteSpace(words[^1]) && EndsSentence(words, next: 'A'));
    }

    public IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            if (
                i == text.Length
                || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && EndsSentence(text.AsSpan(start, i - start), text[i]))
            )
            {
                var (from, to) = (start, i);
                while (from < to && char.IsWhiteSpace(text[from]))
                {
                    from++;
                }

                while (to > from && char.IsWhiteSpace(text[to - 1]))
                {
                    to--;
                }

                if (to > from)
                {
                    yield return (from, to);
                }

                start = i;
            }
        }
    }

    // A full stop ends a sentence unless the next letter is lower case, or the word before it is an abbreviation.
    private static bool EndsSentence(ReadOnlySpan<char> before, char next)
    {
        var words = before.TrimEnd().TrimEnd("\"'”’)»");
        if (words.IsEmpty || words[^1] is not ('.' or '!' or '?' or '…') || char.IsLower(next))
        {
            return false;
        }

        var lastWord = words[(words.LastIndexOfAny([' ', '\n', '\u00A0', '(']) + 1)..^1];
        return words[^1] != '.'
            || (
                !lastWord.Contains('.')
                && (lastWord.Length > 1 || !lastWord.ContainsAnyInRange('A', 'z'))
                && !Abbreviations.Contains(lastWord.ToString())
            );
    }

    public string Capitalized(string text) => EnglishCase.Upper(text);
}
