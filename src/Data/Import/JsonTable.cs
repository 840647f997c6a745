using System.Text.Json;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Import;

/// <summary>Reads a table from JSON: a list of objects at any depth, lists of equal length, lines of objects, or JSON-stat.</summary>
internal static class JsonTable
{
    private const int DeepestSearch = 8;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    /// <returns>Null after a diagnostic.</returns>
    public static RawTable? Read(string text, string shown, ImportNotes remarks, DiagnosticBag bag)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'), Lenient);
            var table = JsonStatTable.Read(document.RootElement, remarks) ?? Find(document.RootElement, "", 0, remarks);
            return table ?? Refuse(shown, bag);
        }
        catch (JsonException fault)
        {
            return Lines(text, shown, fault, remarks, bag);
        }
    }

    private static RawTable? Refuse(string shown, DiagnosticBag bag)
    {
        bag.Add(ImportRules.NoTable.At(Position.StartOf(shown), "JSON without a list of objects, which"));
        return null;
    }

    private static RawTable? Lines(string text, string shown, JsonException fault, ImportNotes remarks, DiagnosticBag bag)
    {
        var rows = new List<JsonElement>();
        var line = 0;
        foreach (var part in text.Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(part))
            {
                continue;
            }

            try
            {
                using var document = JsonDocument.Parse(part, Lenient);
                rows.Add(document.RootElement.Clone());
            }
            catch (JsonException broken)
            {
                // If the first line is broken, the text is one faulty JSON document; else it is lines of JSON, of which this one is faulty.
                var at =
                    rows.Count > 0
                        ? new Position(shown, line, (int)(broken.BytePositionInLine ?? 0) + 1)
                        : new Position(shown, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1);
                bag.Add(ImportRules.BadJson.At(at));
                return null;
            }
        }

        return rows.TrueForAll(row => row.ValueKind == JsonValueKind.Object) ? Objects(rows, remarks) : Refuse(shown, bag);
    }

    // Searches for a list of objects or of lists, from the outside inwards and in long lists first.
    private static RawTable? Find(JsonElement element, string path, int depth, ImportNotes remarks)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var items = element.EnumerateArray().ToList();
            if (items.Count > 0 && items.TrueForAll(item => item.ValueKind == JsonValueKind.Object))
            {
                return Told(Features(items, remarks), path, remarks);
            }

            if (
                items.Count > 1
                && items.TrueForAll(item =>
                    item.ValueKind == JsonValueKind.Array
                    && item.EnumerateArray().All(cell => cell.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object))
                )
            )
            {
                return Told(
                    new RawTable([.. items.Select((item, i) => new RawRecord(i + 1, [.. item.EnumerateArray().Select(Text)], false))]),
                    path,
                    remarks
                );
            }
        }

        if (depth >= DeepestSearch)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Object && Columns(element) is { } columns)
        {
            return Told(columns, path, remarks);
        }

        var inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(p => (p.Name, p.Value)),
            JsonValueKind.Array => element.EnumerateArray().Select((item, i) => (Name: $"[{i}]", Value: item)),
            _ => [],
        };
        var found = inner
            .Where(p => p.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            .Select(p => (Path: $"{path}.{p.Name}".TrimStart('.'), p.Value))
            .OrderByDescending(p => p.Value.ValueKind == JsonValueKind.Array ? p.Value.GetArrayLength() : 0);
        foreach (var (name, value) in found)
        {
            if (Find(value, name, depth + 1, remarks) is { } table)
            {
                return table;
            }
        }

        return null;
    }

    // GeoJSON: the properties of each feature are the row; the geometry is not needed, since maps have their own shapes.
    private static RawTable Features(List<JsonElement> items, ImportNotes remarks)
    {
        if (
            !items.TrueForAll(item =>
                item.TryGetProperty("type", out var type)
                && type.ValueKind == JsonValueKind.String
                && type.GetString() == "Feature"
                && item.TryGetProperty("properties", out var p)
                && p.ValueKind == JsonValueKind.Object
            )
        )
        {
            return Objects(items, remarks);
        }

        remarks.Tell("of each GeoJSON feature its properties were read, and its geometry was left out");
        return Objects([.. items.Select(item => item.GetProperty("properties"))], remarks);
    }

    private static RawTable Told(RawTable table, string path, ImportNotes remarks)
    {
        if (path.Length > 0)
        {
            remarks.Tell($"the rows were found under '{path}'; what stands beside them was left out");
        }

        return table;
    }

    // { "year": [2000, 2001], "troops": [1, 2] }
    private static RawTable? Columns(JsonElement element)
    {
        var lists = element.EnumerateObject().ToList();
        if (
            lists.Count < 2
            || !lists.TrueForAll(p =>
                p.Value.ValueKind == JsonValueKind.Array
                && p.Value.GetArrayLength() == lists[0].Value.GetArrayLength()
                && p.Value.EnumerateArray().All(IsScalar)
            )
            || lists[0].Value.GetArrayLength() == 0
        )
        {
            return null;
        }

        var columns = lists.Select(p => p.Value.EnumerateArray().Select(Text).ToList()).ToList();
        var records = Enumerable.Range(0, columns[0].Count).Select(i => new RawRecord(i + 1, [.. columns.Select(c => c[i])], false));
        return new RawTable([new RawRecord(0, [.. lists.Select(p => p.Name)], false), .. records]) { IsRegular = true };
    }

    private static RawTable Objects(List<JsonElement> items, ImportNotes remarks)
    {
        var names = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<Dictionary<int, string>>(items.Count);
        var lists = false;
        foreach (var item in items)
        {
            var row = new Dictionary<int, string>();
            Flatten(item, "", names, row, ref lists);
            rows.Add(row);
        }

        if (lists)
        {
            remarks.Tell("lists within a row are kept as text");
        }

        var headings = names.Keys.ToArray();
        var records = rows.Select(
            (row, i) => new RawRecord(i + 1, [.. Enumerable.Range(0, headings.Length).Select(c => row.GetValueOrDefault(c, ""))], false)
        );
        return new RawTable([new RawRecord(0, headings, false), .. records]) { IsRegular = true };
    }

    private static void Flatten(
        JsonElement item,
        string prefix,
        OrderedDictionary<string, int> names,
        Dictionary<int, string> row,
        ref bool lists
    )
    {
        foreach (var property in item.EnumerateObject())
        {
            var name = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Flatten(property.Value, name + " ", names, row, ref lists);
                continue;
            }

            if (!names.TryGetValue(name, out var column))
            {
                names.Add(name, column = names.Count);
            }

            lists |= property.Value.ValueKind == JsonValueKind.Array;
            row[column] = Text(property.Value);
        }
    }

    private static bool IsScalar(JsonElement element) => element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);

    /// <summary>Returns the text of a scalar: a number as written, trimmed text, "" for null.</summary>
    internal static string Text(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!.Trim(),
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => element.GetRawText(),
        };
}
