namespace Report.Languages;

/// <summary>Words that compare, by their place in a text.</summary>
/// <param name="IsSuperlative">Whether they are a superlative, such as "largest" or "most".</param>
internal readonly record struct ComparingWords(int Start, int Length, bool IsSuperlative);
