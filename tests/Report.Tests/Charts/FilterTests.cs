using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Charts;

public sealed class FilterTests
{
    private const string Data = """
        date:date | troops:integer | name:category | rate:quantity:%
        2016-07-08 | 4500 | A | 12.5
        2017-08 | 1000 | B | about 30
        2018 | 1000 | C | over 5
        2016-11-01 | 700 | D | not published
        """;

    [Theory]
    [InlineData("date: 2016-07-08", "A")]
    [InlineData("date: 8 July 2016", "A")]
    [InlineData("date: 2017-08", "B")]
    [InlineData("date: 2018", "C")]
    [InlineData("date: 2016", "AD")]
    [InlineData("date: [2016-07, 2018]", "AC")]
    [InlineData("troops: 4500", "A")]
    [InlineData("troops: \"4,500\"", "A")]
    [InlineData("troops: 4500.0", "A")]
    [InlineData("rate: 12.50", "A")]
    [InlineData("rate: 12.5%", "A")]
    [InlineData("rate: 30", "B")]
    [InlineData("rate: about 30", "B")]
    [InlineData("rate: more than 5", "C")]
    [InlineData("rate: not published", "D")]
    public void A_filter_takes_a_value_by_what_it_means_however_it_is_written(string filter, string names)
    {
        var shown = Read($"encoding: {{ x: name, y: troops }}\nfilter: {{ {filter} }}");
        Names(shown.Layers[0]).ShouldBe(names);
        shown.Tables.Single().Rows.Count.ShouldBe(names.Length);
        ChartText(shown)
            .ShouldSatisfyAllConditions([.. names.Select(name => (Action<string>)(text => text.ShouldContain(name.ToString())))]);
    }

    [Theory]
    [InlineData("rate: 5")]
    [InlineData("rate: about 12.5")]
    [InlineData("date: 2019")]
    [InlineData("date: 201")]
    [InlineData("name: a b")]
    public void A_value_that_no_row_holds_is_a_fault_at_the_value(string filter)
    {
        var bag = new DiagnosticBag();
        Read($"encoding: {{ x: name, y: troops }}\nfilter: {{ {filter} }}", bag).ShouldBeNull();
        bag.Sorted().Select(d => (d.Code, d.Position.Line)).ShouldContain(("CHART010", 5));
    }

    [Fact]
    public void A_further_layer_takes_the_filter_of_the_first_unless_it_has_one()
    {
        var shown = Read(
            """
            encoding: { x: name, y: troops }
            filter: { troops: 1000 }
            layers:
              - { mark: dot }
              - { mark: dot, filter: { name: [A, D] }, encoding: { y: { field: troops, title: Of two } } }
              - { mark: dot, filter: {}, encoding: { y: { field: troops, title: Of all } } }
            """
        );
        shown.Layers.Select(Names).ShouldBe(["BC", "BC", "AD", "ABCD"]);
        shown.Tables.Single().Rows.Select(r => r["name"]!.Value).ShouldBe([.. "ABCD".Select(c => new TextValue(c.ToString()))]);
    }

    [Fact]
    public void A_layer_of_which_filters_leave_nothing_is_a_fault_at_the_layer()
    {
        var bag = new DiagnosticBag();
        Read("encoding: { x: name, y: troops }\nlayers:\n  - { mark: dot, filter: { name: A, troops: 700 } }", bag).ShouldBeNull();
        bag.Sorted().Select(d => (d.Code, d.Position.Line)).ShouldBe([("CHART014", 6)]);
    }

    private static string Names(LayerData layer) => string.Concat(layer.Data.Select(d => d.Name(Channel.X)));

    private static string ChartText(ChartData shown) => Drawing.Tell(shown.Spec).Description;

    private static ChartData Read(string yaml)
    {
        var bag = new DiagnosticBag();
        var shown = Read(yaml, bag);
        bag.Sorted().ShouldBeEmpty();
        return shown!;
    }

    private static ChartData? Read(string yaml, DiagnosticBag bag) =>
        Drawing.Read($"title: One\ndata: example\nmark: bar\n{yaml}\n", ChartFixture.Table(Data), bag);
}
