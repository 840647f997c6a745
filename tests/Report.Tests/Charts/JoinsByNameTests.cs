using Report.Data.Maps;
using Report.Tests.Data;

namespace Report.Tests.Charts;

/// <summary>Names join rows to a map, highlights and orders to rows, and rows to a series.</summary>
public sealed class JoinsByNameTests
{
    private static BaseMap Europe => Drawing.Theme.Maps.Find("europe")!;

    [Theory]
    [InlineData("UK", "United Kingdom")]
    [InlineData("U.K.", "United Kingdom")]
    [InlineData("GB", "United Kingdom")]
    [InlineData("GBR", "United Kingdom")]
    [InlineData("Great Britain", "United Kingdom")]
    [InlineData("Czech Republic", "Czechia")]
    [InlineData("The Netherlands", "Netherlands")]
    [InlineData("Türkiye", "Turkey")]
    [InlineData("Tu\u0308rkiye", "Turkey")]
    [InlineData("turkiye", "Turkey")]
    [InlineData("Deutschland", "Germany")]
    [InlineData("804", "Ukraine")]
    [InlineData(" bosnia &  herzegovina ", "Bosnia and Herzegovina")]
    public void A_country_is_found_as_people_write_it(string written, string onTheMap) => Europe.Find(written)!.Name.ShouldBe(onTheMap);

    [Theory]
    [InlineData("USA")]
    [InlineData("Ohio")]
    [InlineData("")]
    public void A_place_that_is_not_on_the_map_is_not_found(string written) => Europe.Find(written).ShouldBeNull();

    [Fact]
    public void Every_shape_of_a_map_is_found_by_its_names_and_codes() =>
        Drawing.Theme.Maps.Maps.ShouldAllBe(map =>
            map.Shapes.All(s => map.Find(s.Name) == s && s.Codes.All(c => map.Find(c) == s) && s.Aliases.All(a => map.Find(a) == s))
        );

    [Fact]
    public void A_map_tells_of_every_row_without_a_place_at_the_row()
    {
        using var input = new TemporaryInput();

        WrittenChart.Draw(
            input,
            "land:category|ships:integer",
            "encoding: { label: land, size: ships }\nmark: map",
            "Norwey|3",
            "Atlantis|5",
            "Norway|1"
        );

        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe([("CHART060", 7), ("CHART060", 8)]);
        input.Found[0].Hint.ShouldBe("did you mean 'Norway'?");
    }

    [Fact]
    public void A_map_tells_of_exchanged_coordinates_and_of_a_place_beyond_its_edges()
    {
        using var input = new TemporaryInput();

        WrittenChart.Draw(
            input,
            "port:category|lon:number|lat:number",
            "encoding: { label: port, longitude: lon, latitude: lat }\nmark: map",
            "Oslo|10.75|59.9",
            "Bergen|60.4|5.3",
            "Lima|-77|-12"
        );

        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe([("CHART049", 8), ("CHART049", 9)]);
        input.Found[0].Hint!.ShouldStartWith("exchange the two");
    }

    [Theory]
    [InlineData("projection: mercator", true)]
    [InlineData("projection: mercator, fit: rows", true)]
    [InlineData("projection: equirectangular", false)]
    [InlineData("projection: equirectangular, fit: rows", false)]
    public void A_place_near_a_pole_is_drawn_or_the_projection_is_refused(string map, bool isRefused)
    {
        using var input = new TemporaryInput();
        input.Write(
            "maps/ice.json",
            """
            { "type": "FeatureCollection", "features": [{ "type": "Feature", "properties": { "name": "Ice" },
              "geometry": { "type": "Polygon", "coordinates": [[[-60, 60], [60, 60], [60, 90], [-60, 90], [-60, 60]]] } }] }
            """
        );

        var drawn = WrittenChart.Draw(
            input,
            "camp:category|lon:number|lat:number",
            $"encoding: {{ label: camp, longitude: lon, latitude: lat }}\nmark: map\nmap: {{ shapes: maps/ice.json, {map} }}",
            "Alert|-10|62.5",
            "Barneo|30|89.5"
        );

        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe(isRefused ? [("CHART143", 8)] : []);
        if (!isRefused)
        {
            drawn!.Wide.ShouldContain(">Barneo</text>");
            drawn.Narrow.ShouldContain(">Barneo</text>");
        }
    }

    [Theory]
    [InlineData("Ohio")]
    [InlineData("ohio ")]
    [InlineData("Midwest")]
    public void A_highlight_names_rows_by_any_field(string name)
    {
        using var input = new TemporaryInput();

        var chart = WrittenChart.Draw(
            input,
            "state:category|region:category|a:number|b:number",
            $"encoding: {{ x: a, y: b, label: state }}\nmark: dot\nhighlight: \"{name}\"",
            "Ohio|Midwest|1|2",
            "Texas|South|3|4"
        );

        input.Found.ShouldBeEmpty();
        chart!.Wide.ShouldContain("var(--color-series-1)");
        chart.Wide.ShouldContain("var(--color-recede)");
    }

    [Fact]
    public void An_order_finds_a_name_in_another_spelling()
    {
        using var input = new TemporaryInput();

        WrittenChart.Draw(
            input,
            "port:category|ships:integer",
            "encoding: { x: ships, y: { field: port, order: [SKODA HARBOUR, \"Réunion\"] } }\nmark: bar",
            "Re\u0301union|3",
            "Skoda Harbour|5"
        );

        input.Found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("7/15/18", "7/22/18", "1/5/19")]
    [InlineData("15.07.2018", "22.07.2018", "05.01.2019")]
    [InlineData("2018-07-15", "2018-07-22", "2019-01-05")]
    [InlineData("Jul 15, 2018", "Jul 22, 2018", "Jan 5, 2019")]
    [InlineData("15 July 2018", "22 July 2018", "5 January 2019")]
    [InlineData("2021-Q3", "2021-Q4", "2022-Q1", "'period'")]
    [InlineData("2019/20", "2020/21", "2021/22", "'period'")]
    [InlineData("2021-W05", "2021-W06", "2021-W07", "'period'")]
    public void Names_that_look_like_dates_are_told_of(string first, string second, string third, string type = "'date'")
    {
        using var input = new TemporaryInput();

        WrittenChart.Draw(
            input,
            "end:category|approve:number",
            "encoding: { x: end, y: approve }\nmark: dot",
            $"{first}|1",
            $"{second}|2",
            $"{third}|3"
        );

        input.Found.Select(d => d.Code).ShouldBe(["CHART063"]);
        input.Found[0].Hint!.ShouldContain($"the type {type}");
    }

    [Fact]
    public void A_line_over_names_that_are_periods_is_a_fault_that_names_their_type()
    {
        using var input = new TemporaryInput();

        WrittenChart.Draw(
            input,
            "year:category|n:number",
            "encoding: { x: year, y: n }\nmark: line",
            "2019/20|1",
            "2020/21|2",
            "2021/22|3"
        );

        input.Found.Select(d => d.Code).ShouldBe(["CHART006"]);
        input.Found[0].Hint!.ShouldContain("the type 'period'");
    }

    [Theory]
    [InlineData("18-24", "25-34", "35-44")]
    [InlineData("1.5", "2.5", "3.5")]
    [InlineData("May", "June", "July")]
    [InlineData("Route 66", "Route 1", "Route 2")]
    public void Other_names_are_not(string first, string second, string third)
    {
        using var input = new TemporaryInput();

        WrittenChart.Draw(
            input,
            "age:category|n:number",
            "encoding: { x: age, y: n }\nmark: dot",
            $"{first}|1",
            $"{second}|2",
            $"{third}|3"
        );

        input.Found.ShouldBeEmpty();
    }
}
