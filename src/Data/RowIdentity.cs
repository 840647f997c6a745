using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Finds the fields whose values identify a dataset's rows, and names each row after them.</summary>
internal static class RowIdentity
{
    // Separates the parts of a key, so that ("a b", "c") differs from ("a", "b c"); a slug has a hyphen in its place.
    public const char Joint = '\u001F';

    /// <summary>Returns the dataset with its key, and an anchor for every row.</summary>
    /// <param name="key">The fields that the editor has named; empty to infer them.</param>
    public static Dataset Name(Dataset dataset, IReadOnlyList<Field> key, DiagnosticBag bag)
    {
        var (found, names, areUnique) = key.Count > 0 ? (key, KeysOf(dataset, key), false) : Find(dataset);
        if (!areUnique)
        {
            ReportEqual(dataset, found, names, bag);
        }

        var anchors = RowAnchors.Of(names);
        return dataset with { Key = found, Rows = [.. dataset.Rows.Select((row, i) => row with { Anchor = anchors[i] })] };
    }

    // Returns the fewest leading fields whose values identify every row: first among fields without numbers, then with integers as well.
    private static (IReadOnlyList<Field> Key, string[] Names, bool AreUnique) Find(Dataset dataset)
    {
        Field[] words = [.. dataset.Fields.Where(f => f.Type is FieldType.Text or FieldType.Category || f.IsTemporal)];
        Field[] numbered = [.. dataset.Fields.Where(f => words.Contains(f) || f.Type == FieldType.Integer)];
        var none = words.Length > 0 ? words : numbered;
        return Leading(dataset, words) ?? Leading(dataset, numbered) ?? (none, KeysOf(dataset, none), false);
    }

    private static (IReadOnlyList<Field> Key, string[] Names, bool AreUnique)? Leading(Dataset dataset, Field[] fields)
    {
        for (var count = 1; count <= fields.Length; count++)
        {
            var key = fields[..count];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var names = dataset.Rows.Select(row => KeyOf(row, key)).TakeWhile(seen.Add).ToArray();
            if (names.Length == dataset.Rows.Count)
            {
                return (key, names, true);
            }
        }

        return null;
    }

    private static string[] KeysOf(Dataset dataset, IReadOnlyList<Field> key) => [.. dataset.Rows.Select(row => KeyOf(row, key))];

    /// <summary>Returns the values of a row in the fields of a key, as one text.</summary>
    public static string KeyOf(Row row, IReadOnlyList<Field> key) =>
        key.Count == 1 ? TextOf(row, key[0]) : string.Join(Joint, key.Select(field => TextOf(row, field))).TrimEnd(Joint);

    private static string TextOf(Row row, Field field) => row.ValueOf(field) is { } value ? ValueText.Key(value) : "";

    // Leaves out rows with a blank key cell and damaged datasets: their unreadable cells and fields have been reported, and may be what
    // tells rows apart.
    private static void ReportEqual(Dataset dataset, IReadOnlyList<Field> key, string[] names, DiagnosticBag bag)
    {
        var first = new Dictionary<string, Row>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            var row = dataset.Rows[i];
            if (!first.TryAdd(names[i], row) && dataset.Whole && key.All(field => row[field.Name] is not null))
            {
                bag.Add(DataRules.SameKey.At(row.At, names[i].Replace(Joint, ' '), first[names[i]].At.Line));
            }
        }
    }
}
