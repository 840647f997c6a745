using Report.Data.Import;
using Report.Diagnostics;
using static Report.Tests.Data.Import.BiffWorkbook;

namespace Report.Tests.Data.Import;

/// <summary>Errors in cells of .xls workbooks are read as spreadsheet programs show them, and reported.</summary>
public sealed class BiffCellsTests
{
    private static readonly object[][] Other =
    [
        ["a", "b"],
        [1.0, new Error(0x07)],
        [2.0, 3.0],
    ];
    private static readonly object[][] Spending =
    [
        ["code", "amount", "twice"],
        ["x1", 1.5, 3.0],
        ["x2", new Error(0x2A), new Failed(0x2A)],
        ["x3", 4.0, new Failed(0x07)],
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_error_is_read_as_a_spreadsheet_program_shows_it(bool @long)
    {
        var table = ExcelTable.Read(Of(@long, Other, Spending), "b.xls", "S2", new ImportNotes(), new DiagnosticBag())!;

        table.Records.Select(r => string.Join('|', r.Cells)).ShouldBe(["code|amount|twice", "x1|1.5|3", "x2|#N/A|#N/A", "x3|4|#DIV/0!"]);
        table.Cells.Errors.Keys.ShouldBe([(3, 1), (3, 2), (4, 2)], ignoreOrder: true);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_sheet_of_the_first_versions_is_read(int version)
    {
        object[][] rows =
        [
            ["country", "troops"],
            ["Estonia", 1430.0],
            ["Latvia", new Error(0x2A)],
        ];
        using var input = new TemporaryInput().Write("b.xls", Bare(version, rows));
        var bag = new DiagnosticBag();

        var dataset = TableImport.Read(input.PathTo("b.xls"), "b.xls", "b", [], bag);

        bag.Sorted().ShouldBeEmpty();
        dataset!.Fields.Select(f => (f.Name, f.Type)).ShouldBe([("country", "category"), ("troops", "quantity")]);
        dataset.Remarks.Count(r => r.Contains("'#N/A'", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void An_import_tells_the_errors_and_leaves_them_empty()
    {
        using var input = new TemporaryInput().Write("b.xls", Of(@long: true, Spending));

        var dataset = TableImport.Read(input.PathTo("b.xls"), "b.xls", "b", [], new DiagnosticBag())!;

        dataset.Fields.Select(f => (f.Name, f.Type)).ShouldBe([("code", "category"), ("amount", "quantity"), ("twice", "quantity")]);
        dataset.Remarks.Count(r => r.Contains("'#N/A'", StringComparison.Ordinal)).ShouldBe(1);
        dataset.Remarks.Count(r => r.Contains("'#DIV/0!'", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_query_of_the_sheet_is_told_of_them()
    {
        using var input = new TemporaryInput()
            .Write("tables/b.xls", Of(@long: false, Spending))
            .Write("data/q.yaml", "title: Q\nsource: paper\nquery: |\n  SELECT code, amount FROM 'b.xls' ORDER BY code\n");

        var dataset = input.Read().Datasets.GetValueOrDefault("q")!;

        dataset.Rows.Count.ShouldBe(3);
        input.Found.Select(d => d.Message).ShouldBe(["3 cells of 'b.xls' hold errors, the first in B3, and that counts as blank"]);
    }

    [Fact]
    public void A_workbook_whose_chain_of_sectors_leads_into_itself_is_damaged()
    {
        var bytes = Of(@long: true, Spending);
        BitConverter.GetBytes(2).CopyTo(bytes, 512 + (2 * 4));
        var bag = new DiagnosticBag();

        ExcelTable.Read(bytes, "b.xls", null, new ImportNotes(), bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(Report.Diagnostics.Rules.ImportRules.DamagedWorkbook);
    }
}
