using System.Text.Json;

namespace Report.Data.Maps;

/// <summary>A feature of a map's file as it is written: what names it, and its outlines.</summary>
/// <param name="Properties">An object, or undefined where there are none.</param>
/// <param name="Id">"" where it has none.</param>
/// <param name="Polygons">Closed rings as the file has them, their closing points among them; null for points and lines.</param>
/// <param name="Path">Where it stands in the file.</param>
internal sealed record RawFeature(JsonElement Properties, string Id, IReadOnlyList<IReadOnlyList<IReadOnlyList<Degrees>>>? Polygons, object[] Path)
{
    public static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => "",
    };

    public string Text(string property) =>
        Properties.ValueKind == JsonValueKind.Object && Properties.TryGetProperty(property, out var value) ? TextOf(value).Trim() : "";
}

/// <summary>What is wrong with a map's file, and where in it.</summary>
internal sealed class MapFault(string reason, params object[] path) : Exception(reason)
{
    public IReadOnlyList<object> Path { get; } = path;
}
