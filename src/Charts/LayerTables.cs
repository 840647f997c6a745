using Report.Data;
using Report.Data.Derivation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// The datasets of a chart's layers, as read or after the chart's transforms. Layers with the same dataset and transforms share one table.
/// </summary>
/// <param name="first">The first layer, from which others inherit their dataset and transforms.</param>
/// <param name="unread">Ids of datasets whose files could not be read; the cause has been reported already.</param>
internal sealed class LayerTables(
    LayerEntry first,
    IReadOnlyDictionary<string, Dataset> datasets,
    IReadOnlySet<string> unread,
    DiagnosticBag bag
)
{
    private readonly Dictionary<(string Dataset, IReadOnlyList<WrittenTransform> Steps), Dataset?> derived = [];

    /// <summary>Returns the table of a layer; null after a diagnostic, or if the cause has been reported already.</summary>
    public Dataset? Of(LayerEntry entry)
    {
        if ((entry.Data ?? first.Data) is not { } name)
        {
            bag.Add(DataRules.MissingKey.At(entry.At, "data", "a chart"));
            return null;
        }

        if (Find(name) is not { } data)
        {
            return null;
        }

        // Transforms are inherited only together with the dataset that they were written for.
        var steps = entry.Transform ?? (entry.Data is null || entry.Data?.Value == first.Data?.Value ? first.Transform : null) ?? [];
        if (steps.Count == 0)
        {
            return data;
        }

        if (!derived.TryGetValue((data.Id, steps), out var table))
        {
            derived.Add((data.Id, steps), table = Derive(data, steps));
        }

        return table;
    }

    private Dataset? Derive(Dataset data, IReadOnlyList<WrittenTransform> steps)
    {
        var needed = steps.SelectMany(step => step.Transform.Needs).Select(Find).ToList();
        if (needed.Contains(null) || needed.Append(data).Any(d => d is not { Whole: true, Sound: true }))
        {
            return null;
        }

        var scope = new DerivationScope(datasets, data.Locale, bag);
        return DerivationEntry.Run(data, data with { Description = null }, steps, scope) is { } table
            ? DerivedKeys.Named(table, data)
            : null;
    }

    private Dataset? Find(Located<string> name)
    {
        if (!datasets.TryGetValue(name.Value, out var data) && !unread.Contains(name.Value))
        {
            bag.Add(ChartRules.UnknownDataset.At(name.At, name.Value).WithHint(DidYouMean.Hint(name.Value, datasets.Keys)));
        }

        return data;
    }
}
