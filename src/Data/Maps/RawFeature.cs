using System.Text.Json;

namespace Report.Data.Maps;

/// <summary>A feature of a map file as written: its properties, its id and its outlines.</summary>
/// <param name="Properties">An object, or undefined if the feature has no properties.</param>
/// <param name="Id">"" if the feature has none.</param>
/// <param name="Polygons">The rings as in the file, with their closing points; null for points and lines.</param>
/// <param name="Path">The path of the feature in the file, as for <see cref="JsonPlace"/>.</param>
internal sealed record RawFeature(
    JsonElement Properties,
    string Id,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<Degrees>>>? Polygons,
    object[] Path
)
{
    public static string TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };

    public string Text(string property) =>
        Properties.ValueKind == JsonValueKind.Object && Properties.TryGetProperty(property, out var value) ? TextOf(value).Trim() : "";
}

/// <summary>A fault of a map file: the reason, and the path of the element that has it.</summary>
internal sealed class MapFault(string reason, params object[] path) : Exception(reason)
{
    public IReadOnlyList<object> Path { get; } = path;
}
