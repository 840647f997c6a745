using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Report.Commands;
using Report.Data;
using Report.Data.Tables.Servers;
using Report.Diagnostics;
using Report.Site;

namespace Report.Tests.Data.Tables.Servers;

/// <summary>Builds read the stored answers of database servers, and never connect to a server.</summary>
public sealed class KeptAnswerTests : IDisposable
{
    private const string Query = "SELECT host, troops FROM troops ORDER BY host";
    private const string Csv = "host,troops\nEstonia,over 900\nLatvia,\n";

    private readonly TemporaryInput input = new TemporaryInput()
        .Write(
            "site.yaml",
            TemporaryInput.Site + "\nengines: { warehouse: { environment: WAREHOUSE_URL }, other: { environment: OTHER_URL } }\n"
        )
        .Write("tables/answers/x.csv", Csv)
        .Write("tables/answers/x.yaml", Yaml(Csv));

    [Fact]
    public void A_kept_answer_is_the_dataset()
    {
        var dataset = Dataset();
        dataset.Rows.Select(row => row.Cells.Count).ShouldBe([2, 1]);
        dataset.Rows[0]["troops"]!.Value.ShouldBeOfType<Quantity>().Kind.ShouldBe(QuantityKind.Floor);
        dataset.Rows[1].At.Line.ShouldBe(3);
        var asked = dataset.Origin!.Query!;
        (asked.Engine, asked.Asked, asked.Sql, asked.Rows).ShouldBe(("PostgreSQL 15.14", "2026-03-01T08:00:00Z", Query, 2));
        asked.Inputs.Single().ShouldBe(new("answers/x.csv", Csv.Length, Hash(Csv), 2));
    }

    [Fact]
    public void A_query_that_changed_since_is_a_fault_at_the_query() =>
        Faults(query: Query.Replace("troops FROM", "troops  FROM", StringComparison.Ordinal)).ShouldBe(["DATA142 data/x.yaml:4:8"]);

    [Fact]
    public void An_answer_of_another_server_is_a_fault_at_the_name() => Faults(engine: "other").ShouldBe(["DATA142 data/x.yaml:3:9"]);

    [Fact]
    public void A_query_that_nobody_asked_is_a_fault()
    {
        File.Delete(input.PathTo("tables/answers/x.yaml"));
        Faults().ShouldBe(["DATA141 data/x.yaml:4:8"]);
    }

    [Theory]
    [InlineData("host,troops\nEstonia,over 901\nLatvia,\n")]
    [InlineData("host,troops\nEstonia,over 900\n")]
    [InlineData("host,troops\r\nEstonia,over 900\r\nLatvia,\r\n")]
    [InlineData("")]
    public void An_answer_that_somebody_changed_is_a_fault(string csv)
    {
        input.Write("tables/answers/x.csv", csv);
        Faults().ShouldBe(["DATA143 tables/answers/x.csv:1:1"]);
    }

    [Theory]
    [InlineData("rows: 2", "rows: 3")]
    [InlineData("name: troops", "name: tropps")]
    [InlineData("  - { name: troops, type: text }\n", "")]
    [InlineData("type: text", "type: polygon")]
    public void A_description_that_is_another_answers_is_a_fault(string written, string other)
    {
        input.Write("tables/answers/x.yaml", Yaml(Csv).Replace(written, other, StringComparison.Ordinal));
        Faults().ShouldBe(["DATA143 tables/answers/x.csv:1:1"]);
    }

    [Fact]
    public void A_value_that_its_field_cannot_hold_is_a_fault_in_the_file_of_the_answer()
    {
        var csv = Csv.Replace("over 900", "many", StringComparison.Ordinal);
        input.Write("tables/answers/x.csv", csv).Write("tables/answers/x.yaml", Yaml(csv));
        Faults().ShouldBe(["DATA007 tables/answers/x.csv:2:9"]);
    }

    [Fact]
    public void A_chart_and_another_query_read_it_as_they_read_any_dataset()
    {
        input.Write("data/y.yaml", "title: Y\nsource: paper\nquery: SELECT host FROM x WHERE troops.low > 800\n");
        Faults().ShouldBeEmpty();
        input.Read().Datasets["y"].Rows.Single()["host"]!.Value.ShouldBe(new TextValue("Estonia"));
    }

    [Theory]
    [InlineData("14286.4285714285714286", "14,286.4")]
    [InlineData("12.5", "12.5")]
    [InlineData("1234567.891", "1,234,567.891")]
    public void A_mean_is_kept_whole_and_written_briefly(string given, string shown)
    {
        var csv = $"mean\n{given}\n";
        input
            .Write("tables/answers/x.csv", csv)
            .Write(
                "tables/answers/x.yaml",
                $"engine: warehouse\nserver: PostgreSQL 15\nquery: sha256:{Hash("SELECT 1")}\nasked: 2026-03-01T08:00:00Z\nrows: 1\ncsv: "
                    + $"sha256:{Hash(csv)}\ncolumns: [{{ name: mean, type: numeric }}]\n"
            );
        Faults(query: "SELECT 1").ShouldBeEmpty();
        var dataset = input.Read().Datasets["x"];
        var value = dataset.Rows[0]["mean"]!.Value.ShouldBeOfType<Quantity>();
        value.Point.ShouldBe(decimal.Parse(given, CultureInfo.InvariantCulture));
        ValueText.Full(value, dataset.Fields[0], dataset.Locale).ShouldBe(shown);
    }

    [Fact]
    public void Its_page_says_who_answered_and_when()
    {
        Write(Query, "warehouse");
        input.Write("index.md", "---\ntitle: Home\ndescription: About something.\n---\n\nSome words.\n");
        var made = SiteBuilder.Make(
            new BuildOptions(input.Folder, Repository.PathTo("theme"), input.PathTo("output")),
            input.Bag,
            stop: TestContext.Current.CancellationToken
        )!;
        input.Found.ShouldBeEmpty();
        var page = Encoding.UTF8.GetString(made.Files.Single(f => f.Path == "data/x/index.html").Content.ToArray());
        page.ShouldContain("that PostgreSQL 15.14, a database server, gave to this query on 1 March 2026");
        page.ShouldContain("answers/x.csv");
        Encoding
            .UTF8.GetString(made.Files.Single(f => f.Path == "data/x.json").Content.ToArray())
            .ShouldContain("\"asked\": \"2026-03-01T08:00:00Z\"");
    }

    [Fact]
    public void The_command_says_which_answers_are_kept_and_which_are_stale()
    {
        Write(Query + " ", "warehouse");
        input.Write("data/y.yaml", "title: Y\nsource: paper\nengine: warehouse\nquery: SELECT 1 AS n\n");
        Told("query").ShouldContain("  x: 2 rows of 'warehouse' (PostgreSQL 15.14), 2026-03-01\n  y: not asked yet\n");
        Write("SELECT 2 AS n", "warehouse");
        Told("query").ShouldContain("  x: 2 rows of 'warehouse' (PostgreSQL 15.14), 2026-03-01; the query has changed since\n");
        Told("query", "--refresh", "z").ShouldContain("DATA152");
    }

    [Fact]
    public async Task A_server_without_an_address_in_the_environment_is_told_at_its_name()
    {
        Write(Query, "warehouse");
        var refresh = new AnswerRefresh(input.Folder, _ => null, TimeProvider.System, _ => { });
        var (files, engines) = refresh.Find(input.Bag);
        (await refresh.Refresh(files, engines, input.Bag, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        input.Found.Single().Message.ShouldBe("the environment variable WAREHOUSE_URL is not set");
    }

    [Theory]
    [InlineData("engines: { warehouse: { environment: 'postgresql://me:topsecret@h/d' } }", "DATA146")]
    [InlineData("engines: { warehouse: { address: 'postgresql://me:topsecret@h/d' } }", "DATA003")]
    [InlineData("engines: { warehouse: 'postgresql://me:topsecret@h/d' }", "DATA005")]
    [InlineData("url2: postgresql://me:topsecret@h/d", "DATA002")]
    public void A_password_in_a_file_is_not_shown(string line, string code)
    {
        input.Write("site.yaml", TemporaryInput.Site + $"\n{line}\n");
        input.Read();
        foreach (var format in new[] { DiagnosticFormat.Text, DiagnosticFormat.Json, DiagnosticFormat.GitHub })
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            DiagnosticReporter.Write(input.Found, format, output, FileText.Read);
            output.ToString().ShouldContain(code);
            output.ToString().ShouldNotContain("topsecret");
        }
    }

    [Theory]
    [InlineData("postgresql://me:a%40b@db.example.org:6000/news?sslmode=require", "db.example.org 6000 news me a@b require")]
    [InlineData("postgres://me@db.example.org/news", "db.example.org 5432 news me  verify-full")]
    [InlineData("postgresql:///news?host=/run/postgresql&user=me", "/run/postgresql 5432 news me  disable")]
    [InlineData("postgresql://me:x@[::1]/news", "::1 5432 news me x disable")]
    [InlineData("postgresql://me:x@10.0.0.1/news", "10.0.0.1 5432 news me x verify-full")]
    public void An_address_is_written_as_for_PostgreSQLs_own_programs(string text, string read)
    {
        var address = ServerAddress.Read(text).Address!;
        $"{address.Host} {address.Port} {address.Database} {address.User} {address.Password} {address.Encryption}".ShouldBe(read);
    }

    [Theory]
    [InlineData("Host=topsecret;Password=topsecret")]
    [InlineData("postgresql://topsecret:topsecret@topsecret")]
    [InlineData("postgresql://topsecret:top/secret@topsecret/d")]
    [InlineData("postgresql://u:p@h/d?topsecret=1")]
    [InlineData("postgresql://u:p@h/d?sslmode=prefer")]
    [InlineData("postgresql://u:p@h/d?port=topsecret")]
    [InlineData("mysql://u:topsecret@h/d")]
    public void What_is_wrong_with_an_address_is_said_without_a_part_of_it(string text)
    {
        var (address, fault) = ServerAddress.Read(text);
        address.ShouldBeNull();
        fault!.ShouldNotContain("topsecret");
    }

    [Theory]
    [InlineData("SELECT a FROM t ORDER BY a", true)]
    [InlineData("WITH x AS (SELECT 1 ORDER BY 1) SELECT a FROM x\norder\n  by a;", true)]
    [InlineData("SELECT a FROM t ORDER/* b /* c */ */BY a", true)]
    [InlineData("SELECT a FROM t ORDER -- by name\nBY a", true)]
    [InlineData("SELECT a FROM (SELECT a FROM t ORDER BY a) t", false)]
    [InlineData("SELECT rank() OVER (ORDER BY a) FROM t", false)]
    [InlineData("SELECT ')', a FROM (SELECT '(' AS a ORDER BY 1) t", false)]
    [InlineData("SELECT 'ORDER BY a' AS a FROM t", false)]
    [InlineData("SELECT $x$ ORDER BY a $x$ AS a FROM t", false)]
    [InlineData("SELECT E'\\' ORDER BY a' AS a FROM t", false)]
    [InlineData("SELECT \"ORDER\" BY FROM t", false)]
    [InlineData("SELECT a FROM t -- ORDER BY a", false)]
    [InlineData("SELECT a FROM t /* ORDER BY a */", false)]
    [InlineData("SELECT my_order, by FROM t", false)]
    public void An_order_is_that_of_the_whole_query(string sql, bool given) => SqlOrder.IsGiven(sql).ShouldBe(given);

    [Fact]
    public void The_example_of_the_guide_is_sound()
    {
        var guide = File.ReadAllText(Repository.PathTo("docs", "tables", "servers.md"));
        var blocks = guide
            .Split("    ```yaml\n")
            .Skip(1)
            .Select(block => block.Split("    ```")[0].Replace("\n    ", "\n", StringComparison.Ordinal)[4..])
            .ToList();
        Directory.Delete(input.PathTo("tables"), recursive: true);
        input
            .Write("site.yaml", $"{TemporaryInput.Site}\n{blocks[0]}")
            .Write("data/x.yaml", blocks[1].Replace("bts-2024", "paper", StringComparison.Ordinal));
        input.ReadFaults().ShouldBe(["DATA141 data/x.yaml:5:3"]);
    }

    public void Dispose() => input.Dispose();

    private static string Yaml(string csv) =>
        $$"""
            engine: warehouse
            server: PostgreSQL 15.14
            query: sha256:{{Hash(Query)}}
            asked: 2026-03-01T08:00:00Z
            rows: {{csv.Count(c => c == '\n') - 1}}
            csv: sha256:{{Hash(csv)}}
            columns:
              - { name: host, type: text }
              - { name: troops, type: text }

            """;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Write(string query, string engine) =>
        input.Write(
            "data/x.yaml",
            $"title: X\nsource: paper\nengine: {engine}\nquery: {query}\n{(query.Contains("host", StringComparison.Ordinal) ? "fields:\n  - { name: host, type: category }\n  - { name: troops, type: quantity, unit: troops }\n" : "")}"
        );

    private IReadOnlyList<string> Faults(string query = Query, string engine = "warehouse")
    {
        Write(query, engine);
        return input.ReadFaults();
    }

    private Dataset Dataset()
    {
        Faults().ShouldBeEmpty();
        return input.Read().Datasets["x"];
    }

    private string Told(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        CommandLine.Run([.. arguments, "--input", input.Folder], output, output);
        return output.ToString();
    }
}
