namespace Report.Data.Derivation;

/// <summary>Recalculates derived datasets after one dataset has changed.</summary>
internal static class ChangedDatasets
{
    /// <summary>
    /// Replaces a dataset by <paramref name="changed"/>, which has the same id, and derives anew all that transforms make of it. Results
    /// of queries are kept.
    /// </summary>
    public static IReadOnlyDictionary<string, Dataset> Of(IReadOnlyDictionary<string, Dataset> datasets, Dataset changed)
    {
        var done = new Dictionary<string, Dataset>(StringComparer.Ordinal) { [changed.Id] = changed };
        foreach (var id in datasets.Keys)
        {
            Find(id);
        }

        return done;

        Dataset Find(string id)
        {
            if (done.TryGetValue(id, out var known))
            {
                return known;
            }

            var dataset = datasets[id];
            if (dataset.Origin is not { Again: { } again } origin)
            {
                return done[id] = dataset;
            }

            var inputs = origin.Inputs.ToDictionary(input => input.Id, input => Find(input.Id), StringComparer.Ordinal);
            return done[id] = origin.Inputs.All(input => ReferenceEquals(inputs[input.Id], input)) ? dataset : again(inputs) ?? dataset;
        }
    }
}
