using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{chart "id"}}</c>: a chart with its table, downloads and source.</summary>
internal sealed class ChartHelper : IHelper
{
    public Signature Signature { get; } = new("chart", "chart \"us-troops-europe\"", ["a chart"], [], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var id = call.Positional[0];
        if (context.Charts.TryGetValue(id.Text, out var chart))
        {
            return new BoundChart(chart);
        }

        if (!context.ChartFiles.Contains(id.Text))
        {
            context.Report(PageRules.NoChart.At(id.At, id.Text).WithHint(() => DidYouMean.Hint(id.Text, context.Charts.Keys)));
        }

        return null;
    }
}
