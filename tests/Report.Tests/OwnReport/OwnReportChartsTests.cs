using Report.Charts;
using Report.Charts.Layout;
using Report.Data;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Charts;
using Report.Tests.Charts.OneTruth;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.OwnReport;

/// <summary>The charts of the report in <c>input/</c> pass the checks that generated charts pass.</summary>
public sealed class OwnReportChartsTests
{
    public OwnReportChartsTests() => OwnReport.SkipWhereAnotherStands();

    [Fact]
    public void Page_embed_gallery_images_and_downloads_of_each_chart_agree()
    {
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(
            new BuildOptions(OwnReport.Input, Repository.PathTo("theme"), "output", new Uri("https://example.org/")),
            bag,
            stop: TestContext.Current.CancellationToken
        );
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        var files = MadeFiles.Bytes(made!.Files);
        var ids = files
            .Keys.Where(f => f.StartsWith("charts/", StringComparison.Ordinal) && f.EndsWith("/embed/index.html", StringComparison.Ordinal))
            .Select(f => f.Split('/')[1])
            .ToList();
        ids.Count.ShouldBeGreaterThan(9);
        ids.Select(id => (id, Faults: string.Join("; ", SiteTruths.Of(id, files)))).Where(f => f.Faults.Length > 0).ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_and_name_of_each_chart_is_in_its_pictures_and_words()
    {
        var bag = new DiagnosticBag();
        var data = InputReader.Read(OwnReport.Input, bag);
        var theme = Drawing.Theme;
        var found = new List<string>();
        foreach (var shown in ChartReader.ReadAll(OwnReport.Input, data.Datasets, bag))
        {
            var (toldWide, toldNarrow) = (new DiagnosticBag(), new DiagnosticBag());
            var wide = ChartLayout.Compose(shown, theme, ChartStyle.Wide(theme), null, toldWide);
            var narrow = ChartLayout.Compose(shown, theme, ChartStyle.Narrow(theme), null, toldNarrow);
            var faults = PictureTruths
                .Of(shown, wide, toldWide.Sorted(), "wide")
                .Concat(PictureTruths.Of(shown, narrow, toldNarrow.Sorted(), "narrow"))
                .Concat(WordTruths.OfExtremes(shown))
                .Concat(WordTruths.OfRows(shown));
            if (ChartRenderer.ForCard(shown, theme, 702, 240, wide, toldWide) is { } card)
            {
                faults = faults.Concat(PictureTruths.Of(shown, card, toldWide.Sorted(), "wide"));
            }

            found.AddRange(faults.Select(f => $"{shown.Id}: {f}"));
        }

        found.ShouldBeEmpty();
    }
}
