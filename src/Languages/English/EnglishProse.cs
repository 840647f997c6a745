namespace Report.Languages;

internal sealed class EnglishProse : IProse
{
    public IEnumerable<BareNumber> Numbers(string text) => EnglishNumbersInProse.In(text);

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

    public string Capitalized(string text) => EnglishCase.Upper(text);
}
