using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Release;

/// <summary>The reasons why published values changed: for a row, for a dataset, or for all changes.</summary>
internal sealed class Reasons
{
    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);
    private string? forAll;

    /// <param name="given">The reasons as typed: "dataset#row: text", "dataset: text" or "text".</param>
    /// <param name="drafts">The changes that readers are told of.</param>
    public static Reasons Read(IEnumerable<string> given, IReadOnlyList<CorrectionDraft> drafts, DiagnosticBag bag)
    {
        var reasons = new Reasons();
        var names = drafts.Where(d => d.TakesReason).SelectMany(d => d.Names).Distinct(StringComparer.Ordinal).ToList();
        foreach (var text in given)
        {
            var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && names.Contains(parts[0], StringComparer.Ordinal))
            {
                reasons.byName[parts[0]] = parts[1];
            }
            else if (parts.Length == 2 && parts[0].Split('#').All(Slug.IsSlug))
            {
                // A slug before a colon was meant as the name of a change.
                bag.Add(
                    ReleaseRules
                        .NoSuchChange.At(Position.StartOf("--reason"), parts[0], string.Join(", ", names))
                        .WithHint(DidYouMean.Hint(parts[0], names))
                );
            }
            else
            {
                reasons.forAll = text.Trim();
            }
        }

        return reasons;
    }

    /// <summary>Asks for the reasons that are required and missing.</summary>
    public void Ask(IEnumerable<CorrectionDraft> drafts, Func<CorrectionDraft, string?> ask)
    {
        foreach (var draft in drafts.Where(d => d.NeedsReason && this[d] is null))
        {
            if (ask(draft)?.Trim() is { Length: > 0 } reason)
            {
                byName[draft.Names[0]] = reason;
            }
        }
    }

    /// <summary>
    /// Returns the narrowest reason given for a change; null if there is none. The reason for all applies only to changes that need one.
    /// </summary>
    public string? this[CorrectionDraft draft]
    {
        get
        {
            var own = draft
                .Names.Concat(draft.DerivedFrom)
                .Select(name => byName.GetValueOrDefault(name))
                .FirstOrDefault(reason => reason is { Length: > 0 });
            return own ?? (draft.NeedsReason && forAll is { Length: > 0 } ? forAll : null);
        }
    }
}
