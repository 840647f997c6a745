using Report.Charts;
using Report.Data;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Charts;

public sealed class FilterTests
{
    private const string Data = """
        date:date | troops:integer | name:category
        2016-07-08 | 4500 | A
        2017-08 | 1000 | B
        2018 | 1000 | C
        """;

    [Theory]
    [InlineData("date: 2016-07-08", "A")]
    [InlineData("date: 8 July 2016", "A")]
    [InlineData("date: 2017-08", "B")]
    [InlineData("date: 2018", "C")]
    [InlineData("troops: 4500", "A")]
    [InlineData("troops: \"4,500\"", "A")]
    public void A_filter_takes_a_value_as_the_dataset_has_it_or_as_readers_see_it(string filter, string name)
    {
        var bag = new DiagnosticBag();
        var data = ChartFixture.Table(Data);
        var file = new InputFile("input/charts/one.yaml", $"title: One\ndata: example\nmark: bar\nencoding: {{ x: name, y: troops }}\nfilter: {{ {filter} }}\n");
        var chart = ChartReader.Read(file, new Dictionary<string, Dataset> { ["example"] = data }, bag);
        bag.Sorted().ShouldBeEmpty();
        Drawing.Compose(chart!.Spec).Labels.Select(l => l.Text).ShouldContain(name);
    }
}
