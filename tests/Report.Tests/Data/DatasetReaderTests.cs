using Report.Data;

namespace Report.Tests.Data;

public sealed class DatasetReaderTests
{
    [Fact]
    public void Every_type_is_read_as_what_it_is()
    {
        var row = TemporaryInput
            .Dataset(
                """
                title: X
                source: paper
                fields:
                  - { name: text, type: text }
                  - { name: category, type: category }
                  - { name: integer, type: integer }
                  - { name: number, type: number }
                  - { name: quantity, type: quantity, unit: "%" }
                  - { name: year, type: year }
                  - { name: day, type: date }
                  - { name: month, type: date }
                  - { name: url, type: url }
                rows:
                  - { url: "https://example.org/", month: 2025-02, day: 2016-07-08, year: 2010, quantity: 12%, number: -1.5, integer: "1,100", category: no, text: 1.10 }
                """
            )
            .Rows[0];

        row.Cells.Select(c => c.Value)
            .ShouldBe([
                new TextValue("1.10"),
                new TextValue("no"),
                Quantity.Exact(1100),
                Quantity.Exact(-1.5m),
                Quantity.Exact(12),
                DateValue.Year(2010),
                new DateValue(new DateOnly(2016, 7, 8), DatePrecision.Day),
                new DateValue(new DateOnly(2025, 2, 1), DatePrecision.Month),
                new TextValue("https://example.org/"),
            ]);
    }

    [Theory]
    [InlineData("integer", "1.5", "DATA032 6:10")]
    [InlineData("integer", "about 5", "DATA032 6:10")]
    [InlineData("number", "not published", "DATA032 6:10")]
    [InlineData("number", "12%", "DATA034 6:10")]
    [InlineData("quantity", "12%", "DATA034 6:12")]
    [InlineData("quantity", "[1, 2]", "DATA005 6:10")]
    [InlineData("year", "twenty ten", "DATA031 6:10")]
    [InlineData("year", "2010-05", "DATA031 6:10")]
    [InlineData("year", "0", "DATA031 6:10")]
    [InlineData("date", "2022-02-30", "DATA030 6:10")]
    [InlineData("date", "2021-13", "DATA030 6:10")]
    [InlineData("date", "08.07.2016", "DATA030 6:10")]
    [InlineData("date", "2016-7-8", "DATA030 6:10")]
    [InlineData("url", "javascript:alert(1)", "DATA033 6:10")]
    [InlineData("url", "http://", "DATA033 6:10")]
    [InlineData("text", "{ value: a, statsu: revised }", "DATA002 6:22")]
    [InlineData("text", "{ value: a, status: guessed }", "DATA006 6:30")]
    [InlineData("text", "{ status: revised }", "DATA003 6:10")]
    public void A_value_that_does_not_fit_its_type_is_reported(string type, string value, string expected) =>
        Faults(
                $$"""
                title: X
                source: paper
                fields:
                  - { name: v, type: {{type}} }
                rows:
                  - { v: {{value}} }
                """
            )
            .ShouldBe(expected);

    [Fact]
    public void All_faults_of_a_file_are_found_at_once() =>
        Faults(
                """
                tilte: X
                title: X
                source: paper
                key: [yaer]
                fields:
                  - { name: year, type: yaer }
                  - { name: troops, type: quantity, requierd: true }
                  - { type: text }
                breaks:
                  - { field: trops, after: 2007, reason: A. }
                rows:
                  - { year: 2010, troops: foru }
                  - { year: 2011, trops: 5 }
                  - 2012
                """
            )
            .ShouldBe(
                "DATA002 1:1|DATA035 4:7|DATA006 6:25|DATA002 7:37|DATA003 8:5|DATA035 10:14|DATA007 12:27|DATA035 13:19|DATA005 14:5"
            );

    [Theory]
    [InlineData("- year", "DATA005 4:5")]
    [InlineData("- { name: year }", "DATA003 4:5")]
    public void Rows_are_not_blamed_for_a_field_that_cannot_be_read(string field, string fault) =>
        Faults(
                $"""
                title: X
                source: paper
                fields:
                  {field}
                  - {"{"} name: troops, type: quantity, title: Troops, unit: troops {"}"}
                rows:
                  - {"{"} year: 2010, troops: 5 {"}"}
                  - {"{"} year: 2011, troops: 5 {"}"}
                """
            )
            .ShouldBe(fault);

    [Fact]
    public void A_fault_before_a_break_in_the_yaml_is_found_too() =>
        Faults(
                """
                title: X
                source: paper
                fields:
                  - { name: year, type: year }
                  - { name: troops, type: quantity }
                rows:
                  - { year: 2010, troops: foru }
                  - { year: 2011, troops: [1 }
                """
            )
            .ShouldBe("DATA007 7:27|DATA026 8:27");

    [Fact]
    public void A_missing_title_leaves_the_rows_to_be_read()
    {
        using var input = new TemporaryInput();
        input.Write("data/x.yaml", "fields: [{ name: year, type: year }]\nsource: paper\nrows: [{ year: 2010 }]");

        var dataset = input.Read().Datasets["x"];

        input.Found.Select(d => d.Code).ShouldBe(["DATA003"]);
        dataset.Title.ShouldBe("x");
        dataset.Rows.ShouldHaveSingleItem();
    }

    [Fact]
    public void Constraints_hold_for_bounds_of_quantities_and_for_dates() =>
        Faults(
                """
                title: X
                source: paper
                fields:
                  - { name: id, type: text, required: true, unique: true }
                  - { name: n, type: quantity, minimum: 10, maximum: 20 }
                  - { name: d, type: date, minimum: 2000-01-01 }
                  - { name: c, type: category, enum: [a, b] }
                rows:
                  - { id: a, n: 10 to 20, d: 2000-01-01, c: a }
                  - { id: b, n: over 20, d: 2000, c: b }
                  - { id: c, n: not published }
                  - { id: d, n: 9 to 21 }
                  - { id: e, n: under 5, d: 1999-12 }
                  - { id: a, c: C }
                  - { n: 15 }
                """
            )
            .ShouldBe("DATA040 12:17|DATA041 12:17|DATA040 13:17|DATA040 13:29|DATA039 14:11|DATA042 14:17|DATA038 15:5");

    [Fact]
    public void A_status_of_a_row_is_that_of_its_numbers_unless_they_have_their_own()
    {
        var row = TemporaryInput
            .Dataset(
                """
                title: X
                source: paper
                fields:
                  - { name: year, type: year }
                  - { name: a, type: quantity }
                  - { name: b, type: quantity }
                rows:
                  - { year: 2010, a: 1, b: { value: 2, status: low reliability, source: paper }, status: provisional }
                """
            )
            .Rows[0];

        row.Cells.Select(c => c.Status)
            .ShouldBe([ObservationStatus.Normal, ObservationStatus.Provisional, ObservationStatus.LowReliability]);
    }

    [Fact]
    public void The_smallest_leading_set_of_fields_that_tells_rows_apart_is_the_key()
    {
        var dataset = TemporaryInput.Dataset(
            """
            title: X
            source: paper
            fields:
              - { name: troops, type: quantity }
              - { name: host, type: category }
              - { name: count, type: integer }
              - { name: as_of, type: date }
              - { name: remark, type: text }
            rows:
              - { host: Estonia, as_of: 2022-06-28, troops: 1, count: 1, remark: x }
              - { host: Estonia, as_of: 2022-11, troops: 1, count: 2, remark: x }
              - { host: Latvia, as_of: 2022-06-28, troops: 1, count: 3, remark: x }
            """
        );

        dataset.Key.Select(f => f.Name).ShouldBe(["host", "as_of"]);
        dataset.Rows.Select(r => r.Anchor).ShouldBe(["row-estonia-2022-06-28", "row-estonia-2022-11", "row-latvia-2022-06-28"]);
    }

    [Fact]
    public void A_csv_file_outside_the_folder_is_not_read()
    {
        using var elsewhere = new TemporaryFolder();
        var path = elsewhere.Write("x.csv", "year\n2010\n");
        using var input = new TemporaryInput();
        const string Head = "title: X\nsource: paper\nfields: [{ name: year, type: year }]\n";
        Directory.CreateDirectory(input.PathTo("data"));
        File.CreateSymbolicLink(input.PathTo("data/link.csv"), path);
        File.CreateSymbolicLink(input.PathTo("folder"), elsewhere.Path);
        input.Write("data/a.yaml", Head + "rows: link.csv");
        input.Write("data/b.yaml", Head + "rows: ../folder/x.csv");
        input.Write("data/c.yaml", Head + $"rows: {path}");
        input.Write("data/d.yaml", Head + "rows: ../../x.csv");

        input
            .ReadFaults()
            .ShouldBe([
                "DATA013 data/a.yaml:4:7",
                "DATA013 data/b.yaml:4:7",
                "DATA013 data/c.yaml:4:7",
                "DATA013 data/d.yaml:4:7",
                "DATA013 folder:1:1",
            ]);
    }

    [Fact]
    public void A_file_whose_name_starts_with_an_underscore_is_not_read()
    {
        using var input = new TemporaryInput();
        input.Write("data/_draft.yaml", "nonsense");

        input.Read().Datasets.ShouldBeEmpty();
        input.Found.ShouldBeEmpty();
    }

    [Fact]
    public void Half_a_key_is_no_key() =>
        Faults(
                """
                title: Beds
                source: paper
                key: [ward, yaer]
                fields: [{ name: ward, type: category }, { name: year, type: year }]
                rows:
                  - { ward: A, year: 2020 }
                  - { ward: A, year: 2021 }
                """
            )
            .ShouldBe("DATA035 3:13");

    [Theory]
    [InlineData("[300, 400]")]
    [InlineData("{ value: { value: 300 } }")]
    [InlineData("many")]
    public void A_cell_with_a_fault_is_not_blank(string cell)
    {
        using var input = new TemporaryInput().Write(
            "data/beds.yaml",
            $$"""
            title: Beds
            source: paper
            fields: [{ name: ward, type: category }, { name: beds, type: quantity }]
            rows:
              - { ward: A, beds: {{cell}} }
            """
        );

        var dataset = input.Read().Datasets["beds"];

        dataset.Sound.ShouldBeFalse();
        input.Found.ShouldHaveSingleItem();
    }

    private static string Faults(string yaml) => string.Join('|', TemporaryInput.FaultsOfDataset(yaml));
}
