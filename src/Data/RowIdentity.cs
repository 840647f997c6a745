using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Finds the fields that tell a dataset's rows apart, and names each row after them.</summary>
internal static class RowIdentity
{
    // Between the parts of a key, so that ("a b", "c") is not ("a", "b c"); it reads as a hyphen in an address.
    public const char Joint = '\u001F';

    /// <summary>The dataset with its key, and an anchor for every row.</summary>
    /// <param name="key">Fields that the editor has named; empty to find them.</param>
    public static Dataset Name(Dataset dataset, IReadOnlyList<Field> key, DiagnosticBag bag)
    {
        var (found, names) = key.Count > 0 ? (key, KeysOf(dataset, key)) : Find(dataset);
        ReportEqual(dataset, found, names, bag);
        var anchors = RowAnchors.Of(names);
        return dataset with { Key = found, Rows = [.. dataset.Rows.Select((row, i) => row with { Anchor = anchors[i] })] };
    }

    // The fewest leading fields that tell all rows apart: first without numbers, then with whole numbers.
    private static (IReadOnlyList<Field> Key, string[] Names) Find(Dataset dataset)
    {
        Field[] words = [.. dataset.Fields.Where(f => f.Type is FieldType.Text or FieldType.Category || f.IsTemporal)];
        Field[] numbered = [.. dataset.Fields.Where(f => words.Contains(f) || f.Type == FieldType.Integer)];
        var none = words.Length > 0 ? words : numbered;
        return Leading(dataset, words) ?? Leading(dataset, numbered) ?? (none, KeysOf(dataset, none));
    }

    private static (IReadOnlyList<Field> Key, string[] Names)? Leading(Dataset dataset, Field[] fields)
    {
        for (var count = 1; count <= fields.Length; count++)
        {
            var key = fields[..count];
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var names = dataset.Rows.Select(row => KeyOf(row, key)).TakeWhile(seen.Add).ToArray();
            if (names.Length == dataset.Rows.Count)
            {
                return (key, names);
            }
        }

        return null;
    }

    private static string[] KeysOf(Dataset dataset, IReadOnlyList<Field> key) => [.. dataset.Rows.Select(row => KeyOf(row, key))];

    /// <summary>What a row holds in the fields of a key.</summary>
    public static string KeyOf(Row row, IReadOnlyList<Field> key) =>
        key.Count == 1
            ? TextOf(row, key[0])
            : string.Join(Joint, key.Select(field => TextOf(row, field))).TrimEnd(Joint);

    private static string TextOf(Row row, Field field) => row.ValueOf(field) is { } value ? ValueText.Key(value) : "";

    // Rows of which a key cell could not be read have been reported already, and so have fields that could not: a key may lack one of them then.
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
