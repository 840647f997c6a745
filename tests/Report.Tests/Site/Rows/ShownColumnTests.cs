using CsCheck;
using Report.Data;
using Report.Diagnostics;
using Report.Pages.Binding;
using Report.Pages.Models;
using Report.Tests.Charts;
using Shouldly;

namespace Report.Tests.Site.Rows;

/// <summary>
/// The script that shows a large table writes each number as its page does, although the build compares only one number of each shape.
/// </summary>
public sealed class ShownColumnTests
{
    private static readonly Position At = new("data/a.csv", 1, 1);
    private static readonly BindingContext Context = new(Drawing.NoData, new DiagnosticBag());

    // Few digits, so that each shape of number comes up often, also with zeros at the end.
    private static readonly Gen<Quantity> Numbers = Gen.Frequency(
        (
            8,
            Gen.Select(
                Gen.Long[-30_000, 30_000],
                Gen.Int[0, 4],
                (digits, scale) => Quantity.Exact(new decimal((int)Math.Abs(digits), 0, 0, digits < 0, (byte)scale))
            )
        ),
        (1, Gen.Int[1, 99].Select(number => Quantity.Exact(number / 7m) with { ShownTo = 0.1m })),
        (1, Gen.Int[1, 99].Select(number => Quantity.Exact(number * 100_000) with { RoundedTo = 100_000 })),
        (1, Gen.Int[1, 99].Select(number => Quantity.About(number))),
        (1, Gen.Const(Quantity.None(MissingReason.Suppressed)))
    );

    [Theory]
    [InlineData("tonnes", null)]
    [InlineData("%", null)]
    [InlineData("tonnes", ".2s")]
    public void Each_number_is_written_as_its_page_has_it(string unit, string? format) =>
        Numbers
            .Array[1, 400]
            .Sample(
                written =>
                {
                    var field = new Field("amount", FieldType.Quantity, "Amount", unit, null, At)
                    {
                        Format = format is null ? null : NumberFormat.Parse(format).Format,
                    };
                    var (column, store) = (new ShownColumn(field, Context), new CellStore([field]));
                    var values = written.Select(value => value with { Format = field.Format }).ToList();
                    for (var i = 0; i < values.Count; i++)
                    {
                        column.Add(
                            i,
                            new Row(
                                "row",
                                store.Pack([new Cell(field, values[i], ObservationStatus.Normal, At)], null),
                                null,
                                null,
                                null,
                                At
                            )
                        );
                    }

                    for (var i = 0; i < values.Count; i++)
                    {
                        var text = column.Rows.GetValueOrDefault(i) ?? column.Style!.Write(values[i].Low!.Value);
                        text.ShouldBe(TableModel.TextOf(field, values[i], Context));
                    }
                },
                iter: 300
            );
}
