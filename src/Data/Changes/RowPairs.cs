namespace Report.Data.Changes;

/// <summary>Pairs the rows of two versions of a dataset.</summary>
internal static class RowPairs
{
    /// <summary>Pairs rows with the same key. The current rows come first, in their order, then the removed ones.</summary>
    public static IEnumerable<(Row? Before, Row? After)> Of(Dataset before, Dataset after)
    {
        var key = Key(before, after);
        var old = Keyed(before, key);
        var now = Keyed(after, key);
        return now.Select(row => (old.GetValueOrDefault(row.Key), (Row?)row.Value))
            .Concat(old.Where(row => !now.ContainsKey(row.Key)).Select(row => ((Row?)row.Value, (Row?)null)));
    }

    // An added row can change which fields are needed to tell rows apart, but both versions need the same key.
    // The longer of the two keys is used, since it tells rows apart in the version that needed more fields.
    private static List<string>? Key(Dataset before, Dataset after) =>
        new[] { after.Key, before.Key }
            .OrderByDescending(key => key.Count)
            .Select(key => key.Select(f => f.Name).ToList())
            .FirstOrDefault(names => names.Count > 0 && names.All(name => before.Field(name) is not null && after.Field(name) is not null));

    // Without a key, rows are identified by their anchors. Rows with equal keys are numbered in order.
    private static OrderedDictionary<string, Row> Keyed(Dataset dataset, List<string>? key)
    {
        var rows = new OrderedDictionary<string, Row>(StringComparer.Ordinal);
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        Field[] fields = [.. (key ?? []).Select(name => dataset.Field(name)!)];
        foreach (var row in dataset.Rows)
        {
            var name = key is null ? row.Anchor : RowIdentity.KeyOf(row, fields);
            turns[name] = turns.GetValueOrDefault(name) + 1;
            rows.Add($"{name}\n{turns[name]}", row);
        }

        return rows;
    }
}
