using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>
/// A dataset file as read: the dataset and, if it has no rows of its own, its derivation. The dataset is null if it could not be read.
/// </summary>
internal sealed record DatasetFile(string Name, Dataset? Dataset, IDerivation? Derivation, IReadOnlyList<Located<string>> Key);

/// <summary>Derives datasets from others, each after the datasets that it needs.</summary>
internal sealed class DatasetDerivation
{
    private readonly Dictionary<string, DatasetFile> files;
    private readonly Dictionary<string, Dataset?> done = new(StringComparer.Ordinal);
    private readonly DerivationRun run;
    private readonly DiagnosticBag bag;

    private DatasetDerivation(IReadOnlyList<DatasetFile> files, DerivationRun run)
    {
        this.files = files
            .Where(f => f.Dataset is not null)
            .DistinctBy(f => f.Dataset!.Id)
            .ToDictionary(f => f.Dataset!.Id, StringComparer.Ordinal);
        this.run = run;
        bag = run.Bag;
    }

    /// <summary>
    /// Returns the dataset of each file, in the same order; null if it could not be read or derived, which has been reported.
    /// </summary>
    public static IReadOnlyList<Dataset?> Run(IReadOnlyList<DatasetFile> files, DerivationRun run)
    {
        var derivation = new DatasetDerivation(files, run);
        return [.. files.Select(file => file.Dataset is { } dataset ? derivation.Of(dataset.Id, []) : null)];
    }

    // Depth first. A cycle is reported once, where it is closed.
    private Dataset? Of(string id, IReadOnlyList<string> path)
    {
        if (done.TryGetValue(id, out var known))
        {
            return known;
        }

        var file = files[id];
        if (file.Derivation is not { } entry)
        {
            return done[id] = file.Dataset! with { Locale = run.Locale };
        }

        List<string> chain = [.. path, id];
        var needed = new Dictionary<string, Dataset>(StringComparer.Ordinal);
        foreach (var need in entry.Needs(files.Keys, run))
        {
            if (chain.IndexOf(need.Value) is >= 0 and var start)
            {
                bag.Add(DataRules.DerivedFromItself.At(need.At, string.Join(", from ", chain.Skip(start).Append(need.Value))));
                return done[id] = null;
            }

            if (!files.ContainsKey(need.Value))
            {
                bag.Add(ChartRules.UnknownDataset.At(need.At, need.Value).WithHint(DidYouMean.Hint(need.Value, files.Keys)));
                return done[id] = null;
            }

            if (Of(need.Value, chain) is not { } dataset)
            {
                return done[id] = null;
            }

            needed[need.Value] = dataset;
        }

        // The faults of an input would otherwise be reported again, as faults of this dataset.
        return done[id] = needed.Values.All(d => d is { Whole: true, Sound: true }) ? entry.Derive(file, needed, run) : null;
    }

    /// <summary>Reduces a table to some fields. Each cell gets the field with its name.</summary>
    internal static Dataset WithFields(Dataset table, IReadOnlyList<Field> fields) =>
        table with
        {
            Fields = fields,
            Breaks = [.. table.Breaks.Where(b => fields.Any(f => f.Name == b.Field))],
            Rows =
            [
                .. table.Rows.Select(row =>
                    row with
                    {
                        Cells = [.. fields.Select(f => row[f.Name] is { } cell ? DerivedCells.Copied(cell, f) : null).OfType<Cell>()],
                    }
                ),
            ],
        };
}
