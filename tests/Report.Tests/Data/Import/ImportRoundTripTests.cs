using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Report.Data;
using Report.Data.Import;
using Report.Diagnostics;

namespace Report.Tests.Data.Import;

/// <summary>
/// A table of any cells, written in any form, is imported as the values from which it was written, or as missing values where a remark says
/// so.
/// </summary>
public sealed class ImportRoundTripTests : IDisposable
{
    private static readonly string[] Forms = ["csv", "tsv", "semicolons", "json", "lines"];
    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false),
        new UTF8Encoding(true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
    ];

    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.OneOf(
            "NA",
            "01001",
            "2E10",
            "1.10",
            "true",
            "~",
            "yes",
            "- a",
            "a # b",
            "a: b",
            "\"q\"",
            "O'Brien",
            "Besançon",
            "Łódź",
            "東京",
            "a,b",
            "a;b",
            "=1+1",
            "@x",
            "50%",
            "a\tb",
            "{x}",
            "[y]",
            "*"
        ),
        Gen.String[Gen.Char["ab éß,;:'\"{}|&*!?=#-01"], 1, 10].Where(text => text.Trim().Length > 0)
    );

    private static readonly Gen<string> Missing = Gen.OneOf("", "..", ":", "n/a", "#N/A", "-", "…");

    private static readonly Gen<Line> Lines = Gen.Select(
        Word,
        Gen.Decimal[-99_999m, 99_999m].Select(n => Math.Round(n, 4)),
        Gen.Int[-9_999_999, 9_999_999],
        Gen.Int[0, 20_000].Select(new DateOnly(1970, 1, 1).AddDays),
        Gen.Int[0, 9],
        Missing,
        (word, number, count, day, turn, missing) =>
            new Line(word, turn == 0 ? null : number, turn == 1 ? null : count, turn == 2 ? null : day, missing)
    );

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_table_is_read_as_the_values_that_it_was_made_of_or_as_none_where_that_is_told() =>
        Gen.Select(Lines.Array[3, 12], Gen.OneOf(Forms), Gen.OneOf(Encodings))
            .Sample(
                (lines, form, encoding) =>
                {
                    // The import asks about numbers whose comma or groups of three digits can be read in two ways; the first two rows
                    // settle the types.
                    Line[] table =
                    [
                        new("plain words", 0.5m, 1, new DateOnly(2020, 12, 31), ""),
                        new("more of them", -12.25m, 22, new DateOnly(1999, 1, 13), ""),
                        .. lines,
                    ];
                    var name =
                        form is "json" or "lines" ? "t.json"
                        : form == "tsv" ? "t.tsv"
                        : "t.csv";
                    var path = folder.Write(name, "");
                    File.WriteAllBytes(path, [.. encoding.GetPreamble(), .. encoding.GetBytes(Text(table, form))]);
                    var bag = new DiagnosticBag();

                    var read = TableImport
                        .Read(path, name, "t", [], bag)
                        .ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => d.Message)));

                    read.Rows.ShouldBe(table.Length);
                    read.Fields.Select(f => f.Type).ShouldBe(["integer", "category", "quantity", "quantity", "date"]);
                    for (var i = 0; i < table.Length; i++)
                    {
                        var cells = read.Columns.Select(c => c.Cells[i]).ToList();
                        Same(cells[1], table[i].Word.Trim(), "", read);
                        Same(Plain(cells[2]), Plain(table[i].Number?.ToString(CultureInfo.InvariantCulture)), table[i].Missing, read);
                        Same(Plain(cells[3]), Plain(table[i].Count?.ToString(CultureInfo.InvariantCulture)), table[i].Missing, read);
                        Same(cells[4], table[i].Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), table[i].Missing, read);
                    }
                },
                iter: 60,
                threads: 1
            );

    public void Dispose() => folder.Dispose();

    // A word that may stand for a missing value is read as one, and a remark names every such word.
    private static void Same(string? read, string? made, string missing, ImportedDataset dataset)
    {
        var mark = made ?? missing;
        var told = mark.Length == 0 || dataset.Remarks.Any(r => r.StartsWith($"'{mark}'", StringComparison.Ordinal));
        (made is not null && read == made || read is null && told || made is null && read == "not available" && told).ShouldBeTrue(
            $"{made ?? $"none ({missing})"} became {read ?? "none"}\n{string.Join('\n', dataset.Remarks)}"
        );
    }

    private static string? Plain(string? number) =>
        decimal.TryParse(number, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.####", CultureInfo.InvariantCulture)
            : number;

    private static string Text(Line[] table, string form)
    {
        var rows = table
            .Select(
                (line, i) =>
                    new[]
                    {
                        (i + 1).ToString(CultureInfo.InvariantCulture),
                        line.Word,
                        Or(line.Number, line),
                        Or(line.Count, line),
                        Or(line.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), line),
                    }
            )
            .ToList();
        string[] heads = ["id", "Word", "Number", "Count", "Day"];
        var separator = form switch
        {
            "tsv" => '\t',
            "semicolons" => ';',
            _ => ',',
        };
        return form switch
        {
            "json" => JsonSerializer.Serialize(rows.Select(r => heads.Zip(r).ToDictionary(p => p.First, p => p.Second))),
            "lines" => string.Concat(
                rows.Select(r => JsonSerializer.Serialize(heads.Zip(r).ToDictionary(p => p.First, p => p.Second)) + "\n")
            ),
            _ => string.Concat(
                rows.Prepend(heads)
                    .Select(r => string.Join(separator, r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n")
            ),
        };
    }

    private static string Or(object? value, Line line) =>
        value is null ? line.Missing : (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture) ?? (string)value;

    private sealed record Line(string Word, decimal? Number, int? Count, DateOnly? Day, string Missing);
}
