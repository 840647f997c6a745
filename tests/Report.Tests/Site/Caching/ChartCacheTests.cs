using Report.Diagnostics;
using Report.Site;
using Report.Tests.Commands;
using Shouldly;

namespace Report.Tests.Site.Caching;

public sealed class ChartCacheTests : IDisposable
{
    private readonly NewReport report = new();

    public ChartCacheTests() => report.Write("theme/theme.yaml", "chart: { axis-text: 14 }\n");

    [Fact]
    public void A_chart_is_drawn_once_and_is_the_same_to_the_byte_from_the_cache()
    {
        var first = Make();
        var second = Make();
        (first.FromCache, second.FromCache).ShouldBe((0, 1));
        Chart(second).ShouldBe(Chart(first));
        Chart(Make(cache: false)).ShouldBe(Chart(first));
    }

    [Theory]
    [InlineData("input/data/example.yaml", "12000", "13000")]
    [InlineData("input/charts/example.yaml", "title: An example to begin with", "title: Another finding")]
    [InlineData("input/sources.yaml", "An institution", "Another institution")]
    [InlineData("theme/theme.yaml", "axis-text: 1", "axis-text: 2")]
    public void What_a_chart_is_drawn_from_is_what_it_is_kept_by(string file, string old, string now)
    {
        Make();
        report.Edit(file, old, now);
        Make().FromCache.ShouldBe(0);
        report.Edit(file, now, old);
        Make().FromCache.ShouldBe(1);
    }

    [Fact]
    public void A_value_of_another_dataset_in_a_text_of_the_chart_draws_it_anew()
    {
        report.Type("new", "dataset", "other").ExitCode.ShouldBe(0);
        report.Edit(
            "input/charts/example.yaml",
            "data: example",
            "note: There were {{value \"other\" \"troops\" year=2000}}.\ndata: example"
        );
        Make();
        report.Edit("input/data/other.yaml", "12000", "13000");
        Make().FromCache.ShouldBe(0);
    }

    [Fact]
    public void A_chart_under_another_name_is_another_chart()
    {
        Make();
        report.Write("input/charts/copy.yaml", report.Read("input/charts/example.yaml"));
        report.Edit("input/charts/example.yaml", "title: An example to begin with", "title: Another finding");
        Make().FromCache.ShouldBe(0);
    }

    [Fact]
    public void A_font_outside_the_folder_of_fonts_counts_too()
    {
        report.Write(
            "theme/theme.yaml",
            """
            fonts:
              - { role: sans, family: Own, file: type/own.bin }
              - { role: serif, family: Own, file: type/own.bin }
            """
        );
        Directory.CreateDirectory(report["theme/type"]);
        File.Copy(Repository.PathTo("theme", "assets", "fonts", "sans-400.ttf"), report["theme/type/own.bin"]);
        Make();
        File.Copy(Repository.PathTo("theme", "assets", "fonts", "serif-700.ttf"), report["theme/type/own.bin"], overwrite: true);
        Make().FromCache.ShouldBe(0);
    }

    [Fact]
    public void Prose_and_style_leave_charts_alone()
    {
        Make();
        report.Edit("input/index.md", "In 2025", "By 2025");
        report.Write("theme/assets/css/extra.css", "p { color: inherit }\n");
        Make().FromCache.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(5000)]
    public void A_file_of_the_cache_that_is_cut_off_is_drawn_anew(int length)
    {
        var first = Make();
        var kept = Directory.EnumerateFiles(report[".cache/charts"]).ShouldHaveSingleItem();
        File.WriteAllBytes(kept, File.ReadAllBytes(kept)[..length]);
        var again = Make();
        (again.FromCache, Chart(again) == Chart(first)).ShouldBe((0, true));
        Make().FromCache.ShouldBe(1);
    }

    [Fact]
    public void A_file_of_the_cache_that_was_changed_is_drawn_anew()
    {
        Make();
        var kept = Directory.EnumerateFiles(report[".cache/charts"]).ShouldHaveSingleItem();
        var bytes = File.ReadAllBytes(kept);
        bytes[^100] ^= 1;
        File.WriteAllBytes(kept, bytes);
        Make().FromCache.ShouldBe(0);
    }

    [Fact]
    public void A_chart_with_something_to_remark_is_remarked_on_each_time()
    {
        report.Edit(
            "input/charts/example.yaml",
            "title: An example to begin with",
            "title: A title that is far too long to be the finding of anything at all"
        );
        for (var i = 0; i < 2; i++)
        {
            var bag = new DiagnosticBag();
            SiteBuilder.Make(Options(), bag, stop: TestContext.Current.CancellationToken).ShouldNotBeNull().FromCache.ShouldBe(0);
            bag.Sorted().ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_cache_that_cannot_be_written_is_done_without()
    {
        report.Write(".cache", "a file where the folder should be");
        Make().Charts.ShouldBe(1);
    }

    public void Dispose() => report.Dispose();

    private BuildOptions Options(bool cache = true) =>
        new(report["input"], report["theme"], report["output"]) { Cache = cache ? report[".cache/charts"] : null };

    private BuildResult Make(bool cache = true)
    {
        var bag = new DiagnosticBag();
        return SiteBuilder.Make(Options(cache), bag).ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => d.Message)));
    }

    private static string Chart(BuildResult site) =>
        string.Concat(
            site.Files.Where(f => f.Path.StartsWith("charts/example", StringComparison.Ordinal))
                .Select(f => Convert.ToBase64String(f.Content.Span))
        );
}
