using System.Globalization;
using Report.Commands;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Tables.Servers;
using Report.Diagnostics;

namespace Report.Tests.Data.Tables.Servers;

/// <summary>Real servers answer queries: two clusters, and a table of which each has a part.</summary>
public sealed class ServerQueryTests(PostgresClusters clusters) : IClassFixture<PostgresClusters>, IDisposable
{
    private const string Site = TemporaryInput.Site + "\nengines:\n  warehouse: { environment: WAREHOUSE_URL, time-limit: 30 }\n";

    private readonly TemporaryInput input = new TemporaryInput().Write("site.yaml", Site);

    [Fact]
    public async Task An_answer_is_kept_in_the_repository_and_builds_read_it_there()
    {
        await Ask("SELECT host, troops, range, since, active, NULL::numeric AS share, 1.50 AS score FROM troops ORDER BY host");
        input.Found.ShouldBeEmpty();
        Kept("csv")
            .ShouldBe(
                "host,troops,range,since,active,share,score\nEstonia,over 900,900 to 1200,2017-06-01,true,,1.5\nLatvia,\"1,887\",>= "
                    + "1000,,false,,1.5\n"
            );
        Kept("yaml")
            .Split('\n')
            .Where(line =>
                !line.StartsWith('#')
                && !line.StartsWith("server", StringComparison.Ordinal)
                && !line.Contains("sha256", StringComparison.Ordinal)
            )
            .ShouldBe([
                "engine: warehouse",
                "asked: 2026-03-01T08:00:00Z",
                "rows: 2",
                "columns:",
                "  - { name: host, type: text }",
                "  - { name: troops, type: text }",
                "  - { name: range, type: int4range }",
                "  - { name: since, type: timestamp without time zone }",
                "  - { name: active, type: boolean }",
                "  - { name: share, type: numeric }",
                "  - { name: score, type: numeric }",
                "",
            ]);

        var dataset = Read();
        dataset
            .Fields.Select(f => f.Type)
            .ShouldBe([
                FieldType.Category,
                FieldType.Category,
                FieldType.Quantity,
                FieldType.Date,
                FieldType.Category,
                FieldType.Number,
                FieldType.Number,
            ]);
        dataset.Rows.Select(row => row["range"]!.Value).Cast<Quantity>().Select(q => (q.Low, q.High)).ShouldBe([(900, 1200), (1000, null)]);
        dataset.Origin!.Query!.Engine.ShouldStartWith("PostgreSQL ");
        dataset.Origin.Query.Asked.ShouldBe("2026-03-01T08:00:00Z");
        dataset.Origin.Query.Inputs.Single().Name.ShouldBe("answers/x.csv");
    }

    [Fact]
    public async Task Doubt_that_is_written_in_text_is_kept()
    {
        await Ask(
            "SELECT host, troops FROM troops ORDER BY host",
            "fields:\n  - { name: host, type: category }\n  - { name: troops, type: quantity, unit: troops }\n"
        );
        var values = Read().Rows.Select(row => (Quantity)row["troops"]!.Value).ToList();
        values.Select(q => q.Kind).ShouldBe([QuantityKind.Floor, QuantityKind.Exact]);
    }

    [Fact]
    public async Task Asking_again_changes_nothing_where_the_answer_is_the_same()
    {
        await Ask("SELECT carrier, count(*) AS flights FROM flights GROUP BY carrier ORDER BY carrier");
        var before = (Kept("csv"), Kept("yaml"));
        (await Refresh(day: 9)).Single().IsSame.ShouldBeTrue();
        (Kept("csv"), Kept("yaml")).ShouldBe(before);
    }

    [Fact]
    public async Task Rows_that_changed_are_counted()
    {
        await Ask("SELECT n, n * 2 AS twice FROM generate_series(1, 3) n ORDER BY n");
        WriteQuery("SELECT n, n * 2 + n / 3 AS twice FROM generate_series(1, 4) n ORDER BY n");
        (await Refresh(day: 2)).Single().Changed.ShouldBe(2);
        Kept("yaml").ShouldContain("asked: 2026-03-02T08:00:00Z");
    }

    [Fact]
    public async Task An_aggregate_is_left_to_the_shards()
    {
        await Ask("SELECT carrier, sum(delay) AS delay FROM flights GROUP BY carrier ORDER BY carrier");
        input.Found.ShouldBeEmpty();
        Kept("csv")
            .ShouldBe(
                clusters.Sql(
                    PostgresClusters.First,
                    "news",
                    "SELECT 'carrier,delay' UNION ALL (SELECT carrier || ',' || trim_scale(sum(delay)) FROM flights GROUP BY carrier ORDER "
                        + "BY carrier)"
                ) + "\n"
            );
        clusters.LogOf(PostgresClusters.Second).ShouldContain("SELECT carrier, sum(delay)");
    }

    [Fact]
    public async Task A_shard_that_is_down_is_a_fault_and_the_last_answer_stays()
    {
        await Ask("SELECT carrier, count(*) AS flights FROM flights GROUP BY carrier ORDER BY carrier");
        var before = Kept("csv");
        clusters.Stop(PostgresClusters.Second);
        try
        {
            (await Refresh()).ShouldBeEmpty();
        }
        finally
        {
            clusters.Start(PostgresClusters.Second);
        }

        Faults.ShouldBe(["DATA151 data/x.yaml:5:3"]);
        input.Found[0].Message.ShouldContain("'second'");
        Kept("csv").ShouldBe(before);
    }

    [Theory]
    [InlineData("DELETE FROM flights RETURNING carrier")]
    [InlineData("WITH gone AS (DELETE FROM troops RETURNING host) SELECT host FROM gone ORDER BY host")]
    [InlineData("SELECT 1 AS x; DELETE FROM troops")]
    [InlineData("COMMIT; DELETE FROM troops")]
    [InlineData("COMMIT")]
    [InlineData("DO $$ BEGIN DELETE FROM troops; END $$")]
    [InlineData("SET TRANSACTION READ WRITE")]
    [InlineData("SELECT nextval('numbers') AS x")]
    [InlineData("CREATE TABLE mine (x int)")]
    [InlineData("COPY troops TO STDOUT")]
    [InlineData("LOCK TABLE troops")]
    public async Task A_write_is_refused(string sql)
    {
        var before = State();
        await Ask(sql);
        Faults.Count.ShouldBe(1);
        Faults[0].ShouldEndWith("data/x.yaml:5:3");
        State().ShouldBe(before);
        File.Exists(input.PathTo("tables/answers/x.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_role_that_may_write_is_refused()
    {
        await Ask("SELECT host FROM troops ORDER BY host", user: "writer");
        Faults.ShouldBe(["DATA148 data/x.yaml:3:9"]);
        input.Found[0].Message.ShouldContain("'troops'");
    }

    [Fact]
    public async Task A_role_that_may_do_everything_is_refused()
    {
        await Ask("SELECT host FROM troops ORDER BY host", user: "owner");
        Faults.ShouldBe(["DATA148 data/x.yaml:3:9"]);
        input.Found[0].Message.ShouldContain("everything");
    }

    [Fact]
    public async Task A_query_that_takes_too_long_is_stopped()
    {
        input.Write("site.yaml", Site.Replace("30", "1", StringComparison.Ordinal));
        await Ask("SELECT pg_sleep(600)::text AS x");
        Faults.ShouldBe(["DATA149 data/x.yaml:5:3"]);
        Sleepers.ShouldBe("0");
    }

    [Fact]
    public async Task A_query_that_is_running_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        WriteQuery("SELECT pg_sleep(600)::text AS x");
        var asking = Refresh(stop: stop.Token);
        while (Sleepers == "0" && !asking.IsCompleted)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => asking);
        clusters.Sql(
            PostgresClusters.First,
            "news",
            "DO $$ BEGIN FOR i IN 1..1000 LOOP EXIT WHEN NOT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT "
                + "pg_sleep(600)%' AND state = 'active'); PERFORM pg_sleep(0.01); PERFORM pg_stat_clear_snapshot(); END LOOP; END $$"
        );
        Sleepers.ShouldBe("0");
    }

    [Theory]
    [InlineData("reader", "wrong-" + PostgresClusters.ShardPassword)]
    [InlineData("nobody-there", PostgresClusters.Password)]
    public async Task Who_may_not_in_is_told_so_without_a_word_of_the_address(string user, string password)
    {
        WriteQuery("SELECT 1 AS x");
        var shown = await Shown(clusters.AddressFor(user, password));
        shown.ShouldContain("DATA147");
        shown.ShouldContain("data/x.yaml:3:9");
        shown.ShouldContain("refuses the user, the password or the database");
        foreach (var secret in new[] { password, Uri.EscapeDataString(password), user, "pg-", "news" })
        {
            shown.ShouldNotContain(secret);
        }
    }

    [Theory]
    [InlineData("postgresql://reader:secretpassword@no-such-host.invalid/secretbase?sslmode=disable")]
    [InlineData("postgresql://reader:secretpassword@127.0.0.1:1/secretbase")]
    [InlineData("postgresql:///secretbase?host=/secret/folder&user=reader&password=secretpassword")]
    public async Task A_server_that_cannot_be_reached_is_told_of_without_its_address(string address)
    {
        WriteQuery("SELECT 1 AS x");
        var shown = await Shown(address);
        shown.ShouldContain("DATA147");
        foreach (var secret in new[] { "secret", "no-such-host", "127.0.0.1", "reader" })
        {
            shown.ShouldNotContain(secret);
        }
    }

    [Theory]
    [InlineData("localhost", "verify-full", true)]
    [InlineData("localhost", "verify-ca", true)]
    [InlineData("127.0.0.1", "verify-ca", true)]
    [InlineData("localhost", "require", false)]
    [InlineData("127.0.0.1", "require", false)]
    public async Task An_encrypted_connection_gives_the_answer(string host, string mode, bool isNamed)
    {
        await Ask("SELECT ssl::text AS encrypted FROM pg_stat_ssl WHERE pid = pg_backend_pid()", Encrypted(host, mode, isNamed));
        input.Found.ShouldBeEmpty();
        Kept("csv").ShouldBe("encrypted\ntrue\n");
    }

    [Theory]
    [InlineData("localhost", "verify-full", false)]
    [InlineData("localhost", "verify-ca", false)]
    [InlineData("127.0.0.1", "verify-full", true)]
    public async Task A_certificate_that_is_not_trusted_for_the_name_is_refused(string host, string mode, bool isNamed)
    {
        await Ask("SELECT 1 AS x", Encrypted(host, mode, isNamed));
        Faults.ShouldBe(["DATA147 data/x.yaml:3:9"]);
        input.Found[0].Message.ShouldContain("shows a certificate that is not trusted for its name");
        input.Found[0].Hint!.ShouldContain("sslrootcert");
        File.Exists(input.PathTo("tables/answers/x.csv")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_server_without_encryption_is_refused_where_the_address_asks_for_it()
    {
        Assert.SkipUnless(PostgresClusters.AreInstalled, PostgresClusters.Skipped);
        clusters.Encrypt(false);
        try
        {
            await Ask("SELECT 1 AS x", Encrypted("localhost", "require", isNamed: false));
        }
        finally
        {
            clusters.Encrypt(true);
        }

        Faults.ShouldBe(["DATA147 data/x.yaml:3:9"]);
        input.Found[0].Message.ShouldContain("offers no encryption");
    }

    [Theory]
    [InlineData("SELECT 'ü😀' AS a,\n    delai FROM flights", "DATA121 data/x.yaml:6:7", "there is no column 'delai' here")]
    [InlineData("SELECT host\n  FROM tropps", "DATA123 data/x.yaml:6:10", "there is no table 'tropps'")]
    [InlineData("SELECT host FROM\n  troops WHERE ORDER BY 1", "DATA121 data/x.yaml:6:18", "this is not SQL from 'ORDER' on")]
    [InlineData("SELECT host FROM (", "DATA121 data/x.yaml:5:20", "the query ends too soon")]
    [InlineData("SELECT total(host) AS x FROM troops", "DATA121 data/x.yaml:5:10", "'total' cannot be used on what is given to it here")]
    [InlineData("SELECT 1 / 0 AS x", "DATA121 data/x.yaml:5:3", "the query divides by zero")]
    [InlineData(
        "SELECT host::int AS x FROM troops",
        "DATA121 data/x.yaml:5:3",
        "the server says: invalid input syntax for type integer: \"Estonia\""
    )]
    [InlineData("SELECT host FROM troops", "DATA127 data/x.yaml:5:3", "the query gives 2 rows in no order of its own")]
    [InlineData(
        "SELECT now() AS x",
        "DATA130 data/x.yaml:5:3",
        "the column 'x' is of type timestamp with time zone, which no cell can hold"
    )]
    [InlineData("SELECT ARRAY[1] AS x", "DATA130 data/x.yaml:5:3", "the column 'x' is of type integer[], which no cell can hold")]
    [InlineData(
        "SELECT 'infinity'::date AS x",
        "DATA131 data/x.yaml:5:3",
        "'x' in row 1 of the answer is 'infinity', which is no date of the years 1 to 9999"
    )]
    [InlineData(
        "SELECT 'NaN'::numeric AS x",
        "DATA131 data/x.yaml:5:3",
        "'x' in row 1 of the answer is 'NaN', which has more digits than a cell holds"
    )]
    [InlineData("SELECT 'NaN'::float8 AS x", "DATA131 data/x.yaml:5:3", "'x' in row 1 of the answer is 'NaN', which is no number")]
    [InlineData("SELECT 1, 2", "DATA121 data/x.yaml:5:3", "a column has no name")]
    [InlineData("SELECT 1 AS a, 2 AS a", "DATA121 data/x.yaml:5:3", "2 columns are called 'a'")]
    [InlineData("SELECT NULL::int AS a", "DATA121 data/x.yaml:5:3", "row 1 of the answer has no value in any column")]
    public async Task A_fault_of_the_query_stands_at_its_place(string sql, string fault, string message)
    {
        await Ask(sql);
        Faults.ShouldBe([fault]);
        input.Found[0].Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("SELECT delai FROM flights", "did you mean 'flights.delay'?")]
    [InlineData("SELECT host FROM tropps", "did you mean 'troops'?")]
    public async Task The_nearest_name_is_offered(string sql, string hint)
    {
        await Ask(sql);
        input.Found.Single().Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData("SELECT 0.1::float8 + 0.2::float8 AS x", "0.30000000000000004")]
    [InlineData("SELECT 12345678901234567890123456.5 AS x", "12345678901234567890123456.5")]
    [InlineData("SELECT 'mood'::name AS x", "mood")]
    [InlineData("SELECT E'a\\nb, \"c\"' AS x", "\"a\nb, \"\"c\"\"\"")]
    [InlineData("SELECT '01001' AS x", "01001")]
    [InlineData("SELECT time '12:30' AS x", "12:30:00")]
    [InlineData("SELECT int4range(NULL, 5) AS x", "<= 4")]
    [InlineData("SELECT numrange(0.5, 1, '()') AS x", null)]
    [InlineData("SELECT numrange(0.5, NULL, '()') AS x", "> 0.5")]
    public async Task Values_come_as_the_server_has_them(string sql, string? written)
    {
        await Ask(sql);
        (File.Exists(input.PathTo("tables/answers/x.csv")) ? Kept("csv") : null).ShouldBe(written is null ? null : $"x\n{written}\n");
    }

    [Fact]
    public async Task Several_datasets_are_asked_and_what_cannot_be_answered_leaves_the_others()
    {
        WriteQuery("SELECT host FROM troops ORDER BY host");
        input.Write("data/y.yaml", "title: Y\nsource: paper\nengine: warehouse\nquery: SELECT nothing FROM troops\n");
        (await Refresh()).Select(a => a.Id).ShouldBe(["x"]);
        Faults.ShouldBe(["DATA121 data/y.yaml:4:15"]);
    }

    public void Dispose() => input.Dispose();

    private IReadOnlyList<string> Faults =>
        [
            .. input.Found.Select(d =>
                $"{d.Code} {Path.GetRelativePath(input.Folder, d.Position.File)}:{d.Position.Line}:{d.Position.Column}"
            ),
        ];

    private string Sleepers =>
        clusters.Sql(
            PostgresClusters.First,
            "news",
            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep(600)%' AND state = 'active'"
        );

    private string State() =>
        clusters.Sql(
            PostgresClusters.First,
            "news",
            "SELECT (SELECT count(*) FROM flights), (SELECT count(*) FROM troops), (SELECT is_called FROM numbers), "
                + "to_regclass('mine') IS NULL"
        );

    private string Kept(string ending) => File.ReadAllText(input.PathTo($"tables/answers/x.{ending}"));

    private Dataset Read()
    {
        var dataset = input.Read().Datasets["x"];
        input.Found.ShouldBeEmpty();
        return dataset;
    }

    private void WriteQuery(string sql, string more = "")
    {
        Assert.SkipUnless(PostgresClusters.AreInstalled, PostgresClusters.Skipped);
        input.Write(
            "data/x.yaml",
            $"title: X\nsource: paper\nengine: warehouse\nquery: |\n  {sql.Replace("\n", "\n  ", StringComparison.Ordinal)}\n{more}"
        );
    }

    private async Task Ask(string sql, string more = "", string user = "reader")
    {
        WriteQuery(sql, more);
        await Refresh(user: user);
    }

    private async Task Ask(string sql, Func<string> address)
    {
        WriteQuery(sql);
        await Refresh(address: address);
    }

    private Func<string> Encrypted(string host, string mode, bool isNamed) =>
        () =>
            clusters.NetworkAddress(host, $"sslmode={mode}{(isNamed ? $"&sslrootcert={Uri.EscapeDataString(clusters.Certificate)}" : "")}");

    private async Task<IReadOnlyList<RefreshedAnswer>> Refresh(
        int day = 1,
        string user = "reader",
        CancellationToken? stop = null,
        Func<string>? address = null
    )
    {
        var refresh = new AnswerRefresh(input.Folder, _ => address?.Invoke() ?? clusters.AddressFor(user), new Clock(day), _ => { });
        var (files, engines) = refresh.Find(input.Bag);
        return await refresh.Refresh(files, engines, input.Bag, stop ?? TestContext.Current.CancellationToken);
    }

    // Returns everything that the command writes.
    private async Task<string> Shown(string address)
    {
        var variable = $"WAREHOUSE_{Guid.NewGuid():N}";
        input.Write("site.yaml", Site.Replace("WAREHOUSE_URL", variable, StringComparison.Ordinal));
        Environment.SetEnvironmentVariable(variable, address);
        try
        {
            using var output = new StringWriter(CultureInfo.InvariantCulture);
            (await Task.Run(() => CommandLine.Run(["query", "--refresh", "--verbose", "--input", input.Folder], output, output))).ShouldBe(
                ExitCode.Diagnostics
            );
            return output.ToString();
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    private sealed class Clock(int day) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, day, 8, 0, 0, TimeSpan.Zero);
    }
}
