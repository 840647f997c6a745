using System.Globalization;
using Report.Charts.Marks;
using Report.Charts.Scales;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Derivation.Transforms;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>Reads a layer: looks up its dataset, its mark, its channels and their fields, and applies its filter.</summary>
internal static class LayerReader
{
    private static readonly string[] Sortings = ["ascending", "descending", "data"];

    /// <param name="first">The first layer, from which others inherit the keys that they leave out.</param>
    /// <returns>Null, after a diagnostic, if the dataset, the mark, a channel, a field or a highlighted row is not found.</returns>
    public static Layer? Read(LayerEntry entry, LayerEntry first, LayerTables tables, MarkList marks, DiagnosticBag bag)
    {
        var data = tables.Of(entry);
        var mark = MarkOf(entry, first, marks, bag);
        if (data is null || mark is null)
        {
            return null;
        }

        foreach (
            var (key, at) in new[]
            {
                ("position", entry.DotPosition is { Value: not DotPosition.Identity } ? entry.DotPosition?.At : null),
                ("opacity", entry.Opacity?.At),
            }
        )
        {
            if (at is { } place && !mark.SpreadsDots)
            {
                bag.Add(ChartRules.IdleKey.At(place, key, $"the mark '{mark.Name}'").WithHint("only dots have it: take it away"));
            }
        }

        if (entry.Opacity is { Value: < 0.05m or > 1 } opacity)
        {
            bag.Add(ChartRules.BadOpacity.At(opacity.At, opacity.Value));
        }

        if (entry.Curve is { Value: not Curve.Linear } curve && !mark.HasCurves)
        {
            bag.Add(ChartRules.IdleKey.At(curve.At, "curve", $"the mark '{mark.Name}'").WithHint("only a line has it: take it away"));
        }

        if (entry.Trend is { } trend && !mark.HasTrend)
        {
            bag.Add(
                ChartRules
                    .IdleKey.At(trend.At, "trend", $"the mark '{mark.Name}'")
                    .WithHint("a trend is a layer over it: 'layers: [{ mark: trend, trend: linear }]'")
            );
        }

        var encoding = new Dictionary<Channel, Encoding>();
        var sound = true;
        foreach (var (name, value) in entry.Encoding)
        {
            sound &= Add(name, value, mark, data, encoding, bag);
        }

        Inherit(entry, first, mark, data, encoding);
        // Faults of an inherited filter have been reported for the first layer.
        var filtered = LayerFilter.Apply(LayerFilter.Of(entry, first), data, entry.Filter is null ? new DiagnosticBag() : bag);
        if (sound && filtered is not null && entry.Stack is { Value: StackMode.Normalize } shares)
        {
            filtered = Shared(filtered, shares.At, encoding, bag);
        }

        if (
            !sound
            || filtered is null
            || !TryChoose(entry.Highlight, filtered, bag, out var singled)
            || !TryLabel(entry, mark, filtered, encoding, marks, bag, out var labelled)
        )
        {
            return null;
        }

        return new Layer(mark, filtered, encoding, entry.Highlight?.Names ?? [], entry.At)
        {
            Singled = singled,
            SingledAt = entry.Highlight?.At,
            SingledBy = entry.Highlight is { Condition: null } by ? [.. by.Fields.SelectMany(f => f.Values).Select(v => v.Value)] : [],
            Labelled = labelled,
            Stack = entry.Stack?.Value,
            TrendMethod = entry.Trend?.Value ?? TrendMethod.Linear,
            Curve = entry.Curve?.Value ?? Curve.Linear,
            DotPosition = entry.DotPosition?.Value ?? DotPosition.Identity,
            Opacity = (double)(entry.Opacity?.Value ?? 1),
            Totals = entry.Totals,
            IsFiltered = filtered.Rows.Count < data.Rows.Count,
            Unfiltered = data,
        };
    }

    // Rows is null if 'highlight' lists names, which apply to the whole chart. False, after a diagnostic, if the choice is invalid.
    private static bool TryChoose(RowChoice? choice, Dataset data, DiagnosticBag bag, out IReadOnlySet<Row>? rows)
    {
        rows = choice is { IsByField: true } ? choice.RowsByField(data, bag) : null;
        return rows is not null || choice is not { IsByField: true };
    }

    private static bool TryLabel(
        LayerEntry entry,
        Mark mark,
        Dataset data,
        Dictionary<Channel, Encoding> encoding,
        MarkList marks,
        DiagnosticBag bag,
        out IReadOnlySet<Row>? rows
    )
    {
        rows = null;
        if (entry.Labels is not { } choice)
        {
            return true;
        }

        if (!mark.NamesRows || !encoding.TryGetValue(Channel.Label, out var label))
        {
            bag.Add(
                ChartRules
                    .IdleKey.At(choice.At, "labels", $"the mark '{mark.Name}'")
                    .WithHint(
                        mark.NamesRows
                            ? "it picks rows to be named: add 'label: FIELD' to the encoding, for the names"
                            : $"{Alternatives.Of([.. marks.All.Where(m => m.NamesRows).Select(m => $"'{m.Name}'")])} name rows: take it away"
                    )
            );
            return false;
        }

        if (choice.IsByField)
        {
            return TryChoose(choice, data, bag, out rows);
        }

        var named = data
            .Rows.SelectMany(row =>
                row.Cells.Where(c => !c.Field.IsNumeric || c.Field.Name == label.Field.Name)
                    .Select(c => (Name: ValueText.Category(c.Value, data.Locale), Row: row))
            )
            .ToLookup(n => n.Name, n => n.Row, NameKey.Comparer);
        foreach (var name in choice.Names.Where(n => data.Whole && !named.Contains(n.Value)))
        {
            bag.Add(
                ChartRules
                    .UnknownValue.At(name.At, name.Value, "any field")
                    .WithHint(() => DidYouMean.Hint(name.Value, named.Select(n => n.Key)))
            );
        }

        rows = choice.Names.SelectMany(n => named[n.Value]).ToHashSet<Row>(ReferenceEqualityComparer.Instance);
        return true;
    }

    private static Mark? MarkOf(LayerEntry entry, LayerEntry first, MarkList marks, DiagnosticBag bag)
    {
        if ((entry.Mark ?? first.Mark) is not { } name)
        {
            bag.Add(DataRules.MissingKey.At(entry.At, "mark", "a chart"));
            return null;
        }

        var mark = marks.Find(name.Value);
        if (mark is null)
        {
            bag.Add(ChartRules.UnknownMark.At(name.At, name.Value).WithHint(() => DidYouMean.Hint(name.Value, marks.Names)));
        }

        return mark;
    }

    private static bool Add(
        Located<string> name,
        EncodingEntry entry,
        Mark mark,
        Dataset data,
        Dictionary<Channel, Encoding> encoding,
        DiagnosticBag bag
    )
    {
        if (mark.Channels.FirstOrDefault(c => c.Name == name.Value) is not { } use)
        {
            bag.Add(
                ChartRules
                    .UnknownChannel.At(name.At, name.Value, mark.Name)
                    .WithHint(() => DidYouMean.Hint(name.Value, mark.Channels.Select(c => c.Name)))
            );
            return false;
        }

        if (data.Field(entry.Field.Value) is not { } field)
        {
            // If the dataset could not be read completely, a missing field may be a consequence of a fault already reported.
            if (data.Whole)
            {
                bag.Add(
                    ChartRules
                        .UnknownField.At(entry.Field.At, entry.Field.Value, data.Id)
                        .WithHint(() => DidYouMean.Hint(entry.Field.Value, data.Fields.Select(f => f.Name)))
                );
            }

            return false;
        }

        encoding[use.Channel] = Build(entry, field, data, bag, mark.Reverses(use.Channel));
        return true;
    }

    private static Encoding Build(EncodingEntry entry, Field field, Dataset data, DiagnosticBag bag, bool isReversed)
    {
        (decimal, decimal)? domain = null;
        if (entry.Domain is { } written && entry.Scale?.Value != ScaleType.Threshold)
        {
            if (written.Value is [var low, var high] && IsDomain((double)low, (double)high))
            {
                domain = (low, high);
            }
            else
            {
                bag.Add(ChartRules.BadDomain.At(written.At));
            }
        }

        var sorting = entry.Order is [var only] && Sortings.Contains(only.Value) && field.Type is not FieldType.Url ? only.Value : null;
        // Without an order in the chart, a field with an enumeration of values keeps the order of that list.
        var order =
            entry.Order.Count == 0
                ? field.Constraints.Enum.Select(value => ValueText.Category(value, data.Locale))
                : Spelled(entry.Order, field, data);
        return new Encoding(field, entry.Title, entry.Scale?.Value, domain, sorting is null ? [.. order] : [], entry.Zero?.Value, entry.At)
        {
            Sorting = sorting switch
            {
                "ascending" => Sorting.Ascending,
                "descending" => Sorting.Descending,
                "data" => Sorting.Data,
                _ => Sorting.Usual,
            },
            Written = entry,
            Format = FormatOf(entry, field, bag),
            Scheme = entry.Scheme?.Value,
            Thresholds = entry.Scale?.Value == ScaleType.Threshold ? entry.Domain?.Value ?? [] : [],
            Classes = entry.Classes is { Value: >= 2 and <= ColorScale.MostClasses and var classes } ? (int)classes : null,
            Pivot =
                field.IsNumeric
                && entry.Pivot is { } pivot
                && decimal.TryParse(pivot.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var middle)
                    ? middle
                    : null,
            PivotName = entry.Pivot?.Value,
            Baseline = entry.Baseline?.Value,
            IsReversed = entry.Reverse?.Value ?? isReversed,
            Reducer = entry.Reduce?.Value,
            HasGhosts = entry.Ghosts?.Value ?? false,
        };
    }

    // For 'stack: normalize', draws each row's share of its place, in a field derived as by the transform 'normalize'.
    private static Dataset? Shared(Dataset data, Position at, Dictionary<Channel, Encoding> encoding, DiagnosticBag bag)
    {
        var values = new[] { Channel.Y, Channel.X }.FirstOrDefault(c =>
            encoding.TryGetValue(c, out var e) && e.Field.IsNumeric && e.Scale != ScaleType.Ordinal
        );
        var place = values == Channel.X ? Channel.Y : Channel.X;
        if (!encoding.TryGetValue(values, out var measure) || !measure.Field.IsNumeric)
        {
            return data;
        }

        var name = measure.Field.Name + "-share";
        while (data.Field(name) is not null)
        {
            name += "-";
        }

        var by = new[] { place, Channel.Facet }
            .Where(encoding.ContainsKey)
            .Select(c => new Located<string>(encoding[c].Field.Name, at))
            .ToList();
        var step = new WrittenTransform(
            new Normalize(new(measure.Field.Name, at), new(name, at), by, at),
            $"normalize: {measure.Field.Name}"
        );
        var scope = new DerivationScope(new Dictionary<string, Dataset>(), data.Locale, bag);
        if (
            DerivationEntry.Run(data, data with { Description = null }, [step], scope) is not { } table
            || DerivedKeys.Named(table, data) is not { } shared
        )
        {
            return null;
        }

        var field = shared.Field(name)! with { Title = measure.Field.Title };
        encoding[values] = measure with { Field = field, Format = null };
        return DatasetDerivation.WithFields(shared, [.. shared.Fields.Select(f => f.Name == name ? field : f)]);
    }

    private static NumberFormat? FormatOf(EncodingEntry entry, Field field, DiagnosticBag bag)
    {
        if (entry.Format is { } format && !field.IsNumeric)
        {
            bag.Add(DataRules.NoMeaningForType.At(format.At, "format", FieldReader.Word(field.Type)));
            return null;
        }

        return FormatReader.Read(entry.Format, field, bag) ?? field.Format;
    }

    // Replaces each name by its spelling in the rows, if there is one.
    private static IEnumerable<string> Spelled(IReadOnlyList<Located<string>> names, Field field, Dataset data)
    {
        var known = data
            .Rows.Select(r => r[field.Name])
            .OfType<Cell>()
            .Select(c => ValueText.Category(c.Value, data.Locale))
            .ToHashSet(NameKey.Comparer);
        return names.Select(n => known.TryGetValue(n.Value, out var spelled) ? spelled : n.Value);
    }

    // Rejects reversed ends, and ends so close that a double could not resolve the scale between them.
    private static bool IsDomain(double low, double high) => high - low > 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high));

    // Takes encodings from the first layer if the mark has the channel and the dataset a field of the same name.
    private static void Inherit(LayerEntry entry, LayerEntry first, Mark mark, Dataset data, Dictionary<Channel, Encoding> encoding)
    {
        if (ReferenceEquals(entry, first))
        {
            return;
        }

        var own = encoding.Keys.ToHashSet();
        foreach (var (name, value) in first.Encoding)
        {
            if (
                mark.Channels.FirstOrDefault(c => c.Name == name.Value) is { } use
                && !encoding.ContainsKey(use.Channel)
                && mark.Inherits(use.Channel, own)
                && data.Field(value.Field.Value) is { } field
            )
            {
                encoding[use.Channel] = Build(value, field, data, new DiagnosticBag(), mark.Reverses(use.Channel));
            }
        }
    }
}
