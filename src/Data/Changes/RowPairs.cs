namespace Report.Data.Changes;

/// <summary>Finds for each row the one that it was before.</summary>
internal static class RowPairs
{
    /// <summary>Rows with the same key belong together. Rows now come first, in their order; then those that are gone.</summary>
    public static IEnumerable<(Row? Before, Row? After)> Of(Dataset before, Dataset after)
    {
        var key = Key(before, after);
        var old = Keyed(before, key);
        var now = Keyed(after, key);
        return now.Select(row => (old.GetValueOrDefault(row.Key), (Row?)row.Value))
            .Concat(old.Where(row => !now.ContainsKey(row.Key)).Select(row => ((Row?)row.Value, (Row?)null)));
    }

    // A row that is added can change which fields it takes to tell rows apart, so one key must serve both sides:
    // the longer of the two has done so on the side that needed more.
    private static List<string>? Key(Dataset before, Dataset after) =>
        new[] { after.Key, before.Key }
            .OrderByDescending(key => key.Count)
            .Select(key => key.Select(f => f.Name).ToList())
            .FirstOrDefault(names => names.Count > 0 && names.All(name => before.Field(name) is not null && after.Field(name) is not null));

    // Without a key the anchors are all there is to go by. Equal keys are told apart by their turn.
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
