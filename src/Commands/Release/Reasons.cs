using Report.Data;
using Report.Data.Changes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Release;

/// <summary>Why published values changed: one reason a dataset, or one for all.</summary>
internal sealed class Reasons
{
    private readonly Dictionary<string, string> byDataset = new(StringComparer.Ordinal);
    private string? forAll;

    /// <param name="given">"dataset: text" or "text", as typed.</param>
    /// <param name="corrected">The datasets that need a reason.</param>
    public static Reasons Read(IEnumerable<string> given, IReadOnlyList<DatasetChange> corrected, DataChanges changes, DiagnosticBag bag)
    {
        var reasons = new Reasons();
        foreach (var text in given)
        {
            var parts = text.Split(':', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && corrected.Any(d => d.Id == parts[0]))
            {
                reasons.byDataset[parts[0]] = parts[1];
            }
            else if (parts.Length == 2 && changes.Datasets.Any(d => d.Id == parts[0]))
            {
                bag.Add(ReleaseRules.NoSuchChange.At(Position.StartOf("--reason"), parts[0], string.Join(", ", corrected.Select(d => d.Id))));
            }
            else if (parts.Length == 2 && Slug.IsSlug(parts[0]))
            {
                // A small word before a colon is meant for an id.
                bag.Add(ReleaseRules.NoSuchChange.At(Position.StartOf("--reason"), parts[0], string.Join(", ", corrected.Select(d => d.Id)))
                    .WithHint(DidYouMean.Hint(parts[0], corrected.Select(d => d.Id))));
            }
            else
            {
                reasons.forAll = text.Trim();
            }
        }

        return reasons;
    }

    /// <summary>Asks for what is missing.</summary>
    public void Ask(IEnumerable<DatasetChange> corrected, Func<DatasetChange, string?> ask)
    {
        foreach (var dataset in corrected.Where(d => this[d.Id] is null))
        {
            if (ask(dataset)?.Trim() is { Length: > 0 } reason)
            {
                byDataset[dataset.Id] = reason;
            }
        }
    }

    /// <summary>Null where there is none.</summary>
    public string? this[string dataset] => (byDataset.GetValueOrDefault(dataset) ?? forAll) is { Length: > 0 } reason ? reason : null;
}
