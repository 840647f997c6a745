using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data.Findings;

/// <summary>A statement in the report, and the condition or reason that supports it.</summary>
/// <param name="Words">The text of the statement, as readers see it.</param>
internal sealed record Finding(string Words, Basis Basis)
{
    private const int MostWords = 200;

    /// <summary>The position of its condition or reason.</summary>
    public Position At => (Basis.Condition ?? Basis.Reason!.Value).At;

    /// <summary>The condition with its result; null if there is a reason instead, and after a diagnostic.</summary>
    internal Condition? Condition { get; init; }

    /// <summary>The tables that the condition reads.</summary>
    internal ConditionTables? Tables { get; init; }

    /// <summary>Tests the condition of a statement. Reports it if it fails or is undecided.</summary>
    internal static Finding Test(Basis basis, string words, ConditionTables tables, ILocale locale, DiagnosticBag bag)
    {
        var finding = new Finding(words, basis)
        {
            Tables = tables,
            Condition = basis.Condition is { } written ? Findings.Condition.Test(written, tables, locale, bag) : null,
        };
        finding.Report(bag);
        return finding;
    }

    /// <summary>Returns the same finding with another text.</summary>
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
