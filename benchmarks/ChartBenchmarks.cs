using BenchmarkDotNet.Attributes;
using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Themes;

namespace Report.Benchmarks;

/// <summary>
/// Compares rendering a chart in all its forms (two inline SVGs, a file, two images, its texts) with one plain SVG drawn by ScottPlot.
/// </summary>
public class ChartBenchmarks
{
    private readonly DiagnosticBag bag = new();
    private InputData data = null!;
    private Theme theme = null!;
    private ChartSpec chart = null!;
    private double[] years = [];
    private double[] troops = [];

    [GlobalSetup]
    public void Read()
    {
        data = InputReader.Read(ReportFolders.Input, bag);
        theme = ThemeReader.Read(ReportFolders.Theme, bag)!;
        chart = ChartReader.ReadAll(ReportFolders.Input, data.Datasets, bag).Single(c => c.Id == "us-troops-europe");
        var rows = data.Datasets["us-troops-europe"].Rows.Where(r => r.Quantity("total")?.Point is not null).ToList();
        years = [.. rows.Select(r => (double)((DateValue)r["year"]!.Value).Start.Year)];
        troops = [.. rows.Select(r => (double)r.Quantity("total")!.Point!.Value)];
    }

    [Benchmark(Baseline = true)]
    public string ScottPlot_alone()
    {
        using var plot = new ScottPlot.Plot();
        plot.Add.Scatter(years, troops);
        return plot.GetSvgXml(720, 400);
    }

    [Benchmark]
    public RenderedChart All_forms() => ChartRenderer.Render(chart, data, theme, bag);
}
