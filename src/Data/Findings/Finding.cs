using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>Words that readers see, and what they rest on.</summary>
/// <param name="Words">As readers see them.</param>
internal sealed record Finding(string Words, Basis Basis)
{
    private const int MostWords = 200;

    /// <summary>Where its condition or its reason is written.</summary>
    public Position At => (Basis.Condition ?? Basis.Reason!.Value).At;

    /// <summary>What the data say of it; null for a reason, and for a condition that was at fault.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>What its condition is read from.</summary>
    internal ConditionTables? Tables { get; init; }

    /// <summary>Tests what words rest on. Where that does not hold or cannot be told, it is reported at the condition.</summary>
    internal static Finding Test(Basis basis, string words, ConditionTables tables, ILocale locale, DiagnosticBag bag)
    {
        var finding = new Finding(words, basis) { Tables = tables, Condition = basis.Condition is { } written ? Findings.Condition.Test(written, tables, locale, bag) : null };
        finding.Report(bag);
        return finding;
    }

    /// <summary>The finding about other words.</summary>
    internal Finding About(string words) => this with { Words = words };

    internal void Report(DiagnosticBag bag)
    {
        var shown = Words.Length > MostWords ? $"{Words[..MostWords]}…" : Words;
        switch (Condition)
        {
            case { Truth: false } condition:
                bag.Add(FindingRules.Fails.At(condition.Written.At, $"'{condition.Written.Value}'", condition.Today, $"“{shown}”"));
                break;
            case { Truth: null } condition:
                bag.Add(FindingRules.Open.At(condition.Written.At, $"'{condition.Written.Value}'", condition.Today, $"“{shown}”"));
                break;
        }
    }
}
