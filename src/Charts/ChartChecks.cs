using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Charts;

/// <summary>
/// Checks a chart whose datasets, marks and fields have been looked up: types, scales, rows, highlights, annotations and reference lines.
/// </summary>
internal static class ChartChecks
{
    public static void Check(ChartData rows, DiagnosticBag bag)
    {
        var spec = rows.Spec;
        foreach (var layer in spec.Layers)
        {
            CheckChannels(layer, bag);
        }

        foreach (var layer in bag.HasErrors ? [] : spec.Layers)
        {
            ScaleChecks.Check(layer, bag);
        }

        foreach (var annotation in spec.Annotations.Where(a => a.X is null && a.Y is null))
        {
            bag.Add(ChartRules.AnnotationNowhere.At(annotation.At, annotation.Text.Value));
        }

        if (bag.HasErrors || spec.Layers.Any(l => !l.Data.Whole))
        {
            return;
        }

        var empty = spec.Layers.Where(l => l.Data.IsEmpty && !l.IsFiltered).ToList();
        if (empty.Count > 0)
        {
            empty.ForEach(l => bag.Add(DataRules.NoRows.At(l.Data.RowsAt)));
            return;
        }

        var filteredOut = spec.Layers.Where(l => l.Data.Rows.Count == 0).ToList();
        if (filteredOut.Count > 0)
        {
            filteredOut.ForEach(l => bag.Add(ChartRules.NoRows.At(l.At, l.Data.Id)));
            return;
        }

        if (spec.Layers.All(l => l.Mark.NeedsOtherLayer))
        {
            bag.Add(ChartRules.NeedsOthers.At(spec.Layers[0].At, spec.Layers[0].Mark.Name));
            return;
        }

        if (rows.Panels.Count == 0)
        {
            var facet = spec.Layers.Select(l => l.Encoding.GetValueOrDefault(Channel.Facet)).First(e => e is not null)!;
            bag.Add(
                ChartRules
                    .NoRows.At(facet.At, spec.Layers[0].Data.Id)
                    .WithHint($"no row has a value in '{facet.Field.Name}', which would give it its panel")
            );
            return;
        }

        foreach (var layer in rows.Panels.SelectMany(p => p.Layers))
        {
            CheckScales(layer, bag);
        }

        foreach (var scale in rows.ColorScales)
        {
            ScaleChecks.CheckColors(scale, bag);
        }

        FacetChecks.Check(rows, bag);
        CheckSeries(spec, rows, bag);
        CheckSpellings(rows, bag);
        CheckOrder(rows, bag);
        var (x, y) = Axis.Of(rows);
        LayerChecks.Check(rows, x, y, bag);
        // With an invalid scale, faults of its domain would be consequential errors.
        if (!bag.HasErrors)
        {
            UnusedScaleKeys.Check(rows, x, y, bag);
            DomainChecks.Check(x, rows, bag);
            DomainChecks.Check(y, rows, bag);
        }

        DateChecks.Check(rows, bag);
        AmountChecks.Check(rows, bag);
        DotChecks.Check(rows, bag);
        foreach (var layer in rows.ByLayer.Where(l => l.First().Mark.HasBaseline))
        {
            BaselineChecks.Check(rows.Layers.First(l => ReferenceEquals(l.Layer, layer.Key)), layer.Any(l => l.Mark.Stacks(l)), bag);
        }

        if (!bag.HasErrors)
        {
            OverlapChecks.Check(rows, bag);
            StackChecks.Check(rows, bag);
            UnplacedRowChecks.Check(spec, bag);
            LayerChecks.CheckNames(rows, bag);
            UnplacedRowChecks.CheckNames(x, bag);
            UnplacedRowChecks.CheckNames(y, bag);
        }

        CheckPlaces(spec, x, y, bag);
    }

    private static void CheckChannels(Layer layer, DiagnosticBag bag)
    {
        var mark = layer.Mark;
        foreach (var use in mark.Channels)
        {
            if (!layer.Encoding.TryGetValue(use.Channel, out var encoding))
            {
                if (use.Required)
                {
                    bag.Add(ChartRules.MissingChannel.At(layer.At, use.Name, mark.Name));
                }
            }
            else if (!use.Accepts.HasFlag(FieldKind.Of(encoding.Field)))
            {
                bag.Add(
                    ChartRules
                        .WrongType.At(
                            encoding.FieldAt,
                            encoding.Field.Name,
                            FieldKind.InWords(FieldKind.Of(encoding.Field)),
                            use.Name,
                            mark.Name,
                            FieldKind.InWords(use.Accepts)
                        )
                        .WithHint(use.Accepts.HasFlag(Accepts.Dates) ? DateChecks.HintFor(encoding.Field, layer.Data.Rows) : null)
                );
            }
        }

        if (!mark.HasTotals && layer.Totals.Count > 0)
        {
            bag.Add(ChartRules.IdleForMark.At(layer.Totals[0].At, "totals", mark.Name));
        }

        mark.Check(layer, bag);
    }

    private static void CheckScales(LayerRows rows, DiagnosticBag bag)
    {
        var values = rows.Layer.Encoding.GetValueOrDefault(rows.ValueChannel);
        if (
            rows.Mark.IsMeasuredFromZero
            && values is { } bars
            && (
                bars.Scale is ScaleType.Log or ScaleType.Symlog
                || (
                    (bars.Zero == false || bars.Domain is { Low: > 0 } or { High: < 0 })
                    && !(rows.Mark.HasBaseline && bars.Baseline is not null)
                )
            )
        )
        {
            bag.Add(ChartRules.BarsNeedZero.At(bars.At));
        }

        foreach (var (channel, encoding) in rows.Layer.Encoding.Where(e => e.Value.Scale == ScaleType.Log))
        {
            if (encoding is { Domain: { Low: <= 0 and var end }, Written.Domain: { } written })
            {
                bag.Add(ChartRules.LogNeedsPositive.At(written.At, Quantity.Exact(end)));
            }

            var low = rows.Data.Select(d => d.Quantity(channel)).FirstOrDefault(q => (q?.Low ?? q?.High) <= 0);
            if (low is not null)
            {
                bag.Add(ChartRules.LogNeedsPositive.At(encoding.At, low));
            }
        }
    }

    private static void CheckSeries(ChartSpec spec, ChartData rows, DiagnosticBag bag)
    {
        var names = rows
            .Layers.SelectMany(l => l.Data)
            .SelectMany(d => d.Names)
            .Concat(rows.Series)
            .Where(n => n.Length > 0)
            .ToHashSet(NameKey.Comparer);
        foreach (var highlight in spec.Layers.SelectMany(l => l.Highlight).Where(h => !names.Contains(h.Value)))
        {
            bag.Add(
                ChartRules.UnknownValue.At(highlight.At, highlight.Value, "any field").WithHint(DidYouMean.Hint(highlight.Value, names))
            );
        }

        foreach (var layer in rows.ByLayer.Where(l => l.Key.Singled is not null && l.First().Mark.JoinsPoints))
        {
            CheckWhole(layer, bag);
        }

        var most = rows.Panels.Max(p =>
            p.Layers.Where(l => l.Mark.HasSeries(l.Layer))
                .SelectMany(l => l.Data)
                .Select(d => d.Series)
                .Distinct(StringComparer.Ordinal)
                .Count()
        );
        if (
            most
                > (
                    spec.Layers.Any(l => l.Sides is not null || l.Encoding.GetValueOrDefault(Channel.Color)?.Scheme is not null)
                        ? SeriesInks.MostRanked
                        : SeriesInks.Most
                )
            && spec.Layers.All(l => l.Highlight.Count == 0 && l.Singled is null)
        )
        {
            bag.Add(ChartRules.TooManySeries.At(spec.Layers[0].At, most, SeriesInks.Most));
        }
    }

    // A line or an area has a single colour, so that all of its rows must be highlighted, or none.
    private static void CheckWhole(IGrouping<Layer, LayerRows> layer, DiagnosticBag bag)
    {
        foreach (
            var (name, data) in layer
                .SelectMany(l => l.Series)
                .Where(s => s.Data.Select(d => layer.Key.Singled!.Contains(d.Row)).Distinct().Skip(1).Any())
        )
        {
            bag.Add(
                ChartRules.PartOfLine.At(
                    layer.Key.SingledAt ?? layer.Key.At,
                    name.Length > 0 ? $"'{name}'" : "the rows",
                    layer.First().Mark.Name
                )
            );
            return;
        }
    }

    // Layers share axes, colours and panels, so that a name spelled differently in two datasets would appear twice.
    // Two spellings within one dataset are different names: its field lists both.
    private static void CheckSpellings(ChartData rows, DiagnosticBag bag)
    {
        // Within a dataset, the reader has already unified the spellings that the field does not list.
        if (rows.Layers.Select(l => l.Layer.Data.Id).Distinct(StringComparer.Ordinal).Count() < 2)
        {
            return;
        }

        foreach (var channel in new[] { Channel.X, Channel.Y, Channel.Color, Channel.Facet })
        {
            var first = new Dictionary<string, (string Name, string Dataset)>(StringComparer.Ordinal);
            var told = new HashSet<string>(StringComparer.Ordinal);
            foreach (var datum in rows.Layers.SelectMany(l => l.Data))
            {
                if (datum[channel] is not { Value: TextValue { Text: var name } } cell)
                {
                    continue;
                }

                var key = NameKey.Of(name);
                if (first.TryAdd(key, (name, datum.Layer.Data.Id)))
                {
                    continue;
                }

                var known = first[key];
                if (known.Name != name && known.Dataset != datum.Layer.Data.Id && told.Add(name))
                {
                    bag.Add(ChartRules.LooksAlikeAcross.At(cell.At, name, known.Name, known.Dataset));
                }
            }
        }
    }

    private static void CheckOrder(ChartData rows, DiagnosticBag bag)
    {
        // Several charts may share one order, so names are looked up among all rows, including those that the filter leaves out.
        foreach (var (channel, encoding) in rows.Spec.Layers.SelectMany(l => l.Encoding))
        {
            foreach (var again in encoding.Written?.Order.GroupBy(o => o.Value, StringComparer.Ordinal).SelectMany(g => g.Skip(1)) ?? [])
            {
                bag.Add(ChartRules.TwiceInOrder.At(again.At, again.Value));
            }

            var known = rows
                .Spec.Layers.Where(l => l.Encoding.ContainsKey(channel))
                .SelectMany(l => (l.Unfiltered ?? l.Data).Rows.Select(r => r[l.Encoding[channel].Field.Name]))
                .OfType<Cell>()
                .Select(c => ValueText.Category(c.Value, rows.Locale))
                .ToHashSet(NameKey.Comparer);
            foreach (
                var name in encoding.Written?.Order.Where(o =>
                    encoding.Order.Contains(o.Value, NameKey.Comparer) && !known.Contains(o.Value)
                )
                    ?? []
            )
            {
                bag.Add(
                    ChartRules.UnknownValue.At(name.At, name.Value, $"'{encoding.Field.Name}'").WithHint(DidYouMean.Hint(name.Value, known))
                );
            }
        }
    }

    private static void CheckPlaces(ChartSpec spec, Axis x, Axis y, DiagnosticBag bag)
    {
        if (spec.Layers.FirstOrDefault(l => !l.Mark.HasAxes) is { } bare)
        {
            foreach (var at in spec.Annotations.Select(a => a.At).Concat(spec.References.Select(r => r.At)))
            {
                bag.Add(ChartRules.NoAxes.At(at, bare.Mark.Name));
            }

            return;
        }

        foreach (var annotation in spec.Annotations)
        {
            CheckPlace(annotation.X, x, bag);
            CheckPlace(annotation.Y, y, bag);
        }

        foreach (var reference in spec.References)
        {
            var axis = reference.Axis == Channel.X ? x : y;
            CheckPlace(reference.From, axis, bag);
            CheckPlace(reference.To, axis, bag);
            CheckDirection(reference, axis, bag);
        }
    }

    // On an axis of names, a band may be given in either direction.
    private static void CheckDirection(Reference reference, Axis axis, DiagnosticBag bag)
    {
        var scale = axis.Scale(PanelLayout.ValueTicks);
        if (
            reference.To is { } to
            && !axis.IsOrdinal
            && AnnotationValue.At(axis, scale, reference.From.Value) >= AnnotationValue.At(axis, scale, to.Value)
        )
        {
            bag.Add(ChartRules.BackwardBand.At(to.At, reference.From.Value, to.Value));
        }
    }

    private static void CheckPlace(Located<string>? place, Axis axis, DiagnosticBag bag)
    {
        if (place is not { } written)
        {
            return;
        }

        if (written.Value.Contains("{{", StringComparison.Ordinal))
        {
            bag.Add(
                ChartRules
                    .NotOnAxis.At(written.At, written.Value, ChannelNames.Of(axis.Channel), "")
                    .WithHint("helpers are for words: write the value itself, as the dataset has it")
            );
            return;
        }

        var scale = axis.Scale(PanelLayout.ValueTicks);
        if (AnnotationValue.At(axis, scale, written.Value) is not { } at || at < scale.Low || at > scale.High)
        {
            bag.Add(
                ChartRules
                    .NotOnAxis.At(
                        written.At,
                        written.Value,
                        ChannelNames.Of(axis.Channel),
                        axis.IsOrdinal ? "a category" : "a place within the ends"
                    )
                    .WithHint(axis.IsOrdinal ? DidYouMean.Hint(written.Value, axis.Extent.Categories) : null)
            );
        }
    }
}
