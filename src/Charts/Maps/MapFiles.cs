using System.Collections.Concurrent;
using Report.Data;
using Report.Data.Maps;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts.Maps;

/// <summary>Reads maps from the newsroom's files; each is read once for all charts that use it with the same keys.</summary>
/// <param name="input">The input folder; null if a chart is read by itself, without a folder.</param>
internal sealed class MapFiles(InputFolder? input)
{
    private readonly ConcurrentDictionary<(string File, string? Name, string? Code, string? Layer), Lazy<BaseMap?>> read = new();

    /// <summary>
    /// Returns the choice with the map of its file; null if that cannot be read, after a diagnostic, or if there is no folder. A choice
    /// that names no file is returned as it is.
    /// </summary>
    public MapChoice? Read(MapChoice choice, DiagnosticBag bag)
    {
        if (choice.Shapes is not { } shapes || !MapChoice.IsFile(shapes.Value))
        {
            foreach (var idle in new[] { choice.Keys.Name, choice.Keys.Code, choice.Keys.Layer }.OfType<Located<string>>())
            {
                bag.Add(
                    MapRules
                        .NoProperty.At(idle.At, idle.Value, choice.Shapes?.Value ?? "the usual map")
                        .WithHint("'name', 'code' and 'layer' are of files of your own: take it away")
                );
            }

            return choice;
        }

        if (input is null)
        {
            return null;
        }

        var key = (shapes.Value, choice.Keys.Name?.Value, choice.Keys.Code?.Value, choice.Keys.Layer?.Value);
        var map = read.GetOrAdd(
            key,
            _ => new Lazy<BaseMap?>(() =>
                input.ReadBytes(shapes.Value, bag, shapes.At) is { } json
                    ? MapReader.Read(json, input.Shown(shapes.Value), shapes.Value, choice.Keys, shapes.At, bag, MapRules.NotAMap)
                    : null
            )
        ).Value;
        return map is null ? null : choice with { Own = map, File = input.Shown(shapes.Value) };
    }
}
