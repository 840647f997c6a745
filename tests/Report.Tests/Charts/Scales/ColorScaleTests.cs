using Report.Diagnostics;
using Report.Site;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Charts.Scales;

/// <summary>A chart whose colours stand for numbers is drawn or refused, also where no row has a number.</summary>
public sealed class ColorScaleTests
{
    [Theory]
    [InlineData("quantile")]
    [InlineData("natural")]
    [InlineData("quantize")]
    public void Classes_of_a_column_without_numbers_do_not_end_the_program(string scale)
    {
        using var report = new SmallReport();
        report.Write(
            "data/online.yaml",
            """
            title: Share online
            source: paper
            fields:
              - { name: country, type: category, title: Country }
              - { name: online, type: quantity, title: Online, unit: "%" }
            rows:
              - { country: Estonia, online: not published }
              - { country: Latvia, online: not published }
            """
        );
        report.Write(
            "charts/online.yaml",
            $$"""
            title: Nothing is known
            data: online
            mark: map
            encoding: { label: country, color: { field: online, scale: {{scale}}, classes: 3 } }
            """
        );
        var bag = new DiagnosticBag();

        var built = SiteBuilder.Make(report.Options() with { OnlyChecked = true }, bag, stop: TestContext.Current.CancellationToken);

        (built is not null || bag.HasErrors).ShouldBeTrue();
    }
}
