using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Marks;
using Report.Data;
using Report.Tests.Charts.Layout;

namespace Report.Tests.Charts;

/// <summary>For any rows, a chart is drawn whole or says that it has nothing to show.</summary>
public sealed class HardInputTests
{
    private const string Long = "A category with a name of exactly sixty characters, no less.";

    private static readonly string[] Marks = ["line", "area", "bar", "dot", "range"];

    private static readonly string[] Categories =
    [
        "Estonia",
        "Latvia",
        Long,
        "שלום עולם",
        "مرحبا بالعالم",
        "🇪🇺🇺🇦",
        "a",
        " ",
        "<b>&\"'</b>",
        "Üñïçödé",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    ];

    private static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Decimal[-1000, 1000].Select(d => decimal.Round(d, 2)),
        Pick(0m, 1m, -1m, 1e-9m, 1e12m, -1e12m, 0.1m, 123456789.123m, 5e15m)
    );

    private static readonly Gen<Quantity> Amount = Gen.OneOf(
        Number.Select(Quantity.Exact),
        Number.Select(Quantity.About),
        Number.Select(n => Quantity.Floor(n, reached: false)),
        Number.Select(n => Quantity.Ceiling(n, reached: true)),
        Gen.Select(Number, Number, (a, b) => Quantity.Between(Math.Min(a, b), Math.Max(a, b))),
        Gen.Const(Quantity.None(MissingReason.NotPublished))
    );

    private static readonly Gen<IReadOnlyList<(string Name, int Year, Quantity? Value)>> Rows = Gen.Select(
            Pick(Categories),
            Gen.OneOf(Gen.Int[1950, 2025], Gen.Int[1, 9990]),
            Gen.OneOf(Amount.Select(q => (Quantity?)q), Gen.Const((Quantity?)null))
        )
        .List[0, 12]
        .Select(l => (IReadOnlyList<(string, int, Quantity?)>)l);

    private static readonly Gen<ChartSpec> AnyChart = Gen.Select(
        Pick(Marks),
        Rows,
        Gen.Int[0, 3],
        (mark, rows, form) => Chart(mark, rows, form)
    );

    [Fact]
    public void Nothing_overlaps_or_is_cut_off_whatever_the_rows() =>
        AnyChart.Sample(
            chart => Drawing.Pictures(chart).ToList().ForEach(picture => LayoutFaults.In(picture).ShouldBeEmpty()),
            iter: 300,
            print: Describe
        );

    [Fact]
    public void Markup_is_sound_whatever_the_rows() =>
        AnyChart.Sample(
            chart =>
            {
                var picture = Drawing.Compose(chart);
                var svg = Drawing.Svg(picture, "A title");
                XElement.Parse(svg);
                svg.ShouldNotContain("NaN");
                svg.ShouldNotContain("Infinity");
                svg.ShouldNotContain("E+");
            },
            iter: 200,
            print: Describe
        );

    [Theory]
    [InlineData("line")]
    [InlineData("area")]
    [InlineData("bar")]
    [InlineData("dot")]
    [InlineData("range")]
    public void Ten_thousand_rows_are_drawn_in_reasonable_size(string mark)
    {
        var rows = Enumerable
            .Range(0, 10_000)
            .Select(i => ($"Category {i}", 1 + (i % 9000), (Quantity?)Quantity.Exact(i * 7919 % 1000)))
            .ToList();

        foreach (var form in new[] { 0, 1 })
        {
            var chart = Render(Chart(mark, rows, form));

            chart.Wide.Length.ShouldBeLessThan(900_000);
            Drawing.Pictures(chart.Spec).ToList().ForEach(p => LayoutFaults.In(p).ShouldBeEmpty());
        }
    }

    [Theory]
    [InlineData("line")]
    [InlineData("area")]
    [InlineData("bar")]
    [InlineData("dot")]
    [InlineData("range")]
    public void No_rows_say_so(string mark)
    {
        Drawing.Pictures(Chart(mark, [], 0)).ShouldAllBe(p => p.Labels.Single().Text == "No data");
        Render(Chart(mark, [], 0));
    }

    [Theory]
    [InlineData("line")]
    [InlineData("area")]
    [InlineData("bar")]
    [InlineData("dot")]
    [InlineData("range")]
    public void Rows_that_are_all_missing_say_why(string mark)
    {
        var rows = Enumerable.Range(2000, 4).Select(y => ($"In {y}", y, (Quantity?)Quantity.None(MissingReason.Suppressed))).ToList();

        Drawing
            .Pictures(Chart(mark, rows, form: 1))
            .ShouldAllBe(p => p.Labels.Any(l => l.Text.StartsWith("suppressed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_reason_for_a_gap_is_told_with_its_own_years()
    {
        var chart = ChartFixture.Chart(
            "line",
            "year:year | value:quantity\n2000 | 10\n2001 | not published\n2002 | not published\n2003 | suppressed\n2004 | 20\n2005 | 21",
            (Channel.X, "year"),
            (Channel.Y, "value")
        );

        string.Join(' ', Drawing.Compose(chart).Labels.Select(l => l.Text)).ShouldContain("not published 2001–2002, suppressed 2003");
    }

    [Fact]
    public void Ends_that_fall_are_told_from_the_first_to_the_second()
    {
        var chart = ChartFixture.Chart(
            "range",
            "name | from:quantity | to:quantity\nA | 50 | 20\nB | 5 | over 3",
            (Channel.Y, "name"),
            (Channel.Low, "from"),
            (Channel.High, "to")
        );

        Render(chart).Wide.ShouldContain("From 50, To 20");
    }

    [Fact]
    public void The_largest_numbers_there_can_be_are_drawn_in_every_mark()
    {
        const decimal largest = 1e22m;
        List<(string, int, Quantity?)> rows =
        [
            ("A", 2000, Quantity.Exact(largest)),
            ("A", 2001, Quantity.Exact(-largest)),
            ("A", 2002, Quantity.Floor(largest, reached: true)),
        ];
        foreach (var mark in Marks)
        {
            Render(Chart(mark, rows, form: 0)).Wide.ShouldNotContain("NaN");
        }
    }

    [Fact]
    public void The_tiny_and_the_huge_stand_on_one_axis()
    {
        var rows = new List<(string, int, Quantity?)> { ("Tiny", 2000, Quantity.Exact(1e-9m)), ("Huge", 2001, Quantity.Exact(1e12m)) };

        Drawing.Compose(Chart("line", rows, 0)).Labels.Select(l => l.Text).ShouldContain("1.0 trillion things");
    }

    [Fact]
    public void Dates_long_past_have_their_years()
    {
        var rows = new List<(string, int, Quantity?)>
        {
            ("a", 1066, Quantity.Exact(1)),
            ("a", 1215, Quantity.Exact(2)),
            ("a", 1492, Quantity.Exact(3)),
        };

        var words = Drawing.Compose(Chart("line", rows, 0)).Labels.Select(l => l.Text).ToList();

        rows.ForEach(r => words.ShouldContain(r.Item2.ToString(CultureInfo.InvariantCulture)));
    }

    // Paints the images too, which are otherwise made when they are asked for.
    private static RenderedChart Render(ChartSpec spec)
    {
        var chart = Drawing.Render(spec);
        chart.Png.Value.ShouldNotBeEmpty();
        chart.Card.Value.ShouldNotBeEmpty();
        return chart;
    }

    // Forms: 0 has values over years; 1 has values by name, or over years where the mark has no names; 2 has a colour; 3 has panels.
    private static ChartSpec Chart(string mark, IReadOnlyList<(string Name, int Year, Quantity? Value)> rows, int form)
    {
        Field[] fields =
        [
            new("name", FieldType.Category, "Name", null, null, ChartFixture.Here),
            new("year", FieldType.Year, "Year", null, null, ChartFixture.Here),
            new("value", FieldType.Quantity, "Value", "things", null, ChartFixture.Here),
        ];
        var data = new Dataset(
            "example",
            "Example",
            null,
            null,
            fields,
            [
                .. rows.Select(
                    (r, i) => new Row(i.ToString(CultureInfo.InvariantCulture), Cells(fields, r), null, null, null, ChartFixture.Here)
                ),
            ],
            [],
            ChartFixture.Here
        );
        var byName = form == 1 && mark is "bar" or "dot" or "range";
        List<(Channel, string)> encoding = byName
            ? [(Channel.X, "value"), (Channel.Y, "name")]
            : [(Channel.X, "year"), (Channel.Y, "value")];
        if (form >= 2)
        {
            encoding.Add((form == 2 ? Channel.Color : Channel.Facet, "name"));
        }

        return ChartFixture.Chart(ChartFixture.Layer(mark, data, [.. encoding]));
    }

    private static Cell[] Cells(Field[] fields, (string Name, int Year, Quantity? Value) row) =>
        [
            new(fields[0], new TextValue(row.Name), ObservationStatus.Normal, ChartFixture.Here),
            new(fields[1], DateValue.Year(row.Year), ObservationStatus.Normal, ChartFixture.Here),
            .. row.Value is { } value ? new[] { new Cell(fields[2], value, ObservationStatus.Normal, ChartFixture.Here) } : [],
        ];

    private static Gen<T> Pick<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static string Describe(ChartSpec chart) =>
        $"{chart.Layers[0].Mark.Name} {string.Join(',', chart.Layers[0].Encoding.Select(e => $"{e.Key}:{e.Value.Field.Name}"))}\n"
        + string.Join('\n', chart.Layers[0].Data.Rows.Select(r => string.Join(" | ", r.Cells.Select(c => ValueText.Written(c.Value)))));
}
