using Report.Data;
using Report.Data.Tables;
using Report.Diagnostics;

namespace Report.Tests.Data.Tables;

/// <summary>The rows of a dataset can be the result of a query, here run on the real engine.</summary>
public sealed class QueryTests : IDisposable
{
    private const string Flights =
        "carrier,day,delay,code\nAA,2020-01-02,1.5,01001\nAA,2020-01-03,2.5,01002\nBB,2020-01-03,4,01003\nBB,2020-01-05,,01003\n";

    private const string Troops = """
        title: Troops
        source: paper
        fields:
          - { name: host, type: category }
          - { name: wave, type: integer }
          - { name: since, type: date }
          - { name: troops, type: quantity, unit: troops }
        rows:
          - { host: Latvia, wave: 1, since: 2017-06-01, troops: 1887 }
          - { host: Estonia, wave: 1, since: 2017-06-02, troops: about 1400, note: As of May. }
          - { host: Hungary, wave: 2, since: 2022-06-02, troops: over 900 }
          - { host: Slovakia, wave: 2, since: 2022-06-02, troops: not published }
        """;

    private readonly TemporaryInput input = new TemporaryInput().Write("tables/flights.csv", Flights).Write("data/troops.yaml", Troops);

    [Fact]
    public void A_query_over_a_file_gives_the_rows_of_a_dataset()
    {
        Rows(
                "SELECT carrier, median(delay) AS delay, count(*) AS flights, max(day) AS day FROM 'flights.csv' WHERE "
                    + "flights.delay IS NOT "
                    + "NULL GROUP BY carrier ORDER BY carrier"
            )
            .ShouldBe(["AA | 2 | 2 | 2020-01-03", "BB | 4 | 1 | 2020-01-03"]);
        Dataset
            .Fields.Select(f => (f.Name, f.Type))
            .ShouldBe([
                ("carrier", FieldType.Category),
                ("delay", FieldType.Number),
                ("flights", FieldType.Integer),
                ("day", FieldType.Date),
            ]);
        Dataset.Rows.ShouldAllBe(row => row.Sources.Single() == "paper");
        Dataset.Origin!.Query!.Inputs.Single().ShouldBe(new QueryInput("flights.csv", Flights.Length, Hash(Flights), 4));
    }

    [Fact]
    public void A_code_that_begins_with_a_zero_stays_as_it_is() =>
        Rows("SELECT code FROM 'flights.csv' WHERE carrier = 'AA' ORDER BY code").ShouldBe(["01001", "01002"]);

    [Fact]
    public void Sums_of_decimals_are_exact()
    {
        input.Write("tables/money.csv", "amount\n0.1\n0.2\n");
        Rows("SELECT sum(amount) AS amount FROM 'money.csv'").ShouldBe(["0.3"]);
    }

    [Theory]
    [InlineData("a.tsv", "name\tn\nx\t1\n")]
    [InlineData("a.json", """[{"name": "x", "n": 1}]""")]
    [InlineData("a.jsonl", """{"name": "x", "n": 1}""")]
    [InlineData("a.ndjson", """{"name": "x", "n": 1}""")]
    [InlineData("a.csv", "\uFEFFname;n\r\nx;1\r\n")]
    [InlineData("in a folder/a b.csv", "name,n\nx,1\n")]
    public void Files_of_each_kind_are_tables(string name, string text)
    {
        input.Write($"tables/{name}", text);
        Rows($"SELECT name, n FROM '{name}' ORDER BY n").ShouldBe(["x | 1"]);
    }

    [Fact]
    public void Parquet_is_a_table()
    {
        input.Write("tables/a.parquet", ParquetOf("SELECT 'x' AS name, 1 AS n"));
        Rows("SELECT name, n FROM 'a.parquet'").ShouldBe(["x | 1"]);
    }

    [Fact]
    public void Files_that_a_pattern_names_are_one_table()
    {
        input.Write("tables/years/2001.csv", "n\n1\n").Write("tables/years/2002.csv", "n\n2\n").Write("tables/years/_draft.csv", "n\n3\n");
        Rows("SELECT sum(n) AS n FROM 'years/*.csv'").ShouldBe(["3"]);
        Dataset.Origin!.Query!.Inputs.Select(i => i.Name).ShouldBe(["years/2001.csv", "years/2002.csv"]);
    }

    [Fact]
    public void Files_of_a_pattern_have_the_same_columns()
    {
        input.Write("tables/years/2001.csv", "n\n1\n").Write("tables/years/2002.csv", "m\n2\n");
        Faults("SELECT sum(n) AS n FROM 'years/*.csv'").ShouldBe(["DATA132 tables/years/2002.csv:1:1"]);
    }

    [Fact]
    public void A_query_may_say_itself_how_a_file_is_read()
    {
        input.Write("tables/odd.csv", "made by hand\nname|n\nx|1\n");
        Rows("SELECT name, n FROM read_csv('odd.csv', skip = 1, delim = '|', header = true)").ShouldBe(["x | 1"]);
        Dataset.Origin!.Query!.Inputs.Single().Name.ShouldBe("odd.csv");
    }

    [Fact]
    public void An_empty_answer_is_a_dataset_without_rows()
    {
        Rows("SELECT carrier FROM 'flights.csv' WHERE carrier = 'CC' ORDER BY 1").ShouldBeEmpty();
        input.Found.ShouldBeEmpty();
    }

    [Fact]
    public void Columns_may_be_called_anything()
    {
        input.Write("tables/a.csv", "a column,\"x\"\"y\",סכום,rowid\n1,2,3,4\n");
        Rows("SELECT \"a column\", \"x\"\"y\", סכום, rowid FROM 'a.csv'").ShouldBe(["1 | 2 | 3 | 4"]);
        Dataset.Fields.Select(f => f.Name).ShouldBe(["a column", "x\"y", "סכום", "rowid"]);
    }

    [Fact]
    public void Source_and_note_are_those_of_the_row_as_in_a_csv_file()
    {
        Rows("SELECT 'x' AS name, 1 AS n, 'Looked at twice.' AS note, 'estimated' AS status").ShouldBe(["x | 1"]);
        Dataset.Rows[0].Note.ShouldBe("Looked at twice.");
        Dataset.Rows[0]["n"]!.Status.ShouldBe(ObservationStatus.Estimated);
    }

    [Theory]
    [InlineData("SELECT 12345678901234567890::HUGEINT AS x", "12345678901234567890")]
    [InlineData("SELECT 1e3::DOUBLE AS x", "1000")]
    [InlineData("SELECT 1::DOUBLE / 3 AS x", "0.333")]
    [InlineData("SELECT 1.50::DECIMAL(38, 20) AS x", "1.5")]
    [InlineData("SELECT DATE '2020-02-29' AS x", "2020-02-29")]
    [InlineData("SELECT TIMESTAMP '2020-02-29 00:00:00' AS x", "2020-02-29")]
    [InlineData("SELECT (TIMESTAMPTZ '2020-06-30 23:30:00+00' AT TIME ZONE 'Europe/Berlin')::DATE AS x", "2020-07-01")]
    [InlineData("SELECT true AS x", "true")]
    [InlineData("SELECT 'b'::ENUM('a', 'b') AS x", "b")]
    [InlineData("SELECT [1, 2]::VARCHAR AS x", "[1, 2]")]
    public void Values_of_types_that_a_cell_can_hold_are_read(string sql, string written) => Rows(sql).ShouldBe([written]);

    [Theory]
    [InlineData("SELECT 12345678901234567890123456789012345678::DECIMAL(38, 0) AS x", "DATA131")]
    [InlineData("SELECT 123456789012345678901234567890.12::DECIMAL(38, 2) AS x", "DATA131")]
    [InlineData("SELECT 170141183460469231731687303715884105727::HUGEINT AS x", "DATA131")]
    [InlineData("SELECT 'nan'::DOUBLE AS x", "DATA131")]
    [InlineData("SELECT 'infinity'::DOUBLE AS x", "DATA131")]
    [InlineData("SELECT 1e300 AS x", "DATA131")]
    [InlineData("SELECT 1e-300 AS x", "DATA131")]
    [InlineData("SELECT 'infinity'::DATE AS x", "DATA131")]
    [InlineData("SELECT '0044-03-15 (BC)'::DATE AS x", "DATA131")]
    [InlineData("SELECT DATE '12020-01-01' AS x", "DATA131")]
    [InlineData("SELECT TIMESTAMP '2020-02-29 12:00:00' AS x", "DATA131")]
    [InlineData("SELECT TIMESTAMPTZ '2020-02-29 12:00:00+02' AS x", "DATA130")]
    [InlineData("SELECT [1, 2] AS x", "DATA130")]
    [InlineData("SELECT {'a': 1} AS x", "DATA130")]
    [InlineData("SELECT MAP {'a': 1} AS x", "DATA130")]
    [InlineData("SELECT INTERVAL 3 DAY AS x", "DATA130")]
    [InlineData("SELECT 'x'::BLOB AS x", "DATA130")]
    public void Values_that_no_cell_can_hold_are_refused(string sql, string code) => Faults(sql).ShouldBe([$"{code} data/q.yaml:4:3"]);

    [Theory]
    [InlineData("COPY (SELECT 1) TO 'x.csv'", "DATA122 4:3")]
    [InlineData("ATTACH 'x.db'", "DATA122 4:3")]
    [InlineData("EXPORT DATABASE 'x'", "DATA122 4:3")]
    [InlineData("INSTALL httpfs", "DATA122 4:3")]
    [InlineData("CREATE TABLE x AS SELECT 1", "DATA122 4:3")]
    [InlineData("SET threads = 8", "DATA122 4:3")]
    [InlineData("PRAGMA version", "DATA122 4:3")]
    [InlineData("DESCRIBE 'flights.csv'", "DATA122 4:3")]
    [InlineData("FROM (SUMMARIZE 'flights.csv')", "DATA122 4:3")]
    [InlineData("SELECT 1; SELECT 2", "DATA122 4:3")]
    [InlineData("SELECT 1; COPY (SELECT 1) TO 'x.csv'", "DATA122 4:3")]
    [InlineData("-- nothing", "DATA122 4:3")]
    [InlineData("PIVOT 'flights.csv' ON carrier USING sum(delay)", "DATA122 4:3")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')", "DATA126 4:17")]
    [InlineData("SELECT * FROM glob('*')", "DATA126 4:17")]
    [InlineData("SELECT * FROM enable_logging(storage = 'file')", "DATA126 4:17")]
    [InlineData("SELECT * FROM duckdb_settings()", "DATA126 4:17")]
    [InlineData("SELECT * FROM query('SELECT 1')", "DATA126 4:17")]
    [InlineData("SELECT * FROM information_schema.tables", "DATA126 4:17")]
    [InlineData("SELECT * FROM read_csv('/etc/passwd', sep = ':')", "DATA125 4:26")]
    [InlineData("SELECT * FROM read_csv(concat('flights', '.csv'))", "DATA126 4:17")]
    [InlineData("SELECT * FROM '/etc/passwd.csv'", "DATA123 4:17")]
    [InlineData("SELECT * FROM '../sources.yaml'", "DATA125 4:17")]
    [InlineData("SELECT * FROM '../../x.csv'", "DATA013 4:17")]
    [InlineData("SELECT * FROM 'https://example.org/x.csv'", "DATA124 4:17")]
    [InlineData("SELECT * FROM 's3://bucket/x.parquet'", "DATA124 4:17")]
    [InlineData("SELECT (SELECT max(content) FROM read_text('/etc/passwd')) AS x", "DATA126 4:36")]
    [InlineData("WITH x AS (SELECT * FROM read_blob('/etc/passwd')) SELECT * FROM x", "DATA126 4:28")]
    [InlineData("SELECT now() AS x", "DATA126 4:10")]
    [InlineData("SELECT current_date AS x", "DATA126 4:10")]
    [InlineData("SELECT age(DATE '2020-01-01') AS x", "DATA126 4:10")]
    [InlineData("SELECT random() AS x", "DATA126 4:10")]
    [InlineData("SELECT uuid() AS x", "DATA126 4:10")]
    [InlineData("SELECT current_setting('temp_directory') AS x", "DATA126 4:10")]
    [InlineData("SELECT * FROM 'flights.csv' USING SAMPLE 2 ROWS ORDER BY ALL", "DATA126 4:3")]
    [InlineData("SELECT filename FROM read_csv('flights.csv', filename = true) ORDER BY ALL", "DATA131 4:3")]
    public void A_query_that_reaches_beyond_the_tables_is_refused(string sql, string fault)
    {
        Faults(sql).ShouldBe([fault.Replace(" ", " data/q.yaml:", StringComparison.Ordinal)]);
        Directory.EnumerateFileSystemEntries(input.PathTo("tables")).Select(Path.GetFileName).ShouldBe(["flights.csv"]);
    }

    [Fact]
    public void A_link_that_leads_out_is_refused()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.csv", "a\n1\n");
        File.CreateSymbolicLink(input.PathTo("tables/link.csv"), outside["secret.csv"]);
        Faults("SELECT * FROM 'link.csv'").ShouldBe(["DATA013 data/q.yaml:4:17"]);
    }

    [Fact]
    public void A_common_table_named_after_a_file_does_not_open_it() =>
        Faults("SELECT * FROM (WITH \"/etc/passwd\" AS (SELECT 1) SELECT * FROM \"/etc/passwd\"), '/etc/passwd'")
            .ShouldHaveSingleItem()
            .ShouldStartWith("DATA");

    [Theory]
    [InlineData("SELECT carier FROM 'flights.csv' ORDER BY 1", "DATA121 4:10", "did you mean 'carrier'?")]
    [InlineData(
        "SELECT 'é', carrier,\n  mediam(delay) FROM 'flights.csv' GROUP BY ALL ORDER BY ALL",
        "DATA121 5:5",
        "did you mean 'median'?"
    )]
    [InlineData("SELECT * FROM 'flihgts.csv'", "DATA123 4:17", "did you mean 'flights.csv'?")]
    [InlineData("SELECT * FROM trops", "DATA123 4:17", "did you mean 'troops'?")]
    [InlineData("SELEC 1", "DATA121 4:3", null)]
    [InlineData("SELECT carrier, FROM 'flights.csv' WHERE", "DATA121 4:42", null)]
    [InlineData(
        "SELECT carrier::INTEGER AS n FROM 'flights.csv' AS f ORDER BY ALL",
        "DATA121 4:17",
        "a column is text where one of its cells is no number: TRY_CAST(column AS DECIMAL(18, 2)) leaves such cells without a value"
    )]
    [InlineData(
        "SELECT code + 1 AS n FROM 'flights.csv' ORDER BY ALL",
        "DATA121 4:15",
        "a column is text where one of its cells is no number: TRY_CAST(column AS DECIMAL(18, 2)) leaves such cells without a value"
    )]
    public void A_fault_of_sql_stands_at_its_place_in_the_file(string sql, string fault, string? hint)
    {
        Faults(sql).ShouldBe([fault.Replace(" ", " data/q.yaml:", StringComparison.Ordinal)]);
        input.Found[0].Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData(
        "SELECT carrier, sum(delay) AS d FROM 'flights.csv' ORDER BY ALL",
        "'carrier' is neither in GROUP BY nor inside a function such as sum(…)"
    )]
    [InlineData("SELECT f.x AS x FROM 'flights.csv' AS g ORDER BY ALL", "there is no table 'f' in this FROM")]
    [InlineData("SELECT sum(max(delay)) AS x FROM 'flights.csv'", "a function such as sum(…) stands within another")]
    [InlineData("SELECT carrier FROM 'flights.csv' WHERE sum(delay) > 1 ORDER BY 1", "WHERE cannot hold a function over many rows")]
    [InlineData("SELECT carrier FROM 'flights.csv' WHERE delay > 'abc' ORDER BY 1", "'abc' is not a number")]
    [InlineData("SELECT carrier::DATE AS x FROM 'flights.csv' ORDER BY 1", "'AA' is not a date")]
    [InlineData("SELECT 9223372036854775807 + 1 AS x", "a number becomes too large for its type")]
    [InlineData(
        "SELECT regexp_matches(carrier, '[') AS x FROM 'flights.csv' ORDER BY 1",
        "a pattern of regexp_… is not well-formed: one of its brackets is never closed"
    )]
    [InlineData("SELECT DATE '2020-13-01' AS x", "there is no day '2020-13-01'")]
    [InlineData("SELECT error('too few flights') AS x", "too few flights")]
    [InlineData("SELECT ? AS x", "a query takes no parameters: '?' and '$1' stand for nothing")]
    [InlineData(
        "SELECT (SELECT carrier FROM 'flights.csv') AS x",
        "a query in brackets gives more than one row, and one value is wanted here"
    )]
    [InlineData("SELECT chr(-5) AS x", "a function is given what it cannot work with")]
    public void A_fault_of_sql_is_told_in_words_of_the_program(string sql, string words)
    {
        Faults(sql).ShouldHaveSingleItem().ShouldStartWith("DATA121");
        input.Found[0].Message.ShouldBe(words);
    }

    [Fact]
    public void A_place_behind_a_file_of_another_length_is_right() =>
        Faults("SELECT a.n FROM read_csv('flights.csv') AS f JOIN 'flights.csv' ON true WHERE nosuch > 1 ORDER BY 1")
            .ShouldHaveSingleItem()
            .ShouldBeOneOf("DATA121 data/q.yaml:4:10", "DATA121 data/q.yaml:4:81");

    [Fact]
    public void An_order_is_demanded_of_more_than_one_row()
    {
        Faults("SELECT carrier FROM 'flights.csv'").ShouldBe(["DATA127 data/q.yaml:4:3"]);
        Faults("SELECT count(*) AS n FROM 'flights.csv'").ShouldBeEmpty();
    }

    [Fact]
    public void A_line_of_a_file_that_is_no_row_is_a_fault_there()
    {
        input.Write("tables/bad.csv", "a,b\n1,2\n3,4,5\n");
        Faults("SELECT * FROM 'bad.csv' ORDER BY ALL").ShouldBe(["DATA132 tables/bad.csv:3:1"]);
    }

    [Fact]
    public void A_file_that_is_not_utf_8_is_a_fault()
    {
        input.Write("tables/latin.csv", [(byte)'a', (byte)'\n', 0xE9, (byte)'\n']);
        Faults("SELECT * FROM 'latin.csv' ORDER BY ALL").ShouldHaveSingleItem().ShouldStartWith("DATA132 tables/latin.csv:");
    }

    [Theory]
    [InlineData("a.json", "{\"a\": 1")]
    [InlineData("a.parquet", "PAR1 and nothing more")]
    [InlineData("a.xlsx", "no workbook")]
    public void A_damaged_file_is_a_fault(string name, string text)
    {
        input.Write($"tables/{name}", text);
        Faults($"SELECT * FROM '{name}' ORDER BY ALL").ShouldHaveSingleItem().ShouldContain($"tables/{name}:");
        input.Found[0].Message.ShouldNotContain(input.Folder);
    }

    [Fact]
    public void Fields_describe_columns_and_check_them()
    {
        Faults(
                "SELECT carrier, count(*) AS n FROM 'flights.csv' GROUP BY 1 ORDER BY 1",
                "  - { name: carrier, type: category, title: Airline }\n  - { name: m, type: integer }"
            )
            .ShouldBe(["DATA128 data/q.yaml:4:3", "DATA129 data/q.yaml:7:13"]);
        Faults(
                "SELECT carrier, count(*) AS n FROM 'flights.csv' GROUP BY 1 ORDER BY 1",
                "  - { name: carrier, type: category, enum: [AA] }\n  - { name: n, type: integer }"
            )
            .ShouldBe(["DATA042 data/q.yaml:4:3"]);
    }

    [Fact]
    public void Doubt_and_origin_go_along()
    {
        var rows = Rows("SELECT wave, total(troops) AS troops FROM troops WHERE known(troops) GROUP BY wave ORDER BY wave");
        rows.ShouldBe(["1 | about 3300", "2 | over 900"]);
        var cell = Dataset.Rows[0]["troops"]!;
        cell.Lineage!.Operation.ShouldBe("sum");
        cell.Lineage.From.Select(o => o.Row.Anchor).ShouldBe(["row-latvia", "row-estonia"]);
        Dataset.Rows[0].Source!.Value.Value.ShouldBe("paper");
    }

    [Theory]
    [InlineData("total(troops)")]
    [InlineData("largest(troops)")]
    [InlineData("smallest(troops)")]
    [InlineData("average(troops)")]
    public void Functions_of_quantities_are_those_of_transforms(string call)
    {
        var (function, field) = call.Split('(') is [var macro, var rest] ? (Functions[macro], rest.TrimEnd(')')) : default;
        input.Write(
            "data/derived.yaml",
            $"title: D\nfrom: troops\ntransform:\n  - filter: troops is not missing\n  - aggregate: {{ x: {function}({field}) }}\n"
        );
        var asked = Rows($"SELECT {call} AS x FROM troops WHERE known(troops)");
        var derived = input.Read().Datasets["derived"].Rows[0]["x"]!;
        asked.ShouldBe([ValueOf(derived)]);
    }

    private static Dictionary<string, string> Functions { get; } =
        new()
        {
            ["total"] = "sum",
            ["largest"] = "max",
            ["smallest"] = "min",
            ["average"] = "mean",
            ["middle"] = "median",
        };

    [Theory]
    [InlineData("SELECT max(troops) AS x FROM troops", "DATA134 4:14")]
    [InlineData("SELECT sum(troops) AS x FROM troops", "DATA134 4:14")]
    [InlineData("SELECT median(troops) AS x FROM troops", "DATA134 4:17")]
    [InlineData("SELECT arg_max(host, troops) AS x FROM troops", "DATA134 4:24")]
    [InlineData("SELECT host FROM troops ORDER BY troops", "DATA134 4:36")]
    [InlineData("SELECT host FROM troops WHERE troops > (SELECT first(troops) FROM troops) ORDER BY 1", "DATA134 4:33")]
    [InlineData("SELECT row_number() OVER (ORDER BY troops) AS n FROM troops ORDER BY 1", "DATA134 4:38")]
    [InlineData("WITH a AS (SELECT troops AS t FROM troops) SELECT max(t) AS x FROM a", "DATA134 4:57")]
    [InlineData("WITH a(t) AS (SELECT troops FROM troops) SELECT max(t) AS x FROM a", "DATA134 4:55")]
    [InlineData("SELECT total(troops) AS x FROM troops", "DATA121 4:3")]
    [InlineData("SELECT exact(troops) AS x FROM troops WHERE host = 'Hungary'", "DATA121 4:3")]
    public void A_false_number_of_cells_with_doubt_is_refused(string sql, string fault) =>
        Faults(sql).ShouldBe([fault.Replace(" ", " data/q.yaml:", StringComparison.Ordinal)]);

    [Theory]
    [InlineData("total")]
    [InlineData("average")]
    [InlineData("middle")]
    public void A_cell_that_a_join_repeats_is_not_counted_again(string function)
    {
        input.Write("tables/visits.csv", "host\nLatvia\nLatvia\nEstonia\n");
        Faults($"SELECT {function}(t.troops) AS x FROM troops AS t JOIN 'visits.csv' AS v ON v.host = t.host")
            .ShouldBe(["DATA121 data/q.yaml:4:3"]);
        input.Found.Single().Message.ShouldContain("a cell more than once");
    }

    [Fact]
    public void A_cell_that_a_join_repeats_may_be_the_largest()
    {
        input.Write("tables/visits.csv", "host\nLatvia\nLatvia\nEstonia\n");
        Rows("SELECT largest(t.troops) AS x, smallest(t.troops) AS y FROM troops AS t JOIN 'visits.csv' AS v ON v.host = t.host")
            .ShouldBe(["1887 | about 1400"]);
    }

    [Fact]
    public void Parts_of_a_quantity_are_numbers() =>
        Rows("SELECT host FROM troops WHERE troops.low > 1000 ORDER BY troops.low DESC").ShouldBe(["Latvia", "Estonia"]);

    [Fact]
    public void Other_columns_of_a_dataset_have_its_types() =>
        Rows("SELECT host, date_diff('day', since, DATE '2017-06-11') AS days, wave + 1 AS next FROM troops WHERE wave = 1 ORDER BY host")
            .ShouldBe(["Estonia | 9 | 2", "Latvia | 10 | 2"]);

    [Fact]
    public void A_value_that_is_taken_over_is_the_same_value()
    {
        Rows("SELECT host, troops FROM troops ORDER BY host")
            .ShouldBe(["Estonia | about 1400", "Hungary | over 900", "Latvia | 1887", "Slovakia | not published"]);
        Dataset
            .Rows.Select(r => r["troops"]!.Lineage!.From.Single().Row.Anchor)
            .ShouldBe(["row-estonia", "row-hungary", "row-latvia", "row-slovakia"]);
    }

    [Fact]
    public void Queries_over_each_other_are_a_circle_told_once()
    {
        input.Write("data/p.yaml", "title: P\nsource: paper\nquery: SELECT * FROM q ORDER BY ALL\n");
        Faults("SELECT * FROM p ORDER BY ALL").ShouldBe(["DATA102 data/q.yaml:4:17"]);
    }

    [Fact]
    public void A_dataset_has_rows_of_one_kind() =>
        TemporaryInput.FaultsOfDataset("title: X\nquery: SELECT 1\nrows: []\n").ShouldBe(["DATA120 3:1"]);

    [Fact]
    public void Two_runs_give_the_same_bytes()
    {
        var lines = Enumerable
            .Range(0, 20_000)
            .Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i % 7},{i * 0.1e-3:R}"));
        input.Write("tables/many.csv", "g,x\n" + string.Join('\n', lines) + "\n");
        const string sql = "SELECT g, sum(x::DOUBLE) AS s, avg(x::DOUBLE) AS m FROM 'many.csv' GROUP BY g ORDER BY g";
        string Bytes() =>
            string.Join(
                '\n',
                Rows(sql)
                    .Concat(
                        Dataset
                            .Rows.SelectMany(r => r.Cells)
                            .Select(c => (c.Value as Quantity)?.Low?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")
                    )
            );
        Bytes().ShouldBe(Bytes());
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_asked_and_read()
    {
        Rows("SELECT i AS n, i * 0.5 AS half FROM range(200000) AS r(i) ORDER BY i").Count.ShouldBe(200_000);
        input.Found.ShouldBeEmpty();
    }

    [Fact]
    public void More_rows_than_a_dataset_holds_are_refused() =>
        Faults("SELECT i AS n FROM range(1000001) AS r(i) ORDER BY i").ShouldBe(["DATA133 data/q.yaml:4:3"]);

    [Theory]
    [InlineData("WITH RECURSIVE t AS (SELECT 1 AS n UNION SELECT (n + 1) % 1000000000 FROM t) SELECT max(n) AS n FROM t")]
    [InlineData("SELECT sum(a.i * b.i) AS n FROM range(10000000000) AS a(i), range(1000000) AS b(i)")]
    public void A_query_that_would_never_end_is_a_fault(string sql)
    {
        Write(sql, null);

        InputReader.Read(input.Folder, input.Bag, queries: new QueryOptions { TimeLimit = TimeSpan.FromMilliseconds(300) });

        input.Found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}").ShouldBe(["DATA133 4:3"]);
    }

    [Fact]
    public void A_query_that_is_stopped_ends()
    {
        Write("SELECT sum(a.i * b.i) AS n FROM range(10000000000) AS a(i), range(1000000) AS b(i)", null);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Should.Throw<OperationCanceledException>(() =>
            InputReader.Read(input.Folder, input.Bag, queries: new QueryOptions { Stop = stop.Token })
        );
    }

    [Fact]
    public void An_answer_is_kept_until_query_or_file_changes()
    {
        using var cache = new TemporaryFolder();
        List<string> Ask(string sql) => Asked(sql, cache);

        Ask("SELECT count(*) AS n FROM 'flights.csv'").ShouldBe(["4"]);
        var kept = Directory.GetFiles(cache.Path).Length;
        Ask("SELECT count(*) AS n FROM 'flights.csv'").ShouldBe(["4"]);
        Directory.GetFiles(cache.Path).Length.ShouldBe(kept);
        input.Write("tables/flights.csv", "carrier,day,delay,code\nAA,2020-01-02,1.5,1\n");
        Ask("SELECT count(*) AS n FROM 'flights.csv'").ShouldBe(["1"]);
        Ask("SELECT count(*) + 1 AS n FROM 'flights.csv'").ShouldBe(["2"]);
        foreach (var file in Directory.GetFiles(cache.Path))
        {
            File.WriteAllText(file, "{ damaged");
        }

        Ask("SELECT count(*) + 1 AS n FROM 'flights.csv'").ShouldBe(["2"]);
    }

    [Fact]
    public void An_answer_is_asked_for_again_where_nothing_but_the_middle_of_an_estimate_changes()
    {
        using var cache = new TemporaryFolder();
        string Estimate(string value) =>
            "title: E\nsource: paper\nfields:\n  - { name: wave, type: category }\n  - { name: n, type: quantity }\nrows:\n  - "
            + $"{{ wave: first, n: {value} }}\n";
        const string Large = "SELECT count(*) AS n FROM e WHERE n.value > 1200";

        input.Write("data/e.yaml", Estimate("1000 (900 to 1500)"));
        Asked(Large, cache).ShouldBe(["0"]);
        input.Write("data/e.yaml", Estimate("1300 (900 to 1500)"));
        Asked(Large, cache).ShouldBe(["1"]);
    }

    [Fact]
    public void The_version_and_the_refused_functions_are_those_of_the_engine()
    {
        using var session = new DuckDbSession([], new QueryOptions());
        session.Texts("SELECT version()")[0][0].ShouldBe("v" + DuckDbSession.Version);
        session
            .Texts("SELECT DISTINCT function_name FROM duckdb_functions() WHERE stability <> 'CONSISTENT' AND function_name <> 'error'")
            .Select(row => row[0]!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(RefusedFunctions.Inconsistent.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("COPY (SELECT 1) TO '/tmp/x.csv'")]
    [InlineData("ATTACH '/tmp/x.db'")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')")]
    [InlineData("SELECT * FROM '/proc/self/environ'")]
    [InlineData("SELECT * FROM glob('/*')")]
    [InlineData("INSTALL httpfs")]
    [InlineData("SET enable_external_access = true")]
    public void The_engine_is_locked_even_without_the_gate(string sql)
    {
        using var session = new DuckDbSession([], new QueryOptions());
        Should.Throw<EngineException>(() => session.Run(sql));
    }

    private Dataset Dataset { get; set; } = null!;

    public void Dispose() => input.Dispose();

    private static byte[] ParquetOf(string sql)
    {
        var path = Path.GetTempFileName();
        try
        {
            using var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY ({sql}) TO '{path}' (FORMAT parquet)";
            command.ExecuteNonQuery();
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private void Write(string sql, string? fields) =>
        input.Write(
            "data/q.yaml",
            "title: Q\nsource: paper\nquery: |\n"
                + string.Join('\n', sql.Split('\n').Select(line => "  " + line))
                + "\n"
                + (fields is null ? "" : $"fields:\n{fields}\n")
        );

    private List<string> Rows(string sql)
    {
        Write(sql, null);
        var read = input.Read();
        input.Found.ShouldBeEmpty();
        Dataset = read.Datasets["q"];
        return WrittenRows(Dataset);
    }

    private List<string> Asked(string sql, TemporaryFolder cache)
    {
        Write(sql, null);
        return WrittenRows(InputReader.Read(input.Folder, input.Bag, queries: new QueryOptions { Cache = cache.Path }).Datasets["q"]);
    }

    private static List<string> WrittenRows(Dataset dataset) =>
        [.. dataset.Rows.Select(row => string.Join(" | ", dataset.Fields.Select(f => row[f.Name] is { } cell ? ValueOf(cell) : "")))];

    private static string ValueOf(Cell cell) =>
        cell.Value is Quantity quantity
            ? QuantityWriter.English.WriteNumber(quantity.Shown).Replace(",", "", StringComparison.Ordinal)
            : ValueText.Written(cell.Value);

    private IReadOnlyList<string> Faults(string sql, string? fields = null)
    {
        Write(sql, fields);
        var bag = new DiagnosticBag();
        InputReader.Read(input.Folder, bag);
        input.Bag.AddAll(bag);
        return
        [
            .. bag.Sorted()
                .Select(d => $"{d.Code} {Path.GetRelativePath(input.Folder, d.Position.File)}:{d.Position.Line}:{d.Position.Column}"),
        ];
    }
}
