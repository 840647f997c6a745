using System.Globalization;
using System.Text;
using CsCheck;
using Report.Data;
using Report.Data.Import;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Shouldly;

namespace Report.Tests.Data.Import;

public sealed class TableImportTests : IDisposable
{
    private static readonly string[] Tricky =
    [
        "yes",
        "null",
        "2010-01-01",
        "1e5",
        "0x1F",
        ".inf",
        "12:30",
        "- a",
        "a: b",
        "a #b",
        "007",
        "~",
        "'",
        "1_000",
    ];

    private readonly TemporaryFolder folder = new();
    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Types_units_and_quantities_are_seen()
    {
        var imported = Import(
            """
            Year,Country,Troops (thousands),Share (%),Date of count,Page,Latitude
            2010,Germany,"about 53,9",12%,2010-09-30,https://example.org/a,51.2
            2011,Poland,over 1,9.5,2011-09-30,https://example.org/b,-52
            """.Replace("\"about 53,9\"", "about 53.9", StringComparison.Ordinal)
        );

        imported.Fields.ShouldBe([
            new("year", "year", null),
            new("country", "category", null),
            new("troops", "quantity", "thousand troops"),
            new("share", "quantity", "%"),
            new("date-of-count", "date", null),
            new("page", "url", null),
            new("latitude", "number", "degrees"),
        ]);
        var dataset = Check(imported);
        dataset.Field("troops")!.Title.ShouldBe("Troops");
        dataset.Rows[0].Quantity("troops").ShouldBe(Quantity.About(53.9m));
        dataset.Rows[1].Quantity("troops").ShouldBe(Quantity.Floor(1, reached: false));
        dataset.Rows[0]["date-of-count"]!.Value.ShouldBe(new DateValue(new DateOnly(2010, 9, 30), DatePrecision.Day));
    }

    [Fact]
    public void A_column_of_numbers_like_years_is_not_taken_for_years()
    {
        var imported = Import("Host,Troops\nLatvia,1887\nEstonia,1430\n");
        imported.Fields[1].ShouldBe(new("troops", "quantity", null));
        Check(imported);
    }

    [Theory]
    [InlineData("Q3 2021", "Q4 2021", "2021-Q3", "2021-Q4")]
    [InlineData("2021Q3", "2021Q4", "2021-Q3", "2021-Q4")]
    [InlineData("2021-H1", "2021-H2", "2021-H1", "2021-H2")]
    [InlineData("2021-W05", "2021-W06", "2021-W05", "2021-W06")]
    public void Periods_of_one_kind_are_periods(string first, string second, string firstIso, string secondIso)
    {
        var imported = Import($"When,Troops\n{first},1887\n{second},1430\n");

        imported.Fields[0].ShouldBe(new("when", "period", null));
        Check(imported).Rows.Select(r => ((DateValue)r["when"]!.Value).Iso).ShouldBe([firstIso, secondIso]);
    }

    [Fact]
    public void Financial_years_are_periods_and_no_ranges_of_numbers()
    {
        var imported = Import("When,Troops\n2019-20,1887\n2020-21,1430\n");

        imported.Fields[0].ShouldBe(new("when", "period", null));
        imported.Yaml.ShouldContain("2019/20");
    }

    [Theory]
    [InlineData("2021-Q3", "2021")]
    [InlineData("2021-Q3", "later")]
    public void Periods_of_two_kinds_are_names(string first, string second) =>
        Import($"When,Troops\n{first},1887\n{second},1430\n").Fields[0].ShouldBe(new("when", "category", null));

    [Fact]
    public void Decimal_commas_between_semicolons_are_understood()
    {
        var imported = Import("Jahr;Anteil (%);Truppen\n2010;1,5;1.234\n2011;2,25;12.345\n");
        var dataset = Check(imported);
        dataset.Rows[0].Quantity("anteil").ShouldBe(Quantity.Exact(1.5m));
        dataset.Rows[1].Quantity("truppen").ShouldBe(Quantity.Exact(12345));
        imported.Fields[0].Type.ShouldBe("year");
    }

    [Fact]
    public void Tabs_part_cells_too()
    {
        var dataset = Check(Import("Country\tTroops\nGermany\t1,200\n", "table.tsv"));
        dataset.Rows.ShouldHaveSingleItem().Quantity("troops").ShouldBe(Quantity.Exact(1200));
    }

    [Fact]
    public void A_unit_in_every_cell_becomes_the_unit_of_the_field()
    {
        var imported = Import("City,Reached in\nTallinn,36 hours\nRiga,less than 60 hours\n");
        imported.Fields[1].ShouldBe(new("reached-in", "quantity", "hours"));
        Check(imported);
    }

    [Fact]
    public void Signs_that_there_is_nothing_leave_the_cell_blank()
    {
        var imported = Import("Year,Troops\n2010,..\n2011,-\n2012,not published\n2013,5\n");
        imported.Remarks.ShouldBe([
            "'..' in 1 cell of 'Troops' (line 2): read as 'not available'",
            "'-' in 1 cell of 'Troops' (line 3): left empty; where you know why there is no value, write 'not published' or another reason",
        ]);
        var dataset = Check(imported);
        dataset.Rows[0].Quantity("troops").ShouldBe(Quantity.None(MissingReason.NotAvailable));
        dataset.Rows[1]["troops"].ShouldBeNull();
        dataset.Rows[2].Quantity("troops").ShouldBe(Quantity.None(MissingReason.NotPublished));
    }

    [Fact]
    public void A_cell_that_keeps_a_column_from_being_numbers_is_named()
    {
        var imported = Import("Year,Troops\n2010,1\n2011,2\n2012,3\n2013,4\n2014,5 or so\n");
        imported.Fields[1].Type.ShouldBe("category");
        imported.Remarks.ShouldHaveSingleItem().ShouldBe("column 'Troops' is text because of '5 or so' in line 6");
    }

    [Theory]
    [InlineData("a,b\n1,2\n1,2\n1,3\n", "row")]
    [InlineData("Host,Troops\nLatvia,1\nLatvia,2\n", "row")]
    [InlineData("Row,Troops\nLatvia,1\nLatvia,2\n", "row-2")]
    [InlineData("Host,Troops\n,1\n,2\n", "row")]
    public void Rows_that_nothing_tells_apart_are_numbered(string table, string name)
    {
        var imported = Import(table);

        imported.Fields[0].ShouldBe(new(name, "integer", null));
        imported.Remarks.ShouldContain(remark => remark.Contains($"'{name}' numbers them", StringComparison.Ordinal));
        Check(imported).Rows.Select(row => row.Quantity(name)!.Low).ShouldBe(Enumerable.Range(1, imported.Rows).Select(n => (decimal?)n));
    }

    [Fact]
    public void A_number_that_is_the_id_of_each_row_tells_them_apart()
    {
        var imported = Import("Id,Host,Troops\n" + string.Concat(Enumerable.Range(1, 300).Select(i => $"{i},Latvia,{i % 7}\n")));

        imported.Fields.Select(f => (f.Name, f.Type)).ShouldBe([("id", "integer"), ("host", "category"), ("troops", "quantity")]);
        imported.Remarks.ShouldBeEmpty();
        Check(imported).Key.Select(f => f.Name).ShouldBe(["id"]);
    }

    [Fact]
    public void A_table_of_headings_alone_is_refused()
    {
        TableImport.Read(folder.Write("table.csv", "Year,Troops\n"), "table.csv", "table", [], bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe("SITE307");
    }

    [Fact]
    public void Postcodes_stay_text()
    {
        var imported = Import("Postcode,Name\n01067,Dresden\n10115,Berlin\n");
        imported.Fields[0].Type.ShouldBe("category");
        Check(imported).Rows[0]["postcode"]!.Value.ShouldBe(new TextValue("01067"));
    }

    [Fact]
    public void Sources_of_rows_become_ids_and_those_unknown_are_named()
    {
        var imported = Import(
            "Host,Troops,Source,Note\nLatvia,1,NATO (2022),At Ādaži\nEstonia,2,lsm,\nPoland,3,,\n",
            known: ["lsm"],
            options: new ImportOptions { RowKeys = true }
        );
        imported.MissingSources.ShouldBe([("nato-2022", "NATO (2022)"), ("table-source", "where this table comes from")]);
        var dataset = Check(imported);
        dataset.Rows.Select(r => r.Source!.Value.Value).ShouldBe(["nato-2022", "lsm", "table-source"]);
        dataset.Rows[0].Note.ShouldBe("At Ādaži");
    }

    [Fact]
    public void Headings_that_are_empty_alike_or_reserved_get_names_of_their_own()
    {
        var imported = Import("Name,,Troops,Troops,Status\na,x,1,2,good\nb,y,3,4,bad\n");
        imported.Fields.Select(f => f.Name).ShouldBe(["name", "column-2", "troops", "troops-2", "status-text"]);
        imported.Remarks.ShouldBe([
            "column 2 has no heading and is named 'column-2'",
            "column 4, 'Troops', is named 'troops-2', because 'troops' is taken",
            "column 5, 'Status', is named 'status-text', because 'status' is a key of every row; --row-keys makes it that key",
        ]);
        Check(imported);
    }

    [Fact]
    public void Many_rows_are_kept_in_a_csv_file_beside()
    {
        var table = new StringBuilder("Place,\"Troops, thousands\",Remark\n");
        for (var i = 0; i < 300; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"\"Place, {i}\",about {i},\"said \"\"so\"\"\"\n");
        }

        var imported = Import(table.ToString());
        imported.Csv.ShouldNotBeNull();
        var dataset = Check(imported);
        dataset.Rows.Count.ShouldBe(300);
        dataset.Rows[7]["place"]!.Value.ShouldBe(new TextValue("Place, 7"));
        dataset.Field("troops")!.Unit.ShouldBe("thousand troops");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Name,Troops\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a,b\n\"1,2\n")]
    public void What_is_no_table_is_reported(string text)
    {
        TableImport.Read(folder.Write("table.csv", text), "table.csv", "table", [], bag).ShouldBeNull();
        bag.Sorted().ShouldNotBeEmpty();
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported()
    {
        TableImport.Read(folder["none.csv"], "none.csv", "none", [], bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(DataRules.MissingFile);
    }

    [Fact]
    public void Whatever_stands_in_a_table_is_what_the_dataset_holds()
    {
        var cell = Gen.OneOf(Gen.String[Gen.Char["ab ,;:#-'\"\\{}[]|>&*!%@`~?.=\t01é"], 0, 12], Gen.OneOf([.. Tricky.Select(Gen.Const)]));
        Gen.Select(cell, cell)
            .Array[1, 8]
            .Sample(
                rows =>
                {
                    var csv =
                        "Name,First,Second\n" + string.Concat(rows.Select((r, i) => $"row {i}x,{Quoted(r.Item1)},{Quoted(r.Item2)}\n"));
                    var imported = Import(csv);
                    var dataset = Check(imported);
                    for (var i = 0; i < rows.Length; i++)
                    {
                        if (dataset.Field("first") is { Type: FieldType.Category or FieldType.Text } field)
                        {
                            // Any white space within a name is read as one space.
                            var expected =
                                field.Type == FieldType.Category
                                    ? string.Join(' ', rows[i].Item1.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                                    : rows[i].Item1.Trim();
                            var read = (dataset.Rows[i]["first"]?.Value as TextValue)?.Text;
                            (read is null || read == expected).ShouldBeTrue($"{rows[i].Item1} became {read}");
                        }
                    }
                },
                iter: 300,
                threads: 1
            );
    }

    [Theory]
    [InlineData("1,234,", "1234", "Marked ',' in the table.")]
    [InlineData("1,234 a", "1234", "Marked 'a' in the table.")]
    [InlineData("1,234 (a)(r)", "1234 revised", "Marked '(a)' in the table.")]
    [InlineData("56*", "56", "Marked '*' in the table.")]
    [InlineData("12¹", "12", "Marked '¹' in the table.")]
    [InlineData("10 1)", "10", "Marked '1)' in the table.")]
    public void Marks_behind_a_number_become_its_note_and_are_told(string cell, string value, string note)
    {
        var imported = Import($"Land,Ships\nArl,\"{cell}\"\nBex,7\nCor,8\n");
        var read = Check(imported).Rows[0]["ships"]!;

        $"{((Quantity)read.Value).Point}{(read.Status == ObservationStatus.Normal ? "" : $" {RowKeys.Word(read.Status)}")}".ShouldBe(value);
        read.Note.ShouldBe(note);
        imported.Remarks.ShouldContain(r => r.Contains("kept as its note; what it refers to is not in the file", StringComparison.Ordinal));
    }

    [Fact]
    public void Marks_mean_what_the_notes_of_the_table_say()
    {
        var imported = Import(
            "Land,Ships\nArl,5 k\nBex,7 p\nCor,8¹\nDun,9 b\n\nk Excludes ferries.\np Provisional until the audit\n1) Harbour only\nb "
                + "Boats too\nA new method was used.\n"
        );
        var rows = Check(imported).Rows;

        rows.Select(r => $"{((Quantity)r["ships"]!.Value).Point} {r["ships"]!.Status} {r["ships"]!.Note}")
            .ShouldBe(["5 Normal Excludes ferries.", "7 Provisional ", "8 Normal Harbour only", "9 Normal Boats too"]);
    }

    [Fact]
    public void No_letter_is_explained_by_a_note_that_only_begins_with_it() =>
        Import("Land,Ships\nArl,5 a\nBex,7\nCor,8\n\nA new method was used.\n").Yaml.ShouldContain("note: Marked 'a' in the table.");

    [Theory]
    [InlineData("5 t")]
    [InlineData("12 %")]
    public void A_unit_behind_one_number_of_many_is_no_mark_and_no_unit_of_all(string cell)
    {
        var imported = Import($"Land,Ships\nArl,{cell}\nBex,7\nCor,8\n");

        imported.Fields[1].Type.ShouldBe("category");
        imported.Remarks.ShouldContain($"column 'Ships' is text because of '{cell}' in line 2");
    }

    [Fact]
    public void One_cell_is_not_called_cells()
    {
        TableImport.Read(folder.Write("table.csv", "a\n1\n2\n1,2\n"), "table.csv", "table", [], bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Message.ShouldBe("1 row holds more cells than there are columns (1 heading, and 2 cells here)");
    }

    public void Dispose() => folder.Dispose();

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private ImportedDataset Import(string table, string name = "table.csv", string[]? known = null, ImportOptions? options = null) =>
        TableImport
            .Read(folder.Write(name, table), name, "table", known ?? [], bag, options)
            .ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => $"{d.Position} {d.Message}")));

    /// <summary>Reads an imported dataset as a report would. Its only faults may be sources that the import could not know.</summary>
    private Dataset Check(ImportedDataset imported)
    {
        folder.Write("input/data/table.yaml", imported.Yaml);
        if (imported.Csv is { } csv)
        {
            folder.Write("input/data/table.csv", csv);
        }

        folder.Write(
            "input/sources.yaml",
            "lsm: { type: webpage, title: LSM }\n"
                + string.Concat(imported.MissingSources.Select(s => $"{s.Id}: {{ type: webpage, title: {YamlText.Scalar(s.Title)} }}\n"))
        );
        folder.Write(
            "input/site.yaml",
            "title: T\ndescription: D\nurl: https://example.org/\nlanguage: en\nauthors: [{ name: A }]\nversion: 1.0.0\ndate: "
                + "2026-01-01\nnavigation: []\n"
        );
        var found = new DiagnosticBag();
        var data = InputReader.Read(folder["input"], found);
        found.Sorted().Select(d => $"{d.Position.File}:{d.Position.Line}: {d.Code} {d.Message}\n{imported.Yaml}").ShouldBeEmpty();
        return data.Datasets["table"];
    }
}
