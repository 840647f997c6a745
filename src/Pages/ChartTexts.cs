using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>Replaces the helper calls in a chart's texts with values from the data.</summary>
internal static class ChartTexts
{
    /// <summary>
    /// Returns the chart with plain text in place of the helper calls in its title, subtitle, annotations, references, note and alt.
    /// </summary>
    public static ChartData Bind(ChartData shown, InputData data, DiagnosticBag bag)
    {
        var context = new BindingContext(data, bag) { Beside = shown.Tables.Select(t => t.Dataset.Id).ToHashSet(StringComparer.Ordinal) };
        var chart = shown.Spec;
        var bound = shown with
        {
            Spec = chart with
            {
                Title = Bind(chart.Title, context),
                Subtitle = Bind(chart.Subtitle, context),
                // An annotation with a faulty call is left out: its text is incomplete, so whether that fits the chart tells nothing.
                Annotations =
                [
                    .. chart
                        .Annotations.Select(a => Sound(a.Text, context) is { } text ? a with { Text = text } : null)
                        .OfType<Annotation>(),
                ],
                References = [.. chart.References.Select(r => r with { Label = Bind(r.Label, context) })],
                Note = Bind(chart.Note, context),
                Alt = Bind(chart.Alt, context),
            },
        };
        if (chart.Holds.Count == 0 && ComparisonRules.In(chart.Title, context).FirstOrDefault() is { } bare)
        {
            var remark = FindingRules.BareComparison.At(bare.At, bare.Words);
            var measure = chart.Layers.SelectMany(l => l.Encoding.Values).Select(e => e.Field).FirstOrDefault(f => f.IsNumeric)?.Name;
            bag.Add(
                measure is null
                    ? remark
                    : remark.WithHint(
                        $"say what it rests on with 'holds: …', such as 'holds: max({measure}) < 2 * min({measure})', or with 'holds: {{ reason: … }}'"
                    )
            );
        }

        return bound with
        {
            Findings = FindingsOf(bound.Spec, shown, context),
        };
    }

    /// <summary>Tests the conditions of the chart and its annotations against the rows that the chart shows.</summary>
    private static IReadOnlyList<Finding> FindingsOf(ChartSpec bound, ChartData shown, BindingContext context)
    {
        var tables = context.Tables with { Shown = shown.Shown, ShownOf = others => shown.Again(others)?.Shown };
        return
        [
            .. bound.Holds.Select(basis => Finding.Test(basis, bound.Title.Value, tables, context.Locale, context.Bag)),
            .. bound.Annotations.SelectMany(a =>
                a.Holds.Select(basis => Finding.Test(basis, a.Text.Value, tables, context.Locale, context.Bag))
            ),
        ];
    }

    private static Located<string>? Bind(Located<string>? text, BindingContext context) =>
        text is { } written ? Bind(written, context) : null;

    private static Located<string> Bind(Located<string> text, BindingContext context) => text with { Value = Words(text, context).Plain };

    private static Located<string>? Sound(Located<string> text, BindingContext context) =>
        Words(text, context) is { IsWhole: true } words ? text with { Value = words.Plain } : null;

    private static BoundText Words(Located<string> text, BindingContext context)
    {
        ProseRules.Check(text, context);
        return TextBinder.Bind(text, context);
    }
}
