using CsCheck;
using Report.Data;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Data;

/// <summary>Large datasets store their cells by column and return them unchanged.</summary>
public sealed class CellStoreTests
{
    private static readonly Position At = new("data/a.csv", 1, 1);
    private static readonly IReadOnlyList<Field> Fields =
    [
        new("name", FieldType.Text, "Name", null, null, At),
        new("amount", FieldType.Quantity, "Amount", "tonnes", null, At),
        new("day", FieldType.Date, "Day", null, null, At),
    ];

    private static readonly Gen<Value?> Values = Gen.OneOf(
        Gen.Const((Value?)null),
        Gen.String[1, 3].Select(text => (Value?)new TextValue(text)),
        Gen.Decimal[-1000, 1000].Select(number => (Value?)Quantity.Exact(number)),
        Gen.Int[1, 9].Select(number => (Value?)(Quantity.Exact(number * 1000) with { RoundedTo = 1000 })),
        Gen.Int[1, 9].Select(number => (Value?)Quantity.About(number)),
        Gen.Int[1, 9].Select(number => (Value?)Quantity.Floor(number, reached: false)),
        Gen.Int[1, 9].Select(number => (Value?)Quantity.Within(number, 0, 10)),
        Gen.Int[1, 12].Select(month => (Value?)new DateValue(new DateOnly(2020, month, 1), DatePrecision.Month))
    );

    private static readonly Gen<Located<string>?> Sources = Gen.OneOf(
        Gen.Const((Located<string>?)null),
        Gen.Int[1, 3].Select(i => (Located<string>?)new Located<string>($"s{i}", At))
    );

    private static readonly Gen<(Value? Value, ObservationStatus Status, string? Note, Located<string>? Source, int Column)> Parts =
        Gen.Select(
            Values,
            Gen.Enum<ObservationStatus>(),
            Gen.OneOf(Gen.Const((string?)null), Gen.Const((string?)"Note.")),
            Sources,
            Gen.Int[1, 500],
            (value, status, note, source, column) => (value, status, note, source, column)
        );

    [Fact]
    public void Cells_come_back_as_they_went_in() =>
        Gen.Select(Parts.Array[3].Array[1, 30], Sources)
            .Sample(
                (rows, rowSource) =>
                {
                    var store = new CellStore(Fields);
                    var written = rows.Select(
                            (row, line) =>
                                row.Index()
                                    .Where(part => part.Item.Value is not null)
                                    .Select(part => new Cell(
                                        Fields[part.Index],
                                        part.Item.Value!,
                                        part.Item.Status,
                                        new Position(At.File, line + 1, part.Item.Column, 3)
                                    )
                                    {
                                        Note = part.Item.Note,
                                        Source = part.Item.Source ?? rowSource,
                                    })
                                    .ToList()
                        )
                        .ToList();

                    var packed = written.ConvertAll(cells => store.Pack(cells, rowSource));

                    for (var i = 0; i < written.Count; i++)
                    {
                        packed[i].ShouldNotBeSameAs(written[i]);
                        packed[i].ShouldBe(written[i]);
                        packed[i].Count.ShouldBe(written[i].Count);
                        packed[i]
                            .Select(c => (c.Value as Quantity)?.RoundedTo)
                            .ShouldBe(written[i].Select(c => (c.Value as Quantity)?.RoundedTo));
                        var row = new Row("row", packed[i], rowSource, null, null, At);
                        Fields.Select(field => row[field.Name]).ShouldBe(Fields.Select(field => written[i].Find(c => c.Field == field)));
                    }
                }
            );

    [Fact]
    public void Cells_that_do_not_fit_stay_as_they_are()
    {
        List<Cell> elsewhere =
        [
            new(Fields[0], new TextValue("a"), ObservationStatus.Normal, At),
            new(Fields[2], new TextValue("b"), ObservationStatus.Normal, new Position("b.csv", 1, 1)),
        ];
        List<Cell> backwards =
        [
            new(Fields[2], new TextValue("a"), ObservationStatus.Normal, At),
            new(Fields[0], new TextValue("b"), ObservationStatus.Normal, At),
        ];

        new CellStore(Fields).Pack(elsewhere, null).ShouldBeSameAs(elsewhere);
        new CellStore(Fields).Pack(backwards, null).ShouldBeSameAs(backwards);
    }

    [Fact]
    public void A_name_that_is_written_in_two_ways_is_joined_in_the_last_rows_of_a_large_dataset_too()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "data/many.yaml",
            "title: Many\nsource: s\nkey: nr\nfields:\n  - { name: nr, type: integer, title: Nr }\n  - { name: name, type: category, "
                + "title: Name }\nrows: many.csv\n"
        );
        folder.Write(
            "data/many.csv",
            "nr,name\n" + string.Concat(Enumerable.Range(1, 3000).Select(i => $"{i},{(i == 2900 ? "LATVIA" : "Latvia")}\n")) + "3001,a,b\n"
        );
        var bag = new DiagnosticBag();

        var dataset = DatasetReader.Read(new InputFolder(folder.Path), "data/many.yaml", bag)!;

        dataset.Rows.Count.ShouldBe(3000);
        dataset.Whole.ShouldBeFalse();
        dataset.Rows.Select(row => ((TextValue)row["name"]!.Value).Text).Distinct().ShouldBe(["Latvia"]);
        bag.Sorted().Select(fault => fault.Position.Line).ShouldBe([2901, 3002]);
    }
}
