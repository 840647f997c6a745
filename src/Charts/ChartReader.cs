using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Reads charts/*.yaml and looks up the datasets and fields that they name.</summary>
internal static class ChartReader
{
    /// <summary>
    /// Returns the charts of an input folder that can be drawn, in the order of their file names, and reports the faults of the others.
    /// </summary>
    /// <param name="marks">The marks that charts may name; null for those of the program.</param>
    public static IReadOnlyList<ChartData> ReadAll(
        string folder,
        IReadOnlyDictionary<string, Dataset> datasets,
        DiagnosticBag bag,
        MarkList? marks = null
    )
    {
        var input = new InputFolder(folder);
        StrayFiles.ReportIn("charts", input, bag);
        var unread = input
            .Files("data", ".yaml")
            .Select(name => System.IO.Path.GetFileNameWithoutExtension(name))
            .Where(id => !datasets.ContainsKey(id))
            .ToHashSet(StringComparer.Ordinal);
        var known = new Known(unread, new MapFiles(input), marks ?? MarkList.BuiltIn);
        return
        [
            .. input
                .Files("charts", ".yaml")
                .SelectInParallel(input.Shown, name => input.Read(name, bag) is { } file ? Read(file, datasets, bag, known) : null)
                .OfType<ChartData>(),
        ];
    }

    /// <summary>Reads one chart; null, after a diagnostic, if it cannot be drawn.</summary>
    /// <param name="unread">Ids of datasets whose files could not be read. The cause has been reported already, so a chart that names one
    /// adds no diagnostic.</param>
    public static ChartData? Read(
        InputFile file,
        IReadOnlyDictionary<string, Dataset> datasets,
        DiagnosticBag bag,
        IReadOnlySet<string>? unread = null,
        MarkList? marks = null
    ) => Read(file, datasets, bag, new Known(unread ?? new HashSet<string>(), new MapFiles(null), marks ?? MarkList.BuiltIn));

    private static ChartData? Read(InputFile file, IReadOnlyDictionary<string, Dataset> datasets, DiagnosticBag bag, Known known)
    {
        if (!Slug.IsSlug(file.Id))
        {
            bag.Add(DataRules.BadId.At(Position.StartOf(file.Path), file.Id, Slug.Of(file.Id)));
        }

        if (YamlReader.Read(file.Path, file.Text, bag) is not { } node || !ChartShapes.Chart.TryRead(node, bag, out var entry))
        {
            return null;
        }

        return Read(file, entry, node.At, datasets, bag, known);
    }

    private static ChartData? Read(
        InputFile file,
        ChartEntry entry,
        Position at,
        IReadOnlyDictionary<string, Dataset> datasets,
        DiagnosticBag bag,
        Known known
    )
    {
        var faults = new DiagnosticBag();
        // Faults of references are collected apart, since the rest of the chart can be checked despite them.
        var faultsOfReferences = new DiagnosticBag();
        var references = entry.References.Select(r => ReadReference(r, faultsOfReferences)).OfType<Reference>().ToList();
        var tables = new LayerTables(entry.Layers[0], datasets, known.Unread, faults);
        var layers = entry.Layers.Select(l => LayerReader.Read(l, entry.Layers[0], tables, known.Marks, faults)).OfType<Layer>().ToList();
        var map = ReadMap(entry, layers, known.Maps, faults);
        var whole = layers.Count == entry.Layers.Count && map is not null;
        var data = whole
            ? ChartData.Of(
                new ChartSpec(
                    file.Id,
                    entry.Title,
                    entry.Subtitle,
                    [.. layers.Select(l => l.Mark.JoinsMap ? l with { Map = map } : l)],
                    entry.Annotations,
                    references,
                    entry.Note,
                    entry.Alt,
                    at
                )
                {
                    IsBroad = entry.IsBroad,
                    Holds = entry.Holds,
                    FreeAxes = FreeAxes(entry, layers, faults),
                    Orientation = entry.Orientation?.Value,
                }
            )
            : null;
        if (data is not null)
        {
            ChartChecks.Check(data, faults);
            if (entry.Orientation is { } orientation && !faults.HasErrors)
            {
                ChartOrientation.Check(data, orientation.At, faults);
            }
        }

        faults.AddAll(faultsOfReferences);
        bag.AddAll(faults);
        return faults.HasErrors || data is null
            ? null
            : ChartOrientation.Apply(data) with
            {
                Again = others => Read(file, entry, at, others, new DiagnosticBag(), known),
            };
    }

    private static HashSet<Channel> FreeAxes(ChartEntry entry, List<Layer> layers, DiagnosticBag bag)
    {
        var hasPanels = layers.Exists(l => l.Encoding.ContainsKey(Channel.Facet));
        foreach (var (axis, isFree) in entry.Resolve.Where(_ => !hasPanels || layers.Exists(l => !l.Mark.HasAxes)))
        {
            bag.Add(
                ChartRules
                    .IdleKey.At(isFree.At, ChannelNames.Of(axis), hasPanels ? "a mark without axes" : "a chart of one panel")
                    .WithHint(hasPanels ? "take 'resolve' away" : "only panels have axes of their own: add 'facet', or take 'resolve' away")
            );
        }

        return [.. entry.Resolve.Where(r => r.IsFree.Value).Select(r => r.Axis)];
    }

    // Null, after a diagnostic, if the map cannot be read, or if no layer draws a map.
    private static MapChoice? ReadMap(ChartEntry entry, List<Layer> layers, MapFiles maps, DiagnosticBag bag)
    {
        if (entry.Map is { } map && layers.Count > 0 && layers.All(l => !l.Mark.JoinsMap))
        {
            bag.Add(MapRules.NoMapHere.At(map.At, layers[0].Mark.Name));
            return null;
        }

        return entry.Map is null ? MapChoice.Usual : maps.Read(entry.Map.Value.Value, bag);
    }

    private static Reference? ReadReference(ReferenceEntry entry, DiagnosticBag bag)
    {
        switch (entry)
        {
            case { Line: { } line, From: null, To: null }:
                return new Reference(entry.Axis, line, null, entry.Label, entry.At);
            case { Line: null, From: { } from, To: { } to }:
                return new Reference(entry.Axis, from, to, entry.Label, entry.At);
            default:
                bag.Add(ChartRules.LineOrBand.At(entry.At));
                return null;
        }
    }

    /// <summary>What a chart may name beside datasets that were read.</summary>
    private sealed record Known(IReadOnlySet<string> Unread, MapFiles Maps, MarkList Marks);
}
