using Report.Charts;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Commands.New;

/// <summary>
/// Chooses a mark and channels for a dataset with the checks of charts: the first encoding without a diagnostic, or else the first without
/// an error.
/// </summary>
internal static class StarterChart
{
    // A table with many columns has more pairs of fields than are worth trying.
    private const int MostTried = 240;

    // The limit for one set of channels.
    private const int MostOfOneKind = 20;

    /// <summary>Returns the text of the chart's file; null if no encoding of these datasets can be drawn.</summary>
    /// <param name="title">The title as a YAML scalar.</param>
    /// <param name="datasets">The datasets to draw, in the order in which they are tried.</param>
    /// <param name="all">Every dataset of the report, by id.</param>
    /// <param name="mark">The mark to use; null for any that suits the dataset.</param>
    public static string? Of(
        string id,
        string title,
        IEnumerable<Dataset> datasets,
        IReadOnlyDictionary<string, Dataset> all,
        Mark? mark = null
    )
    {
        string? second = null;
        foreach (var dataset in datasets)
        {
            foreach (var encoding in (mark is null ? Encodings(dataset) : With(mark, dataset)).Take(MostTried))
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

    /// <summary>Returns lines over time, those with the fewest channels first; then bars; then dots of two measures.</summary>
    private static IEnumerable<StarterEncoding> Encodings(Dataset dataset)
    {
        var times = dataset.Fields.Where(field => field.IsTemporal).ToList();
        var measures = dataset.Fields.Where(field => field.IsNumeric).ToList();
        var names = dataset.Fields.Where(field => field.Type is FieldType.Category or FieldType.Text).ToList();
        foreach (var (time, measure) in Pairs(times, measures))
        {
            yield return new(new LineMark(), [("x", time), ("y", measure)]);
            foreach (var apart in new[] { "color", "facet" })
            {
                foreach (var name in names)
                {
                    yield return new(new LineMark(), [("x", time), ("y", measure), (apart, name)]);
                }
            }
        }

        foreach (var (name, measure) in Pairs(names, measures))
        {
            yield return new(new BarMark(), [("x", measure), ("y", name)]);
            foreach (var other in names.Where(other => other != name))
            {
                yield return new(new BarMark(), [("x", measure), ("y", name), ("color", other)]);
            }
        }

        foreach (var (first, second) in Pairs(measures, measures).Where(pair => pair.Item1 != pair.Item2))
        {
            yield return new(new DotMark(), [("x", first), ("y", second)]);
        }
    }

    /// <summary>Returns encodings of a mark's required channels, and then with up to three optional ones.</summary>
    private static IEnumerable<StarterEncoding> With(Mark mark, Dataset dataset)
    {
        var needed = mark.Channels.Where(c => c.Required).ToList();
        var more = mark
            .Channels.Where(c => !c.Required && c.IsOffered && c.Channel is not (Channel.Facet or Channel.Size))
            .OrderByDescending(c => c.Channel)
            .ToList();
        IEnumerable<IReadOnlyList<ChannelUse>> sets =
        [
            needed,
            .. more.Select(one => (IReadOnlyList<ChannelUse>)[.. needed, one]),
            .. more.SelectMany((one, i) => more.Skip(i + 1).Select(other => (IReadOnlyList<ChannelUse>)[.. needed, one, other])),
            .. more.SelectMany(
                (one, i) =>
                    more.Skip(i + 1)
                        .SelectMany(
                            (other, j) => more.Skip(i + j + 2).Select(third => (IReadOnlyList<ChannelUse>)[.. needed, one, other, third])
                        )
            ),
        ];
        return sets.Where(set => set.Count > 0)
            .SelectMany(set => Fill(set, dataset.Fields, []).Take(MostOfOneKind).Select(fields => new StarterEncoding(mark, fields)));
    }

    // Uses each field at most once and fills the channels from the first on.
    private static IEnumerable<IReadOnlyList<(string Channel, Field Field)>> Fill(
        IReadOnlyList<ChannelUse> channels,
        IReadOnlyList<Field> fields,
        IReadOnlyList<(string Channel, Field Field)> filled
    ) =>
        filled.Count == channels.Count
            ? [filled]
            : fields
                .Where(f => channels[filled.Count].Accepts.HasFlag(FieldKind.Of(f)) && filled.All(other => other.Field != f))
                .SelectMany(f => Fill(channels, fields, [.. filled, (channels[filled.Count].Name, f)]));

    private static IEnumerable<(Field, Field)> Pairs(IReadOnlyList<Field> first, IReadOnlyList<Field> second) =>
        first.SelectMany(one => second.Select(other => (one, other)));
}

/// <summary>The encoding of a new chart.</summary>
/// <param name="Mark">Name of the mark.</param>
/// <param name="Fields">The fields with the names of their channels.</param>
internal sealed record StarterEncoding(Mark Mark, IReadOnlyList<(string Channel, Field Field)> Fields)
{
    public Field Measure => Fields.Select(f => f.Field).LastOrDefault(f => f.IsNumeric) ?? Fields[0].Field;
}
