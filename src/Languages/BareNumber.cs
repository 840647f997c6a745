namespace Report.Languages;

/// <summary>A number found in prose, in digits or in words, with its place in the text.</summary>
/// <param name="Value">Null if the words do not name a single value.</param>
internal readonly record struct BareNumber(int Start, int Length, decimal? Value);
