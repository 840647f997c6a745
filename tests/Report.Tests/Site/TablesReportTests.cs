using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Pages;

namespace Report.Tests.Site;

/// <summary>Pages and downloads of datasets that are written, derived or queried say how their rows were made.</summary>
public sealed partial class TablesReportTests : IDisposable
{
    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> Site = new(() => Make(TablesReport.Input));

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("airlines", "fields sources charts in-the-report citing")]
    [InlineData("regions", "fields derivation sources charts in-the-report citing")]
    [InlineData("delays", "fields derivation sources charts in-the-report citing")]
    public void The_page_of_a_dataset_has_the_sections_of_its_kind(string dataset, string sections)
    {
        var page = Text($"data/{dataset}/index.html");

        string.Join(' ', Section().Matches(page).Select(m => m.Groups[1].Value)).ShouldBe(sections);
        page.ShouldContain("<html lang=\"en\"");
        page.ShouldContain("data-site=\"https://example.org\"");
        page.ShouldContain($"<a href=\"/report/charts/{dataset}/\">");
        page.ShouldContain("<a href=\"/report/\">Tables</a>");
    }

    [Fact]
    public void The_page_of_a_derived_dataset_shows_its_steps_and_no_query()
    {
        var page = Text("data/regions/index.html");

        page.ShouldContain("Derived from <a href=\"/report/data/airlines/\">Airlines</a>, step by step:");
        page.ShouldContain("<li><code>aggregate: fleet = sum(fleet), airlines = count(); groupby: [region]</code> (3 rows in, 2 out)</li>");
        page.ShouldNotContain("<pre class=\"query\">");
    }

    [Fact]
    public void The_page_of_a_query_shows_its_text_and_all_that_it_reads()
    {
        var page = Text("data/delays/index.html");

        page.ShouldContain("<pre class=\"query\"><code><span>-- Flights that never left have no delay.\n</span><span>SELECT f.carrier, ");
        page.ShouldContain("WHERE f.delay &lt; 1000\n</span>");
        page.ShouldContain("It gives 3 rows.");
        page.ShouldContain(
            $"<li><code>flights.csv</code>: 6 rows, {Size("flights.csv")} bytes, SHA-256 <code>{Hash("flights.csv")}</code></li>"
        );
        page.ShouldContain(
            $"<li><code>airports.json</code>: 2 rows, {Size("airports.json")} bytes, SHA-256 <code>{Hash("airports.json")}</code></li>"
        );
        page.ShouldContain("<li><a href=\"/report/data/airlines/\">Airlines</a>: 3 rows</li>");
        page.ShouldNotContain("step by step");
    }

    [Fact]
    public void Prose_has_a_value_of_each()
    {
        var text = HtmlText.WithoutTags(Text("index.html"));

        text.ShouldContain("Aurora has 120 aircraft in its fleet");
        text.ShouldContain("airlines of the North have about 165 aircraft");
        text.ShouldContain("Borealis leave 4 minutes late");
    }

    [Theory]
    [InlineData("airlines", "carrier,region,fleet,", "Cirrus,South,300,300,,over,")]
    [InlineData("regions", "region,fleet,", "North,165,165,165,about,2,")]
    [InlineData("delays", "carrier,region,delay,flights,fleet,", "Borealis,North,4,2,45,45,45,about,")]
    public void Downloads_of_the_dataset_and_of_its_chart_have_its_rows(string dataset, string heading, string row)
    {
        var csv = Text($"data/{dataset}.csv");
        csv.ShouldStartWith(heading);
        csv.ShouldContain($"\r\n{row}");
        JsonDocument
            .Parse(Site.Value[$"data/{dataset}.json"])
            .RootElement.GetProperty("columns")
            .GetProperty("#anchor")
            .GetArrayLength()
            .ShouldBe(csv.Count(c => c == '\n') - 1);
        Site.Value.Keys.Where(path => path.StartsWith($"charts/{dataset}.", StringComparison.Ordinal))
            .Select(Path.GetExtension)
            .ShouldBe([".svg", ".png", ".csv", ".json"], ignoreOrder: true);
    }

    [Fact]
    public void Downloads_say_how_rows_were_made()
    {
        var package = JsonDocument
            .Parse(Site.Value["datapackage.json"])
            .RootElement.GetProperty("resources")
            .EnumerateArray()
            .ToDictionary(
                r => r.GetProperty("name").GetString()!,
                r => r.TryGetProperty("derivation", out var made) ? made : (JsonElement?)null
            );
        package.Keys.ShouldBe(["airlines", "regions", "delays"], ignoreOrder: true);
        package["airlines"].ShouldBeNull();
        foreach (var (name, made) in package.Where(p => p.Value is not null))
        {
            JsonElement
                .DeepEquals(JsonDocument.Parse(Site.Value[$"data/{name}.json"]).RootElement.GetProperty("derivation"), made!.Value)
                .ShouldBeTrue(name);
        }

        package["regions"]!.Value.GetProperty("transform")[0].GetProperty("rowsIn").GetInt32().ShouldBe(3);
        var query = package["delays"]!.Value;
        query.GetProperty("query").GetString().ShouldStartWith("-- Flights that never left have no delay.\nSELECT ");
        query.GetProperty("from")[0].GetString().ShouldBe("airlines");
        query
            .GetProperty("files")
            .EnumerateArray()
            .Select(f =>
                (
                    f.GetProperty("path").GetString(),
                    f.GetProperty("rows").GetInt32(),
                    f.GetProperty("bytes").GetInt32(),
                    f.GetProperty("hash").GetString()
                )
            )
            .ShouldBe([
                ("flights.csv", 6, Size("flights.csv"), $"sha256:{Hash("flights.csv")}"),
                ("airports.json", 2, Size("airports.json"), $"sha256:{Hash("airports.json")}"),
            ]);
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_whether_the_answer_is_kept_or_asked_anew()
    {
        folder.Copy(TablesReport.Input, "input");
        foreach (
            var again in new[]
            {
                Make(folder["input"]),
                Make(folder["input"], folder["cache/charts"]),
                Make(folder["input"], folder["cache/charts"]),
            }
        )
        {
            again.Keys.ShouldBe(Site.Value.Keys);
            again.Where(f => !f.Value.AsSpan().SequenceEqual(Site.Value[f.Key])).Select(f => f.Key).ShouldBeEmpty();
        }
    }

    private static Dictionary<string, byte[]> Make(string input, string? cache = null)
    {
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(new BuildOptions(input, Repository.PathTo("theme"), "unwritten") { Cache = cache }, bag);
        bag.Sorted().ShouldBeEmpty();
        return made!.Files.ToDictionary(f => f.Path, f => f.Content.ToArray(), StringComparer.Ordinal);
    }

    private static string Text(string path) => System.Text.Encoding.UTF8.GetString(Site.Value[path]);

    private static byte[] Table(string name) => File.ReadAllBytes(Path.Combine(TablesReport.Input, "tables", name));

    private static int Size(string name) => Table(name).Length;

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Table(name)));

    [GeneratedRegex("<h2 id=\"([^\"]+)\"")]
    private static partial Regex Section();
}
