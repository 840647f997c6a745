using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Commands.New;

/// <summary>Chooses a mark and channels for a dataset by the checks of charts themselves: the first encoding that they find nothing wrong with.</summary>
internal static class StarterChart
{
    // A table as wide as a spreadsheet gives more pairs than anybody would read through.
    private const int MostTried = 60;

    /// <summary>Text of the chart's file; null where no encoding of these datasets can be drawn.</summary>
    /// <param name="title">As a YAML scalar.</param>
    /// <param name="datasets">In the order in which they are tried.</param>
    /// <param name="all">Every dataset, by id.</param>
    public static string? Of(string id, string title, IEnumerable<Dataset> datasets, IReadOnlyDictionary<string, Dataset> all)
    {
        string? second = null;
        foreach (var dataset in datasets)
        {
            foreach (var encoding in Encodings(dataset).Take(MostTried))
            {
                var text = Starters.Chart(title, $"{encoding.Measure.Title}, {dataset.Title}", dataset.Id, encoding);
                var bag = new DiagnosticBag();
                if (ChartReader.Read(new InputFile($"charts/{id}.yaml", text), all, bag) is null)
                {
                    continue;
                }

                if (bag.Sorted().Count == 0)
                {
                    return text;
                }

                second ??= text;
            }
        }

        return second;
    }

    /// <summary>Lines over time first, with the fewest channels; then bars; then dots of two measures.</summary>
    private static IEnumerable<StarterEncoding> Encodings(Dataset dataset)
    {
        var times = dataset.Fields.Where(field => field.IsTemporal).ToList();
        var measures = dataset.Fields.Where(field => field.IsNumeric).ToList();
        var names = dataset.Fields.Where(field => field.Type is FieldType.Category or FieldType.Text).ToList();
        foreach (var (time, measure) in Pairs(times, measures))
        {
            yield return new("line", time, measure);
            foreach (var name in names)
            {
                yield return new("line", time, measure) { Apart = ("color", name) };
            }

            foreach (var name in names)
            {
                yield return new("line", time, measure) { Apart = ("facet", name) };
            }
        }

        foreach (var (name, measure) in Pairs(names, measures))
        {
            yield return new("bar", measure, name);
            foreach (var other in names.Where(other => other != name))
            {
                yield return new("bar", measure, name) { Apart = ("color", other) };
            }
        }

        foreach (var (first, second) in Pairs(measures, measures).Where(pair => pair.Item1 != pair.Item2))
        {
            yield return new("dot", first, second);
        }
    }

    private static IEnumerable<(Field, Field)> Pairs(IReadOnlyList<Field> first, IReadOnlyList<Field> second) => first.SelectMany(one => second.Select(other => (one, other)));
}

/// <summary>What a chart that is begun draws.</summary>
/// <param name="Mark">Name of the mark.</param>
internal sealed record StarterEncoding(string Mark, Field X, Field Y)
{
    /// <summary>The channel that tells rows of one place apart, and its field; null where rows need none.</summary>
    public (string Channel, Field Field)? Apart { get; init; }

    public Field Measure => Y.IsNumeric ? Y : X;
}
