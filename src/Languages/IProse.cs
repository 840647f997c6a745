namespace Report.Languages;

/// <summary>Analyses prose in one language: finds numbers that state quantities, words that compare, and the ends of sentences.</summary>
internal interface IProse
{
    /// <summary>
    /// Finds numbers that say how many or how much, in digits or in words, in order. Leaves out numbers with another meaning: years, dates,
    /// times, names, references, and everything in quotation marks.
    /// </summary>
    IEnumerable<BareNumber> Numbers(string text);

    /// <summary>
    /// Finds words that compare, in order: superlatives, comparatives, fractions and multiples in words, verbs of change. Leaves out
    /// everything in quotation marks.
    /// </summary>
    IEnumerable<ComparingWords> Comparisons(string text);

    /// <summary>True if a sentence starts after these words: they are blank, or end with a mark that ends a sentence.</summary>
    bool StartsSentence(string before);

    /// <summary>Returns the start and end of each sentence, without white space around it, in order.</summary>
    IEnumerable<(int Start, int End)> Sentences(string text);

    /// <summary>Writes a word as at the start of a sentence.</summary>
    string Capitalized(string text);
}
