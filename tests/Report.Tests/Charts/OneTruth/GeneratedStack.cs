using CsCheck;
using Report.Charts;
using Report.Data;
using static Report.Tests.Charts.OneTruth.GeneratedChart;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Generates stacks like those of editors: nearly every part has a row at every place, so that most totals are known. Figures are small
/// whole numbers, so that parts are often equal.
/// </summary>
internal static class GeneratedStack
{
    private static readonly string[] Parts = ["Land", "Sea", "Air", "Space"];

    // Places along the stack are years or ports; the last encoding is of horizontal bars. Areas use only the first two.
    private static readonly string[] Encodings = ["x: year, y: amount", "x: year, y: amount", "x: port, y: amount", "x: amount, y: port"];

    private static readonly Field[] Fields =
    [
        Field("year", FieldType.Year),
        Field("port", FieldType.Category),
        Field("part", FieldType.Category),
        Field("amount", FieldType.Quantity, "ships"),
        Field("nr", FieldType.Integer),
    ];

    public static readonly Gen<GeneratedChart> Any =
        from parts in Gen.Int[2, 4]
        from places in Gen.Int[1, 8]
        from form in Gen.Int[0, 3]
        from isArea in Gen.Bool
        from least in Gen.Int[0, 3]
        from values in Gen.Int[-6, 6].Array[32]
        from kinds in Gen.Int[0, 40].Array[32]
        from apart in Gen.Int[1, 3].Array[8]
        from order in Gen.Int[0, 2]
        select Of(parts, places, form, isArea && form < 2, least > 0 || isArea, values, kinds, apart, order == 0);

    private static GeneratedChart Of(
        int parts,
        int places,
        int form,
        bool isArea,
        bool isPositive,
        int[] values,
        int[] kinds,
        int[] apart,
        bool isOrdered
    )
    {
        var year = 2000;
        var years = apart.Select(step => year += step).ToList();
        List<Row> rows = [];
        for (var i = 0; i < parts * places; i++)
        {
            var number = isPositive ? Math.Abs(values[i]) : values[i];
            Value? amount = kinds[i] switch
            {
                0 => null,
                1 => Quantity.None(MissingReason.NotPublished),
                2 => Quantity.None(MissingReason.NotApplicable),
                3 => Quantity.About(number),
                4 => Quantity.Floor(Math.Abs(number), reached: true),
                _ => Quantity.Exact(number),
            };
            if (kinds[i] != 5)
            {
                rows.Add(
                    Row(
                        DateValue.Year(years[i / parts]),
                        new TextValue($"Port {"ABCDEFGH"[i / parts]}"),
                        new TextValue(Parts[i % parts]),
                        amount,
                        Quantity.Exact(rows.Count)
                    )
                );
            }
        }

        var color = isOrdered ? $"{{ field: part, order: [{string.Join(", ", Parts.Take(parts).Reverse())}] }}" : "part";
        return new GeneratedChart(
            DataOf(Fields, rows),
            $"title: A finding\ndata: example\nmark: {(isArea ? "area" : "bar")}\nencoding: {{ {Encodings[form]}, color: {color} }}\n",
            [
                [.. Enumerable.Range(0, rows.Count)],
            ]
        );
    }

    private static Row Row(params Value?[] values)
    {
        var source = ChartFixture.At("one");
        return new Row(
            "",
            [
                .. values
                    .Zip(Fields)
                    .Where(v => v.First is not null)
                    .Select(v => new Cell(v.Second, v.First!, ObservationStatus.Normal, ChartFixture.Here) { Source = source }),
            ],
            source,
            null,
            null,
            ChartFixture.Here
        );
    }
}
