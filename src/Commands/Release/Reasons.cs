using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Release;

/// <summary>Why published values changed: one reason a row, one a dataset, or one for all.</summary>
internal sealed class Reasons
{
    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);
    private string? forAll;

    /// <param name="given">"dataset#row: text", "dataset: text" or "text", as typed.</param>
    /// <param name="drafts">What readers are told of.</param>
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
                // A small word before a colon is meant for an id.
                bag.Add(ReleaseRules.NoSuchChange.At(Position.StartOf("--reason"), parts[0], string.Join(", ", names)).WithHint(DidYouMean.Hint(parts[0], names)));
            }
            else
            {
                reasons.forAll = text.Trim();
            }
        }

        return reasons;
    }

    /// <summary>Asks for what is missing.</summary>
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

    /// <summary>The narrowest reason that was given for a change; null where there is none.</summary>
    public string? this[CorrectionDraft draft]
    {
        get
        {
            var own = draft.Names.Concat(draft.DerivedFrom).Select(name => byName.GetValueOrDefault(name)).FirstOrDefault(reason => reason is { Length: > 0 });
            return own ?? (draft.NeedsReason && forAll is { Length: > 0 } ? forAll : null);
        }
    }
}
