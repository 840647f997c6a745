using System.IO.Compression;
using Report.Data;
using Report.Data.Import;
using Report.Diagnostics;

namespace Report.Tests.Data.Tables;

/// <summary>Queries can read the sheets of .xlsx workbooks as tables.</summary>
public sealed class WorkbookTests : IDisposable
{
    private const string Spending = """
        <row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>amount</t></is></c><c r="C1" t="inlineStr"><is><t>double</t></is></c></row>
        <row r="2"><c r="A2" t="inlineStr"><is><t>01001</t></is></c><c r="B2"><v>1.5</v></c><c r="C2"><f>B2*2</f><v>3</v></c></row>
        <row r="3"><c r="A3" t="inlineStr"><is><t>01002</t></is></c><c r="B3" t="e"><v>#N/A</v></c><c r="C3"><f>B3*2</f></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><t>01003</t></is></c><c r="B4"><v>4</v></c><c r="C4"><f>B4*2</f><v>8</v></c></row>
        """;

    private readonly TemporaryInput input = new TemporaryInput().Write("tables/b.xlsx", Workbook(("Notes", ""), ("Spending", Spending)));

    [Fact]
    public void A_named_sheet_is_a_table_whose_errors_and_missing_values_are_told()
    {
        var dataset = Ask("SELECT code, amount, \"double\" FROM 'b.xlsx#Spending' ORDER BY code");

        dataset
            .Rows.Select(row =>
                string.Join(" | ", dataset.Fields.Select(f => row[f.Name] is { } cell ? ValueText.Written(cell.Value) : ""))
            )
            .ShouldBe(["01001 | 1.5 | 3", "01002 |  | ", "01003 | 4 | 8"]);
        input
            .Found.Select(d => d.Message)
            .ShouldBe([
                "1 cell of 'b.xlsx#Spending' holds an error, the first in B3, and that counts as blank",
                "1 cell of 'b.xlsx#Spending' is a formula without a stored value, the first in C3, and that counts as blank",
            ]);
    }

    [Fact]
    public void A_sheet_that_is_not_there_is_a_fault_at_the_query()
    {
        Ask("SELECT * FROM 'b.xlsx#Spendings' ORDER BY ALL");
        input
            .Found.Select(d => (d.Code, d.Position.Line, d.Position.Column, d.Hint))
            .ShouldBe([("SITE323", 4, 17, "did you mean 'Spending'?")]);
    }

    [Fact]
    public void One_of_several_sheets_is_named()
    {
        Ask("SELECT * FROM 'b.xlsx' ORDER BY ALL");
        input.Found.Select(d => d.Code).ShouldBe(["DATA136"]);
    }

    [Fact]
    public void An_import_tells_errors_of_cells_and_formulas_without_a_value()
    {
        var remarks = new ImportNotes();
        var table = ExcelTable.Read(Workbook(("Spending", Spending)), "b.xlsx", null, remarks, new DiagnosticBag())!;

        table.Records[2].Cells.ShouldBe(["01002", "#N/A"]);
        remarks.All("row").ShouldHaveSingleItem().ShouldContain("formula whose value the workbook does not hold, the first of them C3");
    }

    public void Dispose() => input.Dispose();

    private Dataset Ask(string sql)
    {
        input.Write("data/q.yaml", $"title: Q\nsource: paper\nquery: |\n  {sql}\n");
        return input.Read().Datasets.GetValueOrDefault("q")!;
    }

    private static byte[] Workbook(params (string Name, string Rows)[] sheets)
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                    + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                    + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                    + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
            );
            Add(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
                    + $"Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            );
            Add(
                "xl/workbook.xml",
                $"<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets>{string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"/>"))}</sheets></workbook>"
            );
            Add(
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))}</Relationships>"
            );
            foreach (var (sheet, i) in sheets.Select((s, i) => (s, i)))
            {
                Add($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"{main}\"><sheetData>{sheet.Rows}</sheetData></worksheet>");
            }

            void Add(string name, string text)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
