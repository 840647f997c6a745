using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Unifies spellings of one name that readers cannot tell apart, and reports the later one: series, panels, filters and keys would
/// otherwise split on it. Spellings that are meant to differ must all be listed in the field's <c>enum</c>.
/// </summary>
internal static class LookAlikes
{
    public static IReadOnlyList<Row> Join(IReadOnlyList<Field> fields, IReadOnlyList<Row> rows, DiagnosticBag bag)
    {
        foreach (var field in fields.Where(f => f.Type is FieldType.Text or FieldType.Category))
        {
            rows = Join(field, rows, bag);
        }

        return rows;
    }

    private static IReadOnlyList<Row> Join(Field field, IReadOnlyList<Row> rows, DiagnosticBag bag)
    {
        var listed = field.Constraints.Enum.OfType<TextValue>().Select(v => v.Text).ToHashSet(StringComparer.Ordinal);
        // The first spelling of each key, with its row unless the enum lists it. Each further spelling is reported once.
        var first = listed
            .GroupBy(NameKey.Of, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (Text: g.First(), Row: default(Row)), StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var joined = new Dictionary<Row, Row>(ReferenceEqualityComparer.Instance);
        // Spellings known to be the first, to skip computing their keys: most names of a large table repeat.
        var settled = new HashSet<string>(listed, StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.ValueOf(field) is not TextValue { Text: var text } || settled.Contains(text))
            {
                continue;
            }

            var key = NameKey.Of(text);
            var isFirst = !first.TryGetValue(key, out var known);
            if (isFirst)
            {
                // In a category, white space around a name or doubled within it shows neither in a chart nor on a page.
                known = first[key] = (field.Type == FieldType.Category ? SingleLineText.Of(text) : text, row);
            }

            if (known.Text == text)
            {
                settled.Add(text);
                continue;
            }

            var cell = row[field.Name]!;
            joined[row] = row with
            {
                Cells = [.. row.Cells.Select(c => ReferenceEquals(c.Field, cell.Field) ? c with { Value = new TextValue(known.Text) } : c)],
            };
            if (!isFirst && told.Add(text))
            {
                var line = (known.Row?[field.Name]?.At ?? field.At).Line;
                bag.Add(DataRules.LooksAlike.At(cell.At, text, known.Text, line, Difference(text, known.Text)));
            }
        }

        return joined.Count == 0 ? rows : [.. rows.Select(r => joined.GetValueOrDefault(r, r))];
    }

    // Names the difference between two spellings, which may be invisible.
    private static string Difference(string text, string known) =>
        text.Equals(known, StringComparison.OrdinalIgnoreCase) ? "capital letters"
        : text.Any(c => c is 'ß' or 'ẞ') != known.Any(c => c is 'ß' or 'ẞ') ? "ß or ss"
        : NormalizedText.Of(text) == NormalizedText.Of(known) ? "letters and their marks as one character or two"
        : "white space";
}
