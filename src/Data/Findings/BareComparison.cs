using Report.Diagnostics;

namespace Report.Data.Findings;

/// <summary>Comparing words in a sentence without a helper, a condition or a reason behind them.</summary>
internal sealed record BareComparison(string Words, string Sentence, Position At);
