using Report.Diagnostics;
using Report.Site;
using Report.Tests.Data.Derivation;

namespace Report.Tests.Site.Generated;

/// <summary>Pages, downloads and notes say how a derived value was calculated, with links to the rows it was calculated from.</summary>
public sealed class DerivedPagesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public DerivedPagesTests()
    {
        folder.Write(
            "input/site.yaml",
            "title: A report\ndescription: About something.\nurl: https://example.org/report/\ndate: 2025-09-01\n"
        );
        folder.Write("input/sources.yaml", "paper: { type: report, title: A paper }\n");
        folder.Write("input/data/hosts.yaml", Derived.Hosts);
        folder.Write(
            "input/data/waves.yaml",
            "title: Waves\nfrom: hosts\ntransform:\n  - aggregate: { total: sum(troops) }\n    groupby: [wave]\n"
        );
        folder.Write(
            "input/charts/shares.yaml",
            "title: Latvia has most\ndata: hosts\ntransform:\n  - filter: wave = \"2017\"\n  - aggregate: { total: sum(troops) }\n   "
                + " groupby: [wave]\nmark: bar\nencoding: { x: total, y: wave }\n"
        );
        folder.Write(
            "input/index.md",
            "---\ntitle: Home\ndescription: A page.\n---\n\nIn all {{value \"waves\" \"total\" wave=2017}} were there.\n\n{{chart "
                + "\"shares\"}}\n"
        );
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_page_of_a_derived_dataset_says_how_each_row_was_made()
    {
        var page = Files()["data/waves/index.html"];
        page.ShouldContain("total: sum of 2 rows.");
        page.ShouldContain(
            "<a href=\"/report/data/hosts/#row-latvia\">Latvia</a>, <a href=\"/report/data/hosts/#row-estonia\">Estonia</a>"
        );
        page.ShouldContain("<code>aggregate: total = sum(troops); groupby: [wave]</code> (4 rows in, 2 out)");
    }

    [Fact]
    public void The_note_behind_a_derived_value_links_to_its_rows() =>
        Files()["index.html"]
            .ShouldContain(
                "Sum of 2 rows of <a href=\"/report/data/hosts/\">Hosts</a>. <a href=\"/report/data/hosts/#row-latvia\">Latvia</a>"
            );

    [Fact]
    public void Downloads_name_the_operation_and_the_rows()
    {
        var files = Files();
        files["data/waves.csv"].ShouldContain("total.made,made.from\r\n");
        files["data/waves.csv"].ShouldContain("sum(2),hosts#row-latvia hosts#row-estonia\r\n");
        files["data/waves.json"].ShouldContain("\"total.made\": [\"sum(2)\",");
        files["data/waves.json"].ShouldContain("\"rowsIn\": 4");
        files["datapackage.json"].ShouldContain("\"derivation\"");
        files["charts/shares.csv"].ShouldContain("sum(2)");
        files["charts/shares.json"].ShouldContain("\"step\": \"aggregate: total = sum(troops); groupby: [wave]\"");
    }

    [Fact]
    public void The_table_of_a_chart_that_transforms_its_data_says_so_itself() =>
        Files()["charts/shares/index.html"].ShouldContain("total: sum of 2 rows.");

    private IReadOnlyDictionary<string, string> Files()
    {
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(new BuildOptions(folder["input"], Repository.PathTo("theme"), folder["output"]), bag);
        bag.Sorted().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return MadeFiles.Texts(made!.Files);
    }
}
