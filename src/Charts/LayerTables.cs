using Report.Data;
using Report.Data.Derivation;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>The datasets that the layers of a chart draw: as they were read, or as the chart transforms them. Layers that share both share the table.</summary>
/// <param name="first">What a layer leaves out is this one's.</param>
/// <param name="unread">Ids of datasets that there is a file for and nothing else: why has been reported.</param>
internal sealed class LayerTables(LayerEntry first, IReadOnlyDictionary<string, Dataset> datasets, IReadOnlySet<string> unread, DiagnosticBag bag)
{
    private readonly Dictionary<(string Dataset, IReadOnlyList<WrittenTransform> Steps), Dataset?> derived = [];

    /// <summary>Null after a diagnostic, or where one has been given before.</summary>
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

        // The first layer's transforms are made for its dataset.
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
        return DerivationEntry.Run(data, data with { Description = null }, steps, scope) is { } table ? DerivedKeys.Named(table, data) : null;
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
