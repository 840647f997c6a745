namespace Report.Languages;

internal sealed class EnglishProse : IProse
{
    public IEnumerable<BareNumber> Numbers(string text) => EnglishNumbersInProse.In(text);

    private const int Nearby = 40;

    // "U.S." and "p." end no sentence.
    public bool StartsSentence(string before)
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

    public IEnumerable<(int Start, int End)> Sentences(string text)
    {
        var start = 0;
        for (var i = 1; i <= text.Length; i++)
        {
            // What tells an abbreviation stands close before it.
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i]) && StartsSentence(text[Math.Max(start, i - Nearby)..i])))
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

    public string Capitalized(string text) => EnglishCase.Upper(text);
}
