namespace Report.Languages;

/// <summary>How the sentences of a language are read: which numbers in them say how many, and where they start.</summary>
internal interface IProse
{
    /// <summary>
    /// Numbers that say how many or how much, in digits or in words, in order. Left out is what only looks like one: years, dates, times, names,
    /// references, and whatever stands in quotation marks.
    /// </summary>
    IEnumerable<BareNumber> Numbers(string text);

    /// <summary>
    /// Words that compare, in order: superlatives, "more … than", fractions and multiples in words, verbs of change. Left out is whatever stands in
    /// quotation marks.
    /// </summary>
    IEnumerable<(int Start, int Length)> Comparisons(string text);

    /// <summary>Whether a sentence starts behind these words: after nothing, or a mark that ends one.</summary>
    bool StartsSentence(string before);

    /// <summary>Where each sentence starts and ends, without blanks around it, in order.</summary>
    IEnumerable<(int Start, int End)> Sentences(string text);

    /// <summary>A word as it starts a sentence.</summary>
    string Capitalized(string text);
}
