using System.Text;
using CsCheck;
using Report.Data;
using Report.Diagnostics;

namespace Report.Tests.Data;

public sealed class CsvTests
{
    private const string Dataset = """
        title: X
        source: paper
        fields:
          - { name: country, type: text }
          - { name: troops, type: quantity, unit: troops }
        rows: x.csv
        """;

    [Theory]
    [InlineData("country,troops\nEstonia,\"about 1,100\"\n")]
    [InlineData("country;troops\r\nEstonia;about 1,100\r\n")]
    [InlineData("country\ttroops\nEstonia\tabout 1,100")]
    [InlineData("troops|country\nabout 1,100|Estonia")]
    [InlineData("\uFEFFcountry,troops\n\n  \nEstonia,\"about 1,100\"\n\n")]
    [InlineData("\"country\", troops \nEstonia,\" about 1,100 \"\n")]
    public void Dialects_are_told_apart(string csv)
    {
        var row = TemporaryInput.Dataset(Dataset, csv).Rows.ShouldHaveSingleItem();

        row["country"]!.Value.ShouldBe(new TextValue("Estonia"));
        row.Quantity("troops").ShouldBe(Quantity.About(1100));
    }

    [Fact]
    public void A_cell_may_hold_lines_quotes_and_separators()
    {
        var rows = TemporaryInput.Dataset(Dataset, "country,troops\r\n\"Bosnia,\r\n\"\"and\"\" more\",1\r\nLatvia,2\r\n").Rows;

        rows[0]["country"]!.Value.ShouldBe(new TextValue("Bosnia,\r\n\"and\" more"));
        rows[1]["country"]!.At.Line.ShouldBe(4);
    }

    [Fact]
    public void Reserved_columns_and_those_of_a_cell_are_read()
    {
        var row = TemporaryInput
            .Dataset(
                Dataset,
                "country,troops,troops.status,troops.note,source,note,quote\nEstonia,5,forecast,Rounded.,paper,A note.,Some words\n"
            )
            .Rows[0];

        row["troops"]!.Status.ShouldBe(ObservationStatus.Forecast);
        row["troops"]!.Note.ShouldBe("Rounded.");
        (row.Source!.Value.Value, row.Note, row.Quote).ShouldBe(("paper", "A note.", "Some words"));
    }

    [Theory]
    [InlineData("country,troops\nEstonia,1\nLatvia,foru\n", "DATA007 csv:3:8")]
    [InlineData("country,troops\n\"a\nb\",foru\n", "DATA007 csv:3:4")]
    [InlineData("country,troops\nEstonia,1,2\nLatvia\nx,2\n", "DATA050 csv:2:1|DATA050 csv:3:1")]
    [InlineData("country,troops,note\n\"é😀\",foru,\"\"\n", "DATA007 csv:2:7")]
    [InlineData("country,trops\nEstonia,1\n", "DATA051 csv:1:1|DATA035 csv:1:9")]
    [InlineData("country,troops,troops\nEstonia,1,2\n", "DATA052 csv:1:16")]
    [InlineData("country,troops\nEstonia,1\n\"Latvia,2\n", "DATA053 csv:3:1")]
    [InlineData("country,troops\n\"Latvia\"x,2\nEstonia,foru\n", "DATA053 csv:2:9|DATA007 csv:3:9")]
    [InlineData("", "DATA008 csv:1:1")]
    [InlineData("country,troops,status\nEstonia,1,guessed\n", "DATA006 csv:2:11")]
    public void Faults_are_placed_in_the_csv_file(string csv, string expected) =>
        string.Join('|', TemporaryInput.FaultsOfDataset(Dataset, csv)).ShouldBe(expected);

    // Plain digits without quotation marks are read without a text of their own: everything else about them must be as with a text.
    [Fact]
    public void A_number_reads_the_same_with_and_without_quotation_marks() =>
        Gen.Select(
                Gen.String[Gen.Char["0123456789.-+ e%"], 1, 6],
                Gen.OneOf(Gen.Const(""), Gen.Const("estimated")),
                Gen.OneOf(Gen.Const(""), Gen.Const("A note."))
            )
            .Sample((text, status, note) => Read($"{text},{status},{note}") == Read($"\"{text}\",{status},{note}"));

    [Theory]
    [InlineData("123456789012345678")]
    [InlineData("1234567890123456789")]
    [InlineData("007")]
    [InlineData("-0")]
    [InlineData("1.50")]
    public void A_number_of_any_length_reads_the_same_with_and_without_quotation_marks(string number) =>
        Read($"{number},,").ShouldBe(Read($"\"{number}\",,"));

    [Fact]
    public void A_status_of_the_whole_row_is_that_of_its_plain_numbers() =>
        TemporaryInput.Dataset(Dataset, "country,troops,status\nEstonia,5,forecast\n").Rows[0]["troops"]!.Status.ShouldBe(
            ObservationStatus.Forecast
        );

    [Fact]
    public void Plain_numbers_are_held_to_the_limits_of_their_field() =>
        TemporaryInput
            .FaultsOfDataset(
                Dataset.Replace("unit: troops", "unit: troops, maximum: 4", StringComparison.Ordinal),
                "country,troops\nEstonia,5\n"
            )
            .ShouldHaveSingleItem()
            .ShouldEndWith("csv:2:9");

    // The cells of a row and its faults without their columns, which quotation marks move.
    private static string Read(string cells)
    {
        List<Field> fields =
        [
            new("integer", FieldType.Integer, "integer", "things", null, default),
            new("number", FieldType.Number, "number", "things", null, default),
            new("quantity", FieldType.Quantity, "quantity", "things", null, default),
        ];
        var texts = new List<string>();
        foreach (var field in fields)
        {
            var bag = new DiagnosticBag();
            var dataset = new Dataset("x", "X", null, null, [field], [], [], Position.StartOf("x.yaml"));
            var table = InputTable.Of(new InputFile("x.csv", $"{field.Name},{field.Name}.status,{field.Name}.note\n{cells}\n"));
            var read = RowReader.Fill(dataset, new CsvRows([field], bag).Read(table), [], bag);
            texts.AddRange(read.Rows.SelectMany(row => row.Cells).Select(cell => $"{cell.Value} {cell.Status} {cell.Note}"));
            texts.AddRange(bag.Sorted().Select(fault => $"{fault.Code} {fault.Message}"));
        }

        return string.Join('|', texts);
    }

    [Theory]
    [InlineData("1 234*", true)]
    [InlineData("#N/A", true)]
    [InlineData("1.234,5", true)]
    [InlineData("many", true)]
    [InlineData("12 (r)", null)]
    [InlineData("not published", null)]
    public void The_first_cell_of_a_file_that_does_not_fit_its_field_points_to_import(string cell, bool? points)
    {
        using var input = new TemporaryInput();
        input
            .Write("data/d.csv", $"country,troops,day\nEstonia,\"{cell}\",{(points is null ? "2020-12-31" : "31/12/2020")}\n")
            .Write(
                "data/d.yaml",
                "title: T\nsource: paper\nfields: [{ name: country, type: category, title: C }, { name: troops, type: quantity, "
                    + "title: T, unit: troops }, { name: day, type: date, title: D }]\nrows: d.csv\n"
            );

        input.Read();

        input
            .Found.Where(d => d.Severity == Severity.Error)
            .Select(d => d.Hint!.Contains("'import'", StringComparison.Ordinal))
            .ShouldBe(points is null ? [] : [true, false]);
    }

    [Fact]
    public void A_value_in_yaml_does_not_point_to_import()
    {
        using var input = new TemporaryInput();
        input.Write(
            "data/d.yaml",
            "title: T\nsource: paper\nfields: [{ name: country, type: category, title: C }, { name: day, type: date, title: D "
                + "}]\nrows: [{ country: Estonia, day: 31/12/2020 }]\n"
        );

        input.Read();

        input.Found.ShouldHaveSingleItem().Hint!.ShouldNotContain("import");
    }

    [Theory]
    [InlineData("country,troops\nEstonia;1\n", "this row is separated by ';', and the first one by ','")]
    [InlineData("country,troops\nEstonia\t1\n", "this row is separated by 'tab', and the first one by ','")]
    [InlineData("country,troops\nEstonia\n", "a value that holds the separator ',' needs quotes")]
    public void A_row_with_another_separator_is_told_so(string csv, string hint)
    {
        using var input = new TemporaryInput();
        input
            .Write("data/d.csv", csv)
            .Write(
                "data/d.yaml",
                "title: T\nsource: paper\nfields: [{ name: country, type: category, title: C }, { name: troops, type: integer, title: T, "
                    + "unit: troops }]\nrows: d.csv\n"
            );

        InputReader.Read(input.Folder, input.Bag);

        input.Found.First(d => d.Code == "DATA050").Hint.ShouldBe(hint);
    }

    [Fact]
    public void Every_cell_is_placed_where_it_stands() =>
        Gen.String[Gen.Char["ab,\"\n\ré "], 0, 6]
            .Array[2]
            .Array[1, 6]
            .Sample(records =>
            {
                // Writes the CSV without the code under test: every cell in quotes, with the line and column at which it starts.
                var text = new StringBuilder();
                var expected = new List<(string Text, int Line, int Column)>();
                foreach (var record in records)
                {
                    foreach (var cell in record)
                    {
                        var before = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
                        expected.Add((cell, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n')));
                        text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\",");
                    }

                    text.Length--;
                    text.Append('\n');
                }

                var table = CsvTable.Read(new InputFile("x.csv", $"\"a\",\"b\"\n{text}"), ["a", "b"]);

                var found = table.Records.SelectMany(r => r).Select(c => (c.Value, c.At.Line - 1, c.At.Column));
                var written = expected.Chunk(2).Where(r => r.Any(c => c.Text.Trim().Length > 0)).SelectMany(r => r);
                return found.SequenceEqual(written);
            });
}
