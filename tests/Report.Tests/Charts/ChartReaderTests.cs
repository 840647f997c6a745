using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Report.Tests.Data;

namespace Report.Tests.Charts;

public sealed class ChartReaderTests
{
    private const string Table = """
        year:year | country:category | troops:quantity:troops | total:integer:troops
        1985 | Germany | over 300000 | 5
        2010 | Germany | about 65000 | 6
        2010 | Italy | 9600 | 7
        """;

    [Fact]
    public void A_field_alone_stands_for_an_encoding()
    {
        var spec = Drawing.Read(
            "{ title: T, data: example, mark: line, encoding: { x: year, y: { field: troops, title: Soldiers, zero: false, domain: "
                + "[0, 500000] } } }",
            Table
        );

        spec.Layers[0].Encoding[Channel.X].Field.Name.ShouldBe("year");
        spec.Layers[0]
            .Encoding[Channel.Y]
            .ShouldSatisfyAllConditions(
                e => e.Title.ShouldBe("Soldiers"),
                e => e.Zero.ShouldBe(false),
                e => e.Domain.ShouldBe((0m, 500000m))
            );
    }

    [Fact]
    public void A_layer_takes_from_the_first_what_it_leaves_out()
    {
        var spec = Drawing.Read(
            "{ title: T, data: example, mark: line, encoding: { x: year, y: troops, color: country }, layers: [{ mark: dot, "
                + "encoding: { y: total } }] }",
            Table
        );

        spec.Layers[1].Data.ShouldBeSameAs(spec.Layers[0].Data);
        spec.Layers[1]
            .Encoding.ToDictionary(e => e.Key, e => e.Value.Field.Name)
            .ShouldBe(
                new Dictionary<Channel, string>
                {
                    [Channel.X] = "year",
                    [Channel.Y] = "total",
                    [Channel.Color] = "country",
                },
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("descending", Sorting.Descending, new string[0])]
    [InlineData("data", Sorting.Data, new string[0])]
    [InlineData("[Italy, Germany]", Sorting.Usual, new[] { "Italy", "Germany" })]
    public void An_order_is_a_word_or_a_list(string order, Sorting sorting, string[] names)
    {
        var encoding = Drawing
            .Read($"{{ title: T, data: example, mark: dot, encoding: {{ x: total, y: {{ field: country, order: {order} }} }} }}", Table)
            .Layers[0]
            .Encoding[Channel.Y];

        encoding.Sorting.ShouldBe(sorting);
        encoding.Order.ShouldBe(names);
    }

    [Fact]
    public void A_blank_title_of_an_axis_is_reported_at_its_place()
    {
        var fault = Faults("{ title: T, data: example, mark: line, encoding: { x: year, y: { field: troops, title: ' ' } } }")
            .ShouldHaveSingleItem();

        (fault.Code, fault.Position.Column).ShouldBe(("DATA062", 88));
    }

    [Fact]
    public void A_chart_of_a_dataset_that_could_not_be_read_is_no_further_fault()
    {
        using var input = new TemporaryInput();
        input.Write("data/empty.yaml", "");
        input.Write("charts/x.yaml", "{ title: T, data: empty, mark: line, encoding: { x: year, y: troops } }");

        ChartReader.ReadAll(input.Folder, input.Read().Datasets, input.Bag).ShouldBeEmpty();

        input.Found.ShouldHaveSingleItem().Code.ShouldBe("DATA008");
    }

    [Fact]
    public void Several_faults_are_found_in_one_run()
    {
        var found = Faults("{ title: T, data: example, mark: line, encoding: { x: yaer, y: trops, colour: country } }");

        found
            .Select(d => (d.Code, d.Hint))
            .ShouldBe([
                ("CHART002", "did you mean 'year'?"),
                ("CHART002", "did you mean 'troops'?"),
                ("CHART004", "did you mean 'color'?"),
            ]);
    }

    [Theory]
    [InlineData("{ axis: y }", "CHART019")]
    [InlineData("{ axis: y, from: 7 }", "CHART019")]
    [InlineData("{ axis: y, to: 7 }", "CHART019")]
    [InlineData("{ axis: y, at: 5, from: 7, to: 8 }", "CHART019")]
    [InlineData("{ axis: y, from: 9, to: 5 }", "CHART020")]
    public void A_reference_is_a_line_or_a_band_and_hides_no_other_fault(string reference, string code) =>
        Faults(
                "{ title: T, data: example, mark: line, highlight: Germny, encoding: { x: year, y: total, color: country }, "
                    + $"reference: [{reference}] }}"
            )
            .Select(d => d.Code)
            .ShouldBe(["CHART010", code]);

    [Fact]
    public void A_domain_that_leaves_out_all_rows_leaves_nothing_to_draw() =>
        Faults("{ title: T, data: example, mark: line, encoding: { x: year, y: { field: total, domain: [100, 200] } } }")
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART014");

    [Fact]
    public void Ends_of_a_domain_that_cannot_be_told_apart_are_none() =>
        Faults("{ title: T, data: example, mark: line, encoding: { x: year, y: { field: total, domain: [6, 6.0000000001] } } }")
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART016");

    [Fact]
    public void A_fault_is_reported_where_it_is_written() =>
        Faults("title: T\ndata: example\nmark: line\nencoding:\n  x: year\n  y:\n    field: country\n")
            .ShouldHaveSingleItem()
            .Position.ShouldBe(new Position("charts/example.yaml", 7, 12, 7));

    [Fact]
    public void A_dataset_that_is_not_whole_brings_no_faults_of_its_own()
    {
        var bag = new DiagnosticBag();
        var data = ChartFixture.Table("year:year | troops:integer") with { Whole = false };

        Drawing.Read("{ title: T, data: example, mark: line, encoding: { x: year, y: troop } }", data, bag);

        bag.Sorted().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("line", "x: year, y: { field: total, scale: ordinal }", "write 'linear', 'log' or 'symlog', or take it away")]
    [InlineData("bar", "x: year, y: { field: total, scale: time }", "write 'linear', or take it away")]
    [InlineData("bar", "x: total, y: { field: country, scale: time }", "write 'ordinal', or take it away")]
    [InlineData("bar", "x: total, y: { field: country, scale: log }", "write 'ordinal', or take it away")]
    [InlineData("dot", "x: total, y: { field: year, scale: time }", "write 'ordinal', or take it away")]
    [InlineData("dot", "x: { field: year, scale: linear }, y: total", "write 'time' or 'ordinal', or take it away")]
    [InlineData("dot", "x: total, y: { field: troops, scale: ordinal }", "write 'linear', 'log' or 'symlog', or take it away")]
    [InlineData("dot", "x: total, y: troops, size: { field: total, scale: log }", "write 'linear', or take it away")]
    [InlineData("dot", "x: total, y: troops, color: { field: country, scale: log }", "write 'ordinal', or take it away")]
    [InlineData("dot", "x: total, y: troops, label: { field: total, scale: linear }", "write 'ordinal', or take it away")]
    [InlineData("map", "label: { field: country, scale: time }", "write 'ordinal', or take it away")]
    public void A_scale_suits_what_its_field_holds(string mark, string encoding, string hint)
    {
        var fault = Faults($"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}").ShouldHaveSingleItem();

        fault.Code.ShouldBe("CHART022");
        fault.Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData("dot", "x: { field: total, scale: ordinal }, y: troops")]
    [InlineData("bar, stack: false", "x: { field: year, scale: ordinal }, y: total, color: country")]
    [InlineData("bar, stack: false", "x: { field: country, scale: ordinal }, y: total, color: year")]
    [InlineData("dot", "x: country, y: { field: year, scale: time }")]
    [InlineData("dot", "x: { field: troops, scale: log }, y: { field: total, scale: linear }")]
    [InlineData("dot", "x: troops, y: total, size: { field: total, scale: linear }, color: { field: year, scale: ordinal }")]
    public void A_scale_that_suits_is_no_fault(string mark, string encoding) =>
        Faults($"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}").ShouldBeEmpty();

    [Theory]
    [InlineData("dot", "x: total, y: troops, size: { field: total, zero: true }", "'zero' does nothing on size here")]
    [InlineData("dot", "x: total, y: troops, color: { field: country, domain: [0, 1] }", "'domain' does nothing on color here")]
    [InlineData("bar", "x: total, y: { field: country, domain: [0, 1] }", "'domain' does nothing on y here")]
    [InlineData("line", "x: { field: year, zero: true }, y: total, color: country", "'zero' does nothing on x here")]
    [InlineData("dot", "x: year, y: { field: total, scale: log, zero: true }", "'zero' does nothing on y here")]
    [InlineData(
        "range",
        "low: total, high: { field: troops, domain: [0, 9] }, y: country, color: year",
        "'domain' does nothing on high here"
    )]
    [InlineData("range", "low: total, high: { field: troops, scale: log }, y: country, color: year", "'scale' does nothing on high here")]
    public void A_key_that_does_nothing_is_reported(string mark, string encoding, string message)
    {
        var fault = Faults($"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}").ShouldHaveSingleItem();

        (fault.Code, fault.Message).ShouldBe(("CHART027", message));
    }

    [Theory]
    [InlineData("y: { field: total, scale: log }", "CHART027")]
    [InlineData("y: { field: total, domain: [0, 9] }", "CHART027")]
    [InlineData("y: { field: total, scale: linear }", null)]
    [InlineData("x: country, y: total", "CHART028")]
    [InlineData("x: total, y: total", "CHART028")]
    [InlineData("x: troops, y: year", "CHART028")]
    [InlineData("x: country, y: country", "CHART028")]
    [InlineData("y: share", "CHART029")]
    [InlineData("y: bare", null)]
    public void A_further_layer_keeps_to_the_axes_of_the_first(string encoding, string? code)
    {
        const string rows =
            "year:year | country:category | troops:quantity:troops | total:integer:troops | share:number:% | bare:number\n1985 | "
            + "Germany | 5 | 6 | 7 | 8\n2010 | Italy | 6 | 7 | 8 | 9";

        Faults(
                $"{{ title: T, data: example, mark: dot, encoding: {{ x: year, y: troops }}, layers: [{{ encoding: {{ {encoding} }} }}] }}",
                rows
            )
            .Select(d => d.Code)
            .Distinct()
            .ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void A_domain_of_a_logarithmic_axis_starts_above_zero() =>
        Faults("{ title: T, data: example, mark: dot, encoding: { x: year, y: { field: total, scale: log, domain: [0, 10] } } }")
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART009");

    [Fact]
    public void Names_and_dates_share_an_axis_of_names() =>
        Faults(
                "{ title: T, data: example, mark: bar, stack: false, encoding: { x: { field: year, scale: ordinal }, y: total, color: "
                    + "country }, layers: [{ mark: dot, encoding: { x: country } }] }"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("line", "x: year, y: total", "2010")]
    [InlineData("area", "x: year, y: total", "2010")]
    [InlineData("slope", "x: year, y: total", "2010")]
    [InlineData("range", "low: total, high: troops, y: country", "Germany")]
    public void Rows_that_cover_each_other_are_named(string mark, string encoding, string place)
    {
        var fault = Faults($"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}").ShouldHaveSingleItem();

        fault.Code.ShouldBe("CHART023");
        fault.Message.ShouldContain($"'{place}'");
    }

    [Theory]
    [InlineData("dot", "x: year, y: total")]
    [InlineData("line", "x: year, y: total, color: country")]
    [InlineData("line", "x: year, y: total, facet: country")]
    [InlineData("bar, stack: false", "x: year, y: total, color: country")]
    public void Rows_that_can_be_told_apart_cover_nothing(string mark, string encoding) =>
        Faults($"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}").ShouldBeEmpty();

    [Theory]
    [InlineData("x: year, y: total", "2010")]
    [InlineData("x: total, y: country", "Germany")]
    public void Several_rows_for_one_bar_are_refused(string encoding, string place)
    {
        var fault = Faults($"{{ title: T, data: example, mark: bar, encoding: {{ {encoding} }} }}").ShouldHaveSingleItem();

        fault.Code.ShouldBe("CHART042");
        fault.Message.ShouldContain($"'{place}'");
    }

    [Fact]
    public void Several_rows_for_one_part_of_a_stack_are_refused_as_those_for_one_bar_are()
    {
        const string rows = "year:year | country:category | n:integer\n2010 | A | 1\n2010 | A | 2\n2010 | B | 3";
        const string chart = "title: T, data: example, mark: bar, encoding: { x: year, y: n, color: country }";

        Faults($"{{ {chart} }}", rows).ShouldHaveSingleItem().Message.ShouldContain("'2010, A'");
        Faults($"{{ {chart}, stack: false }}", rows).ShouldHaveSingleItem().Message.ShouldContain("'2010, A'");
    }

    [Fact]
    public void Ends_that_fall_are_data_and_no_fault() =>
        Faults(
                "{ title: T, data: example, mark: range, encoding: { low: before, high: after, y: name } }",
                "name:category | before:integer | after:integer\nA | 5 | 3\nB | 2 | 7"
            )
            .ShouldBeEmpty();

    [Theory]
    [InlineData("unit", "size: change, label: name")]
    [InlineData("map", "size: change, label: name")]
    [InlineData("dot", "size: change, x: change, y: name")]
    public void No_mark_has_a_size_for_less_than_nothing(string mark, string encoding) =>
        Faults(
                $"{{ title: T, data: example, mark: {mark}, encoding: {{ {encoding} }} }}",
                "name:category | change:integer\nEstonia | 5\nItaly | -7"
            )
            .ShouldHaveSingleItem()
            .Code.ShouldBe("CHART025");

    [Theory]
    [InlineData("x: '{{value \"example\" \"year\"}}'")]
    [InlineData("x: 2010, y: '{{value \"example\" \"total\"}}'")]
    [InlineData("x: about 2010")]
    [InlineData("x: 2010, y: five")]
    public void An_annotation_whose_place_is_no_plain_value_is_reported_there(string place)
    {
        var yaml =
            "title: T\ndata: example\nmark: line\nencoding: { x: year, y: total, color: country }\nannotations:\n  - { text: "
            + $"Here, {place} }}\n";

        var fault = Faults(yaml).ShouldHaveSingleItem();

        (fault.Code, fault.Position.Line).ShouldBe(("CHART011", 6));
    }

    [Theory]
    [InlineData("")]
    [InlineData("title: [")]
    [InlineData("- a\n- b")]
    [InlineData("{ title: T, data: example, mark: line, encoding: x }")]
    [InlineData("{ title: T, data: example, mark: line, encoding: { x: { field: year, domain: [1, 2, 3] }, y: total } }")]
    [InlineData("{ title: T, data: example, mark: line, encoding: { x: year, y: total }, annotations: { text: 1 } }")]
    [InlineData("{ title: T, data: example, mark: line, encoding: { x: year, y: total }, reference: [{ axis: z, at: 1 }] }")]
    [InlineData("{ title: T, data: example, mark: line, encoding: { x: year, y: total }, reference: [{ axis: x }] }")]
    [InlineData("{ title: T, data: example, mark: line, encoding: { x: year, y: total }, filter: [year] }")]
    [InlineData(
        "{ title: T, data: example, mark: line, encoding: { x: year, y: total }, layers: [{ mark: bar, encoding: { x: year, y: "
            + "country } }] }"
    )]
    public void Bad_input_is_a_diagnostic(string yaml) => Faults(yaml).ShouldContain(d => d.Severity == Severity.Error);

    private static IReadOnlyList<Diagnostic> Faults(string yaml, string table = Table) => Drawing.Faults(yaml, table);
}
