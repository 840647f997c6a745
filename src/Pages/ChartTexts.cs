using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>Replaces the helper calls in a chart's texts with values from the data, and tests the conditions behind them.</summary>
internal sealed class ChartTexts
{
    private readonly ChartData shown;
    private readonly BindingContext context;

    // The conditions and reasons that stand in the texts themselves, as calls.
    private readonly List<Finding> written = [];

    private ChartTexts(ChartData shown, BindingContext context) => (this.shown, this.context) = (shown, context);

    /// <summary>
    /// Returns the chart with plain text in place of the helper calls in its title, subtitle, annotations, references, note and alt.
    /// </summary>
    public static ChartData Bind(ChartData shown, InputData data, DiagnosticBag bag)
    {
        var beside = shown.Tables.Select(t => t.Dataset.Id).ToHashSet(StringComparer.Ordinal);
        return new ChartTexts(shown, new BindingContext(data, bag) { Beside = beside }).Bound();
    }

    private ChartData Bound()
    {
        var chart = shown.Spec;
        var bound = chart with
        {
            Title = Bind(chart.Title),
            Subtitle = Bind(chart.Subtitle),
            // An annotation with a faulty call is left out: its text is incomplete, so whether that fits the chart tells nothing.
            Annotations =
            [
                .. chart.Annotations.Select(a => Sound(a.Text) is { } text ? a with { Text = text } : null).OfType<Annotation>(),
            ],
            References = [.. chart.References.Select(r => r with { Label = Bind(r.Label) })],
            Note = Bind(chart.Note),
            Alt = Bind(chart.Alt),
        };
        if (chart.Holds.Count == 0 && ComparisonRules.In(chart.Title, context).FirstOrDefault() is { } bare)
        {
            ReportBareTitle(bare);
        }

        return shown with
        {
            Spec = bound,
            Findings = [.. FindingsOf(bound), .. written],
            Comparisons = [.. Unsupported(chart).SelectMany(text => ComparisonRules.In(text, context))],
        };
    }

    private void ReportBareTitle(BareComparison bare)
    {
        var remark = FindingRules.BareComparison.At(bare.At, bare.Words);
        var measure = shown.Spec.Layers.SelectMany(l => l.Encoding.Values).Select(e => e.Field).FirstOrDefault(f => f.IsNumeric)?.Name;
        context.Bag.Add(
            measure is null
                ? remark
                : remark.WithHint(
                    $"say what it rests on with 'holds: …', such as 'holds: max({measure}) < 2 * min({measure})', or with 'holds: {{ reason: … }}'"
                )
        );
    }

    // The texts, other than the title, that no condition of the chart or of the annotation itself supports.
    private static IEnumerable<Located<string>> Unsupported(ChartSpec chart) =>
        new[] { chart.Subtitle, chart.Note, chart.Alt }
            .OfType<Located<string>>()
            .Where(_ => chart.Holds.Count == 0)
            .Concat(chart.Annotations.Where(a => chart.Holds.Count == 0 && a.Holds.Count == 0).Select(a => a.Text));

    /// <summary>Tests the conditions of the chart and its annotations against the rows that the chart shows.</summary>
    private IEnumerable<Finding> FindingsOf(ChartSpec bound)
    {
        var tables = context.Tables with { Shown = shown.Shown, ShownOf = others => shown.Again(others)?.Shown };
        return bound
            .Holds.Select(basis => Finding.Test(basis, bound.Title.Value, tables, context.Locale, context.Bag))
            .Concat(
                bound.Annotations.SelectMany(a =>
                    a.Holds.Select(basis => Finding.Test(basis, a.Text.Value, tables, context.Locale, context.Bag))
                )
            );
    }

    private Located<string>? Bind(Located<string>? text) => text is { } present ? Bind(present) : null;

    private Located<string> Bind(Located<string> text) => text with { Value = Words(text).Plain };

    private Located<string>? Sound(Located<string> text) =>
        Words(text) is { IsWhole: true } words ? text with { Value = words.Plain } : null;

    private BoundText Words(Located<string> text)
    {
        ProseRules.Check(text, context);
        var words = TextBinder.Bind(text, context);
        written.AddRange(words.Parts.OfType<BoundFinding>().Select(part => part.Finding));
        return words;
    }
}
