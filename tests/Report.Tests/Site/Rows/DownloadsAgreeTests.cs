using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using CsCheck;
using DuckDB.NET.Data;
using Report.Data;
using Shouldly;

namespace Report.Tests.Site.Rows;

/// <summary>The pages, the CSV, the JSON and the Parquet of any dataset hold the same rows with the same values.</summary>
public sealed class DownloadsAgreeTests
{
    private static readonly Gen<string> Word = Gen.OneOf(
        "a",
        "A b",
        "=1+1",
        "-5",
        "it's \"x\"",
        "1,5",
        "ü",
        "true",
        "null",
        "NaN",
        "2020-01-01",
        "<b>"
    );
    private static readonly Gen<string> Number = Gen.OneOf(
        Gen.Int[-100_000, 100_000].Select(i => i.ToString(CultureInfo.InvariantCulture)),
        Gen.Int[-1_000_000, 1_000_000].Select(i => (i / 1000m).ToString(CultureInfo.InvariantCulture)),
        Gen.Const("")
    );
    private static readonly Gen<string> Quantity = Gen.OneOf(
        Number,
        Gen.Int[1, 1000].Select(i => $"over {i}"),
        Gen.Int[1, 1000].Select(i => $"about {i}.50"),
        Gen.Int[1, 1000].Select(i => $"{i} to {i * 2}"),
        Gen.Const("not published")
    );
    private static readonly Gen<string> Long = Gen.Int[0, 9].Select(i => $"1234567890123456.12345{i}");
    private static readonly Gen<string> Date = Gen.OneOf("2020-01-05", "2020-02", "2021", "2020-12-31");

    private static readonly Gen<string[]> Row = Gen.Select(
        Word,
        Number,
        Quantity,
        Long,
        Date,
        (word, number, quantity, exact, date) => new[] { word, number, quantity, exact, date }
    );

    [Fact]
    public void Pages_csv_json_and_parquet_hold_the_same() => Row.Array[301, 420].Sample(Check, iter: 6, threads: 1);

    [Fact]
    public void Parquet_is_the_same_at_every_build()
    {
        using var one = new PagedReport();
        using var other = new PagedReport();

        one.Report.Bytes()["data/stations.parquet"].ShouldBe(other.Report.Bytes()["data/stations.parquet"]);
    }

    [Fact]
    public void Parquet_has_types()
    {
        using var paged = new PagedReport();

        var types = Parquet(
                paged.Report.Bytes()["data/stations.parquet"],
                "SELECT column_name || ' ' || column_type FROM (DESCRIBE FROM read_parquet($file))"
            )
            .Select(row => row[0]);

        types.Take(5).ShouldBe(["station VARCHAR", "day DATE", "country VARCHAR", "count BIGINT", "count_low BIGINT"]);
        types.ShouldContain("share DOUBLE");
    }

    [Fact]
    public void Columns_whose_names_differ_in_case_alone_stand_in_parquet()
    {
        using var report = new SmallReport();
        report.Write(
            "data/many.yaml",
            "title: Many\nsource: paper\nkey: nr\nfields:\n  - { name: nr, type: integer, title: Nr }\n  - { name: aB, type: text, "
                + "title: One }\n  - { name: ab, type: text, title: Other }\nrows: many.csv\n"
        );
        report.Write("data/many.csv", "nr,aB,ab\n" + string.Join('\n', Enumerable.Range(1, 400).Select(i => $"{i},x{i},y{i}")));

        Parquet(report.Bytes()["data/many.parquet"], "SELECT count(*)::VARCHAR FROM read_parquet($file)")
            .ShouldHaveSingleItem()[0]
            .ShouldBe("400");
    }

    private static void Check(string[][] rows)
    {
        using var report = new SmallReport();
        report.Write(
            "data/many.yaml",
            """
            title: Many
            source: paper
            key: nr
            fields:
              - { name: nr, type: integer, title: Nr }
              - { name: word, type: text, title: Word }
              - { name: number, type: number, title: Number }
              - { name: amount, type: quantity, title: Amount, unit: tonnes }
              - { name: exact, type: number, title: Exact }
              - { name: date, type: date, title: Date }
            rows: many.csv
            """
        );
        report.Write(
            "data/many.csv",
            "nr,word,number,amount,exact,date\n"
                + string.Join(
                    '\n',
                    rows.Select(
                        (row, i) => $"{i + 1},\"{row[0].Replace("\"", "\"\"", StringComparison.Ordinal)}\",{string.Join(',', row[1..])}"
                    )
                )
        );
        var files = report.Bytes();

        var csv = CsvTable.Read(new InputFile("many.csv", Encoding.UTF8.GetString(files["data/many.csv"])), []);
        var names = csv.Header.Select(h => h.Value).ToList();
        var fromCsv = csv
            .Records.Select(record =>
                record
                    .Select((cell, i) => (string?)cell.Value)
                    .Select(text => text is { Length: > 1 } && text[0] == '\'' ? text[1..] : text)
                    .Select(text => text is "" ? null : text)
                    .ToArray()
            )
            .ToList();
        var columns = JsonDocument.Parse(files["data/many.json"]).RootElement.GetProperty("columns");
        var fromJson = Enumerable
            .Range(0, rows.Length)
            .Select(i => names.Select(name => columns.TryGetProperty(name, out var list) ? TextOf(list[i]) : null).ToArray())
            .ToList();
        var fromParquet = Parquet(
            files["data/many.parquet"],
            $"SELECT {string.Join(", ", names.Select(n => $"\"{n}\"::VARCHAR"))} FROM read_parquet($file)"
        );
        var shown = Enumerable
            .Range(1, 9)
            .Select(page => page == 1 ? "data/many/index.html" : $"data/many/rows/{page}/index.html")
            .Where(files.ContainsKey)
            .SelectMany(path => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(files[path])).QuerySelectorAll("tbody tr"))
            .Select(row => (row.Children[0].TextContent, row.Children[1].TextContent))
            .ToList();

        fromCsv.Count.ShouldBe(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            fromJson[i].ShouldBe(fromCsv[i]);
            fromParquet[i].Select(Plain).ShouldBe(fromCsv[i].Select(Plain));
        }

        shown.ShouldBe(rows.Select((row, i) => ((i + 1).ToString("#,0", CultureInfo.InvariantCulture), row[0])));
    }

    private static string? TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };

    // DuckDB writes 5 as "5.0" if it is binary, and 5.12 as "5.120000" if it is decimal, so numbers are brought into one form.
    private static string? Plain(string? text) =>
        text is not null
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? ValueText.Machine(number)
            : text;

    private static List<string?[]> Parquet(byte[] file, string sql)
    {
        using var folder = new TemporaryFolder();
        var path = folder["file.parquet"];
        File.WriteAllBytes(path, file);
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql.Replace("$file", $"'{path}'", StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetString(i))]);
        }

        return rows;
    }
}
