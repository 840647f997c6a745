using System.Text;
using Report.Diagnostics;
using Report.Languages;
using Report.Site;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Languages;

/// <summary>
/// A report in a language that is not built in has the numbers, dates and country names of that language in pages and charts, while
/// downloads keep the forms that machines read.
/// </summary>
public sealed class SecondLanguageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Numbers_and_dates_of_a_report_are_those_of_its_language_and_machines_read_them_as_before()
    {
        folder.Write(
            "input/site.yaml",
            "title: Bericht\ndescription: Zahlen.\nurl: https://example.org/\nlanguage: de\ndate: 2025-09-01\n"
        );
        folder.Write("input/sources.yaml", "amt: { type: report, title: Amt, issued: 2020-03-05 }\n");
        folder.Write(
            "input/data/truppen.yaml",
            """
            title: Truppen
            source: amt
            fields:
              - { name: tag, type: date, title: Tag }
              - { name: zahl, type: quantity, title: Zahl, unit: Soldaten }
            rows:
              - { tag: 2016-07-08, zahl: 12345.5 }
              - { tag: 2017-08-09, zahl: over 300000 }

            """
        );
        folder.Write("input/charts/truppen.yaml", "title: Immer mehr\ndata: truppen\nmark: line\nencoding: { x: tag, y: zahl }\n");
        folder.Write(
            "input/index.md",
            "---\ntitle: Bericht\ndescription: Zahlen.\n---\n\nEs waren {{value \"truppen\" \"zahl\" tag=2016-07-08}}, dann {{value "
                + "\"truppen\" \"zahl\" tag=2017-08-09}}{{cite \"amt\"}}.\n\n{{table \"truppen\"}}\n"
        );
        var bag = new DiagnosticBag();
        var options = new BuildOptions(folder["input"], Repository.PathTo("theme"), folder["output"])
        {
            Locales = new Locales(EnglishLocale.International, new GermanLocale()),
        };

        var made = SiteBuilder.Make(options, bag, stop: TestContext.Current.CancellationToken);

        made.ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => $"{d.Code} {d.Message}")));
        var files = MadeFiles.Texts(made.Files);
        var page = files["index.html"];
        page.ShouldContain("<html lang=\"de\"");
        page.ShouldContain("12.345,5 Soldaten");
        page.ShouldContain("über 300.000 Soldaten");
        page.ShouldContain("value=\"12345.5\"");
        page.ShouldContain("8. Juli 2016");
        page.ShouldNotContain("12,345.5");
        files["sources/index.html"].ShouldContain("5. März 2020");
        files["charts/truppen.svg"].ShouldContain("300.000");
        files["charts/truppen.svg"].ShouldContain("8. Jul 2016");
        files["data/truppen.csv"].ShouldContain("12345.5");
    }

    [Fact]
    public void Countries_in_the_background_of_a_map_are_named_in_its_language()
    {
        folder.Write(
            "input/site.yaml",
            "title: Bericht\ndescription: Zahlen.\nurl: https://example.org/\nlanguage: de\ndate: 2025-09-01\n"
        );
        folder.Write("input/sources.yaml", "amt: { type: report, title: Amt, issued: 2020-03-05 }\n");
        folder.Write(
            "input/data/orte.yaml",
            """
            title: Orte
            source: amt
            fields:
              - { name: ort, type: category, title: Ort }
              - { name: laenge, type: number, title: Länge }
              - { name: breite, type: number, title: Breite }
            rows:
              - { ort: Warschau, laenge: 21.0, breite: 52.2 }
              - { ort: Paris, laenge: 2.4, breite: 48.9 }

            """
        );
        folder.Write(
            "input/charts/orte.yaml",
            "title: Zwei Orte\ndata: orte\nmark: map\nencoding: { longitude: laenge, latitude: breite, label: ort }\n"
        );
        folder.Write("input/index.md", "---\ntitle: Bericht\ndescription: Zahlen.\n---\n\n{{chart \"orte\"}}\n");
        var bag = new DiagnosticBag();
        var options = new BuildOptions(folder["input"], Repository.PathTo("theme"), folder["output"])
        {
            Locales = new Locales(EnglishLocale.International, new GermanLocale()),
        };

        var made = SiteBuilder.Make(options, bag, stop: TestContext.Current.CancellationToken);

        made.ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => $"{d.Code} {d.Message}")));
        var map = Encoding.UTF8.GetString(made.Files.Single(f => f.Path == "charts/orte.svg").Content.Span);
        map.ShouldContain("Deutschland");
        map.ShouldNotContain("Germany");
    }

    public void Dispose() => folder.Dispose();
}
