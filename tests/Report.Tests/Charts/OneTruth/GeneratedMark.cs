using CsCheck;
using Report.Data;
using static Report.Tests.Charts.OneTruth.GeneratedChart;

namespace Report.Tests.Charts.OneTruth;

/// <summary>
/// Generates charts of further marks, numeric colours and sizes, ways of stacking, maps and non-linear scales: mostly over rows that suit
/// the mark, and now and then over random ones.
/// </summary>
internal static class GeneratedMark
{
    private static readonly string[] Names = [.. Enumerable.Range(0, 60).Select(i => $"{"ABCDEFGHIJ"[i % 10]}{"aeiouy"[i / 10]}nd")];
    private static readonly string[] Kinds = ["Land", "Sea", "Air"];
    private static readonly string[] Places =
    [
        "Norway",
        "Sweden",
        "Finland",
        "Estonia",
        "Latvia",
        "Lithuania",
        "Poland",
        "Germany",
        "Italy",
        "France",
        "Spain",
        "Greece",
    ];
    private static readonly string[] States =
    [
        "Ohio",
        "Texas",
        "Maine",
        "Iowa",
        "Utah",
        "Nevada",
        "Oregon",
        "Georgia",
        "Kansas",
        "Alaska",
        "Hawaii",
        "Florida",
    ];

    private static readonly Field[] Fields =
    [
        Field("name", FieldType.Category),
        Field("kind", FieldType.Category),
        Field("place", FieldType.Category),
        Field("state", FieldType.Category),
        Field("year", FieldType.Year),
        Field("rate", FieldType.Quantity, "%"),
        Field("count", FieldType.Integer, "ships"),
        Field("balance", FieldType.Quantity, "tonnes"),
        Field("level", FieldType.Quantity, "metres"),
        Field("before", FieldType.Quantity, "hours"),
        Field("after", FieldType.Quantity, "hours"),
        Field("rank", FieldType.Integer),
        Field("nr", FieldType.Integer),
    ];

    /// <summary>
    /// How names combine: each name once (<c>Named</c>), each place with each kind (<c>Grid</c>), each year with each kind (<c>Course</c>),
    /// or at random (<c>Loose</c>).
    /// </summary>
    private enum Rows
    {
        Named,
        Grid,
        Course,
        Loose,
    }

    // Placeholders in an encoding: "#" for one of Colors, "@" for one of Signed, "^" for one of Positive.
    private static readonly (string Mark, string Encoding, Rows Rows, string More)[] Forms =
    [
        ("arrow", "y: name, from: before, to: after", Rows.Named, ""),
        ("arrow", "x: name, from: before, to: after", Rows.Named, ""),
        ("arrow", "y: place, from: before, to: after, color: kind", Rows.Grid, ""),
        ("arrow", "y: name, from: { field: before, zero: false }, to: after", Rows.Named, ""),
        ("tick", "x: rate, y: kind", Rows.Loose, ""),
        ("tick", "x: place, y: balance", Rows.Loose, ""),
        ("tick", "x: rate, y: place, color: kind", Rows.Loose, ""),
        ("tick", "x: level, y: kind, label: name", Rows.Named, ""),
        ("tick", "x: rate, y: kind, color: #", Rows.Loose, ""),
        ("box", "x: count, y: kind", Rows.Loose, ""),
        ("box", "x: kind, y: count", Rows.Loose, ""),
        ("box", "x: balance, y: kind", Rows.Loose, ""),
        ("cell", "x: place, y: kind, color: #", Rows.Grid, ""),
        ("cell", "x: year, y: kind, color: #", Rows.Course, ""),
        ("cell", "x: kind, y: place, color: rate", Rows.Grid, ""),
        ("cell", "x: place, y: kind, color: balance", Rows.Grid, ""),
        ("waterfall", "x: name, y: balance", Rows.Named, ""),
        ("waterfall", "x: balance, y: name", Rows.Named, ""),
        ("bump", "x: year, y: rank, color: kind", Rows.Course, ""),
        ("bump", "x: year, y: { field: rank, reverse: false }, color: kind", Rows.Course, ""),
        ("dot", "x: rate, y: level, color: #", Rows.Loose, ""),
        ("dot", "x: rate, y: level, color: #, size: count", Rows.Loose, ""),
        ("dot", "x: count, y: name, color: #", Rows.Named, ""),
        ("dot", "x: rate, y: balance, size: count, color: kind", Rows.Loose, ""),
        ("line", "x: year, y: rate, color: kind", Rows.Course, "curve: step\n"),
        ("dot", "x: rate, y: kind", Rows.Loose, "position: dodge\n"),
        ("dot", "x: rate, y: kind", Rows.Loose, "position: jitter\n"),
        ("dot", "x: kind, y: balance, color: place", Rows.Loose, "position: jitter\n"),
        ("dot", "x: rate, y: kind, color: #", Rows.Loose, "position: dodge\n"),
        ("dot", "x: rate, y: level", Rows.Loose, "opacity: 0.3\n"),
        ("bar", "x: place, y: count, color: kind", Rows.Grid, "stack: none\n"),
        ("bar", "x: count, y: place, color: kind", Rows.Grid, "stack: none\n"),
        ("bar", "x: count, y: place, color: kind", Rows.Grid, "stack: normalize\n"),
        ("bar", "x: count, y: place, color: { field: kind, order: [Sea, Air, Land] }", Rows.Grid, "stack: diverging\n"),
        ("bar", "x: place, y: balance, color: kind", Rows.Grid, ""),
        ("area", "x: year, y: count, color: kind", Rows.Course, "stack: normalize\n"),
        ("area", "x: year, y: level, color: kind", Rows.Course, ""),
        ("area", "x: year, y: level, color: kind", Rows.Course, "stack: none\n"),
        ("map", "label: place, color: #", Rows.Named, ""),
        ("map", "label: place, color: kind", Rows.Named, ""),
        ("map", "label: place, color: #", Rows.Named, "map: world\n"),
        ("map", "label: state, color: #", Rows.Named, "map: us-states\n"),
        ("map", "label: state, color: #", Rows.Named, "map: us-tiles\n"),
        ("map", "label: place, size: count, color: kind", Rows.Named, "map: world\n"),
        ("dot", "x: @, y: name", Rows.Named, ""),
        ("dot", "x: name, y: @", Rows.Named, ""),
        ("line", "x: year, y: @, color: kind", Rows.Course, ""),
        ("dot", "x: @, y: rate", Rows.Loose, ""),
        ("dot", "x: ^, y: name", Rows.Named, ""),
        ("line", "x: year, y: ^, color: kind", Rows.Course, ""),
        ("bar", "x: { field: level, reverse: true }, y: name", Rows.Named, ""),
        ("range", "y: name, low: before, high: after", Rows.Named, ""),
        ("slope", "x: year, y: level, color: kind", Rows.Course, ""),
        ("line", "x: rate, y: level, order: year", Rows.Named, ""),
    ];

    private static readonly string[] Colors =
    [
        "count",
        "{ field: count, scale: threshold, domain: [10, 20, 40] }",
        "{ field: count, scale: quantile, classes: 4 }",
        "{ field: count, scale: natural, classes: 3 }",
        "{ field: count, scale: quantize }",
        "{ field: count, scale: log }",
        "{ field: count, scheme: blue-orange, pivot: 30 }",
        "{ field: count, reverse: true }",
        "{ field: count, domain: [10, 40] }",
        "{ field: rate, scale: threshold, domain: [25, 50] }",
    ];

    private static readonly string[] Signed =
    [
        "{ field: balance, scale: symlog }",
        "{ field: balance, reverse: true }",
        "{ field: balance, scale: symlog, reverse: true }",
        "{ field: balance, zero: true }",
        "{ field: balance, domain: [-500, 500] }",
    ];

    private static readonly string[] Positive =
    [
        "{ field: level, scale: log }",
        "{ field: level, scale: log, reverse: true }",
        "{ field: level, scale: symlog }",
        "{ field: level, zero: false }",
    ];

    private static readonly Gen<int[]> Draws = Gen.Int[0, 9_999].Array[14];

    public static readonly Gen<GeneratedChart> Any =
        from form in Gen.Int[0, Forms.Length - 1]
        from scale in Gen.Int[0, 999]
        from rows in Gen.OneOf(Draws.Array[1, 12], Draws.Array[1, 36], Draws.Array[1, 36], Draws.Array[60, 400])
        from facet in Gen.Int[0, 7]
        from filter in Gen.Int[0, 6]
        from highlight in Gen.Int[0, 5]
        from order in Gen.Int[0, 9]
        from loose in Gen.Int[0, 19]
        select Of(Forms[form], scale, rows, facet, filter, highlight == 0, order, isLoose: loose == 0);

    private static GeneratedChart Of(
        (string Mark, string Encoding, Rows Rows, string More) form,
        int scale,
        int[][] draws,
        int facet,
        int filter,
        bool highlights,
        int order,
        bool isLoose
    )
    {
        var kind = isLoose ? Rows.Loose : form.Rows;
        var data = DataOf(Fields, draws.Select((d, i) => Row(d, i, kind, form.Mark)).OfType<Row>().Take(MostOf(kind, form.Mark)));
        var rows = data.Rows;
        var encoding = form
            .Encoding.Replace("#", Colors[scale % Colors.Length], StringComparison.Ordinal)
            .Replace("@", Signed[scale % Signed.Length], StringComparison.Ordinal)
            .Replace("^", Positive[scale % Positive.Length], StringComparison.Ordinal);
        var panels =
            facet == 0 && !encoding.Contains("kind", StringComparison.Ordinal) ? ", facet: kind"
            : facet == 1 && form.Rows == Rows.Loose && !encoding.Contains("place", StringComparison.Ordinal) ? ", facet: place"
            : "";
        string[] names = [.. rows.Select(r => r["kind"]?.Value).OfType<TextValue>().Select(v => v.Text).Distinct()];
        var kept =
            filter == 0 && names.Length > 0 ? names[..1]
            : filter == 1 && names.Length > 1 ? names[..2]
            : null;
        var yaml =
            $"title: A finding\ndata: example\nmark: {form.Mark}\n{form.More}encoding: {{ {Ordered(encoding, order)}{panels} }}\n"
            + (kept is null ? "" : $"filter: {{ kind: [{string.Join(", ", kept)}] }}\n")
            + (
                highlights && encoding.Contains("color: kind", StringComparison.Ordinal) && (kept ?? names) is [var first, ..]
                    ? $"highlight: [{first}]\n"
                    : ""
            );
        List<int> shown =
        [
            .. Enumerable
                .Range(0, rows.Count)
                .Where(i => kept is null || (rows[i]["kind"]?.Value is TextValue name && kept.Contains(name.Text))),
        ];
        if (!form.More.Contains("normalize", StringComparison.Ordinal))
        {
            return new GeneratedChart(data, yaml, [shown]);
        }

        // A share is calculated from all parts at its place, so each row's group is all rows shown at that place.
        var place = form.Rows == Rows.Course ? "year" : "place";
        var parts = shown.ToLookup(i => rows[i][place]?.Value);
        return new GeneratedChart(data, yaml, [shown])
        {
            SharedField = "count",
            Groups = shown.ToDictionary(i => i, i => (IReadOnlyList<int>)[.. parts[rows[i][place]?.Value]]),
        };
    }

    private static string Ordered(string encoding, int order) =>
        order < 3
            ? encoding.Replace(
                "y: name",
                $"y: {{ field: name, order: {order switch { 0 => "data", 1 => "ascending", _ => "descending" }} }}",
                StringComparison.Ordinal
            )
            : encoding;

    // The number of rows that can be made before a name, or a pair of names, is repeated.
    private static int MostOf(Rows rows, string mark) =>
        rows switch
        {
            Rows.Named when mark == "map" => Places.Length,
            Rows.Named => Names.Length,
            Rows.Grid => Places.Length * Kinds.Length,
            Rows.Course => 20 * Kinds.Length,
            _ => 400,
        };

    // Returns null now and then (one in 30 unless rows are random), so that some part has no row.
    private static Row? Row(int[] draw, int i, Rows rows, string mark)
    {
        if (rows != Rows.Loose && draw[0] % 30 == 0)
        {
            return null;
        }

        var isSure = mark is "box" or "waterfall" or "cell" or "bump" && draw[1] % 60 > 0;
        var kind = Kinds[rows is Rows.Grid or Rows.Course ? i % Kinds.Length : draw[2] % Kinds.Length];
        Value?[] values =
        [
            new TextValue(Names[rows == Rows.Named ? i % Names.Length : draw[3] % Names.Length]),
            new TextValue(kind),
            new TextValue(
                Places[
                    rows is Rows.Named ? i % Places.Length
                    : rows is Rows.Grid ? i / Kinds.Length % Places.Length
                    : draw[4] % Places.Length
                ]
            ),
            new TextValue(States[rows is Rows.Named ? i % States.Length : draw[4] % States.Length]),
            DateValue.Year(rows is Rows.Course ? 2000 + (i / Kinds.Length) : 1990 + (draw[5] % 30)),
            Doubtful(draw[6] % 1001 / 10m, draw[10], isSure),
            Quantity.Exact(draw[7] % 61),
            Doubtful((draw[8] % 1801) - 900, draw[11], isSure),
            Doubtful((draw[9] % 5000 / 10m) + 0.1m, draw[12], isSure),
            Doubtful(draw[6] % 91, draw[13], isSure),
            Doubtful(draw[7] % 91, draw[13] / 7, isSure),
            Quantity.Exact(mark != "bump" || draw[1] % 60 == 0 ? draw[8] % 9 : 1 + (draw[8] % 5)),
            Quantity.Exact(0),
        ];
        var blank = draw[1] % 97;
        var source = ChartFixture.At(draw[13] % 9 == 0 ? "two" : "one");
        var cells = values
            .Select((value, at) => (value, at))
            .Where(v => v.value is not null && (v.at != blank || v.at == values.Length - 1))
            .Select(v => new Cell(
                Fields[v.at],
                v.value!,
                v.value is Quantity && draw[12] % 23 == v.at ? ObservationStatus.Estimated : ObservationStatus.Normal,
                ChartFixture.Here
            )
            {
                Source = draw[11] % 17 == v.at ? ChartFixture.At("three") : source,
            });
        return new Row("", [.. cells], source, draw[10] % 29 == 0 ? "Counted twice." : null, null, ChartFixture.Here);
    }

    private static Quantity Doubtful(decimal number, int draw, bool isSure) =>
        (isSure ? 99 : draw % 40) switch
        {
            0 or 1 => Quantity.About(number),
            2 => Quantity.Floor(number, reached: true),
            3 => Quantity.Ceiling(number, reached: false),
            4 => Quantity.Between(number, number + 7),
            5 => Quantity.None(MissingReason.NotPublished),
            6 => Quantity.None(MissingReason.NotApplicable),
            // The same number for several rows, so that there are ties.
            7 or 8 => Quantity.Exact(40),
            _ => Quantity.Exact(number),
        };
}
