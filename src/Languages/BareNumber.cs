namespace Report.Languages;

/// <summary>A number in prose.</summary>
/// <param name="Value">Null where the words do not name one value.</param>
internal readonly record struct BareNumber(int Start, int Length, decimal? Value);
