using System.Globalization;
using System.Text.Json;

namespace Report.Data.Import;

/// <summary>
/// Reads JSON-stat (1 and 2), a format of Eurostat and many national offices: a cube of values becomes a table with a column for each
/// dimension.
/// </summary>
internal static class JsonStatTable
{
    private static readonly string[] NoteKeys = ["label", "source", "updated", "note"];

    /// <returns>Null if the document is not JSON-stat.</returns>
    public static RawTable? Read(JsonElement root, ImportNotes remarks)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        // Version 1 names its datasets: { "dataset": { "dimension": …, "value": … } }.
        var cube = IsCube(root) ? root : root.EnumerateObject().Select(p => p.Value).FirstOrDefault(IsCube);
        if (!IsCube(cube) || Dimensions(cube) is not { } dimensions)
        {
            return null;
        }

        var count = dimensions.Aggregate(1L, (product, d) => product * d.Codes.Count);
        if (count is 0 or > 20_000_000)
        {
            return null;
        }

        var shown = dimensions.Where(d => d.Codes.Count > 1).ToList();
        var hasCodes = shown.Select(d => d.Codes.Zip(d.Labels).Any(pair => pair.First != pair.Second)).ToList();
        string[] headings =
        [
            .. shown.SelectMany((d, i) => hasCodes[i] ? new[] { d.Title, $"{d.Title} code" } : [d.Title]),
            "Value",
            "OBS_STATUS",
        ];
        var records = new List<RawRecord> { new(0, headings, false) };
        var (values, statuses) = (Cells(cube, "value"), Cells(cube, "status"));
        var blank = 0;
        for (var i = 0; i < count; i++)
        {
            var (value, status) = (values(i), statuses(i));
            if (value.Length == 0 && status.Length == 0)
            {
                blank++;
                continue;
            }

            records.Add(new RawRecord(records.Count, [.. Keys(dimensions, shown, hasCodes, i), value, status], false));
        }

        if (blank > 0)
        {
            remarks.Tell(string.Create(CultureInfo.InvariantCulture, $"{blank:N0} cells of the cube are blank and make no row"));
        }

        var fixedNotes = dimensions.Where(d => d.Codes.Count == 1).Select(d => $"{d.Title}: {d.Labels[0]}");
        var notes = NoteKeys
            .Select(name => cube.TryGetProperty(name, out var text) ? text : default)
            .SelectMany(text =>
                text.ValueKind == JsonValueKind.Array ? text.EnumerateArray().Select(JsonTable.Text) : [JsonTable.Text(text)]
            )
            .Where(text => text.Length > 0);
        return new RawTable(records) { IsRegular = true, Notes = [.. notes, .. fixedNotes] };
    }

    private static bool IsCube(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty("value", out var value)
        && value.ValueKind is JsonValueKind.Array or JsonValueKind.Object
        && element.TryGetProperty("dimension", out var dimension)
        && dimension.ValueKind == JsonValueKind.Object;

    private static List<Dimension>? Dimensions(JsonElement cube)
    {
        var all = cube.GetProperty("dimension");
        var ids =
            cube.TryGetProperty("id", out var outer) ? outer
            : all.TryGetProperty("id", out var inner) ? inner
            : default;
        if (ids.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var dimensions = new List<Dimension>();
        foreach (var id in ids.EnumerateArray().Select(JsonTable.Text))
        {
            if (!all.TryGetProperty(id, out var dimension) || !dimension.TryGetProperty("category", out var category))
            {
                return null;
            }

            var title = dimension.TryGetProperty("label", out var label) && JsonTable.Text(label) is { Length: > 0 } named ? named : id;
            var labels = category.TryGetProperty("label", out var byCode) && byCode.ValueKind == JsonValueKind.Object ? byCode : default;
            var codes = Codes(category, labels);
            dimensions.Add(
                new Dimension(
                    title,
                    codes,
                    [
                        .. codes.Select(code =>
                            labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty(code, out var text)
                                ? JsonTable.Text(text)
                                : code
                        ),
                    ]
                )
            );
        }

        return dimensions;
    }

    // Codes are a list, or an object with the index of each code; a dimension of one category may have a label alone.
    private static List<string> Codes(JsonElement category, JsonElement labels) =>
        !category.TryGetProperty("index", out var index)
            ? labels.ValueKind == JsonValueKind.Object
                ? [.. labels.EnumerateObject().Select(p => p.Name)]
                : []
            : index.ValueKind == JsonValueKind.Array
                ? [.. index.EnumerateArray().Select(JsonTable.Text)]
                : index.ValueKind == JsonValueKind.Object
                    ? [.. index.EnumerateObject().OrderBy(p => p.Value.TryGetInt32(out var place) ? place : 0).Select(p => p.Name)]
                    : [];

    // The cube is in row-major order: the last dimension changes fastest.
    private static IEnumerable<string> Keys(List<Dimension> dimensions, List<Dimension> shown, List<bool> hasCodes, int index)
    {
        var places = new int[dimensions.Count];
        for (var d = dimensions.Count - 1; d >= 0; d--)
        {
            (index, places[d]) = (index / dimensions[d].Codes.Count, index % dimensions[d].Codes.Count);
        }

        foreach (var (i, dimension) in shown.Index())
        {
            var place = places[dimensions.IndexOf(dimension)];
            yield return dimension.Labels[place];
            if (hasCodes[i])
            {
                yield return dimension.Codes[place];
            }
        }
    }

    // Returns the text of a cell by its index, "" if there is none. Cells are a list, an object with only the cells that exist, or one
    // status for all. They are read once into a dictionary, since looking up a property of a JsonElement is a linear search.
    private static Func<int, string> Cells(JsonElement cube, string name)
    {
        if (!cube.TryGetProperty(name, out var cells))
        {
            return _ => "";
        }

        switch (cells.ValueKind)
        {
            case JsonValueKind.Array:
                var list = cells.EnumerateArray().Select(JsonTable.Text).ToList();
                return index => index < list.Count ? list[index] : "";
            case JsonValueKind.Object:
                var byPlace = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (var cell in cells.EnumerateObject())
                {
                    byPlace[cell.Name] = JsonTable.Text(cell.Value);
                }

                return index => byPlace.GetValueOrDefault(index.ToString(CultureInfo.InvariantCulture), "");
            default:
                var all = JsonTable.Text(cells);
                return _ => all;
        }
    }

    private sealed record Dimension(string Title, List<string> Codes, List<string> Labels);
}
