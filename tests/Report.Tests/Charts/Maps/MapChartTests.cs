using System.Text.RegularExpressions;
using CsCheck;
using Report.Charts;
using Report.Charts.Layout;
using Report.Charts.Maps;
using Report.Charts.Rendering;
using Report.Tests.Data;

namespace Report.Tests.Charts.Maps;

/// <summary>Charts over maps of the theme and of a newsroom draw and describe their rows, and are light enough for a page.</summary>
public sealed partial class MapChartTests
{
    private const int MostBytes = 60_000;

    [Fact]
    public void A_map_of_the_world_with_a_figure_for_every_country_is_light_enough_for_a_page()
    {
        using var input = new TemporaryInput();
        var world = Drawing.Theme.Maps.Find("world")!;

        var chart = Draw(
            input,
            "country:category|rate:number",
            "map: world\nencoding: { label: country, color: rate }",
            [.. world.Shapes.Select((s, i) => $"{s.Name}|{i % 70}")]
        );

        input.Found.ShouldBeEmpty();
        chart.Wide.Length.ShouldBeLessThan(MostBytes);
        chart.Narrow.Length.ShouldBeLessThan(MostBytes);
        // Every country is drawn, however small it is.
        foreach (var shape in world.Shapes)
        {
            chart.Wide.ShouldContain($"<title>{SvgWriter.Escape(shape.Name)}");
        }
    }

    [Fact]
    public void States_join_by_name_postal_code_and_FIPS()
    {
        using var input = new TemporaryInput();

        var chart = Draw(
            input,
            "state:category|band:category",
            "map: us-states\nencoding: { label: state, color: band }",
            "Ohio|a",
            "TX|b",
            "06|a",
            "1|b",
            "Washington, D.C.|a"
        );

        input.Found.ShouldBeEmpty();
        chart.Wide.ShouldContain("<title>Ohio");
    }

    [Fact]
    public void Codes_are_named_in_picture_and_words_and_stay_codes_in_the_data()
    {
        using var input = new TemporaryInput();

        var chart = Draw(
            input,
            "state:category|rate:number",
            "map: us-states\nencoding: { label: state, color: rate }\nhighlight: '06'",
            "48|5",
            "06|9",
            "Ohio|7"
        );

        input.Found.ShouldBeEmpty();
        chart.Wide.ShouldContain("<title>California");
        chart.Wide.ShouldNotContain("<title>06");
        chart.Description.ShouldContain("Texas");
        chart.Data.Tables[0].Rows.Select(r => ((Report.Data.TextValue)r["state"]!.Value).Text).ShouldBe(["48", "06", "Ohio"]);
    }

    [Fact]
    public void A_row_of_another_map_is_told_which_map_has_it()
    {
        using var input = new TemporaryInput();

        Draw(input, "state:category|a:number", "encoding: { label: state, size: a }", "Ohio|1", "Iowa|3");

        input
            .Found.Select(d => (d.Code, d.Hint))
            .Distinct()
            .ShouldBe([("CHART060", "the map 'us-states' has it: write 'map: us-states' in the chart")]);
    }

    [Theory]
    [InlineData("map: wrld", "CHART110", "did you mean 'world'?")]
    [InlineData("map: { shapes: world, projection: albers }", "CHART121", null)]
    [InlineData("map: { shapes: us-tiles, projection: mercator }", "CHART121", "take it away")]
    [InlineData("map: { shapes: us-states, projection: albers-usa, fit: rows }", "CHART121", "write 'fit: shapes', or 'albers'")]
    [InlineData("map: { shapes: us-states, projection: albrs }", "CHART121", "did you mean 'albers'?")]
    [InlineData("map: { shapes: us-states, names: { Ohyo: X } }", "CHART060", "did you mean 'Ohio'?")]
    [InlineData("map: { shapes: us-states, name: NAME }", "CHART112", null)]
    [InlineData("map: maps/none.json", "DATA009", null)]
    public void What_a_chart_cannot_have_of_its_map_is_told(string map, string code, string? hint)
    {
        using var input = new TemporaryInput();

        Draw(input, "state:category|a:number", map + "\nencoding: { label: state, size: a }", "Georgia|1");

        var fault = input.Found.First(d => d.Code == code);
        fault.Position.File.ShouldEndWith("charts/a.yaml");
        if (hint is not null)
        {
            fault.Hint.ShouldBe(hint);
        }
    }

    [Fact]
    public void A_row_that_is_not_on_the_projection_is_told_at_the_row()
    {
        using var input = new TemporaryInput();

        Draw(
            input,
            "state:category|a:number",
            "map: { shapes: world, projection: albers-usa }\nencoding: { label: state, size: a }",
            "United States|2",
            "Georgia|1"
        );

        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe([("CHART121", 8)]);
    }

    [Theory]
    [InlineData("us-tiles", "Ohio", ">OH<")]
    [InlineData("europe-tiles", "Germany", ">DE<")]
    [InlineData("world-tiles", "Brazil", "")]
    public void Tiles_carry_their_codes_and_join_by_name(string map, string name, string code)
    {
        using var input = new TemporaryInput();

        var chart = Draw(input, "state:category|a:number", $"map: {map}\nencoding: {{ label: state, color: a }}", $"{name}|1");

        input.Found.ShouldBeEmpty();
        chart.Wide.ShouldContain(code);
        chart.Wide.ShouldContain($"<title>{name}");
    }

    [Fact]
    public void Tiles_stand_apart()
    {
        foreach (var map in Drawing.Theme.Maps.Maps.Where(m => m.HasShortNames))
        {
            map.Shapes.Select(s => s.Polygons[0].Rings[0][0]).ShouldBeUnique();
        }
    }

    [Fact]
    public void Areas_without_a_row_are_in_the_key_and_in_the_words()
    {
        using var input = new TemporaryInput();
        var names = Drawing.Theme.Maps.Find("us-states")!.Shapes.Select(s => s.Name).Where(n => n is not ("Ohio" or "Iowa")).ToList();

        var chart = Draw(
            input,
            "state:category|a:number",
            "map: us-states\nencoding: { label: state, color: a }",
            [.. names.Select((n, i) => $"{n}|{i}")]
        );

        chart.Description.ShouldContain("In grey, without a row: Iowa and Ohio.");
        chart.Wide.ShouldContain(">no data<");
    }

    [Fact]
    public void No_name_stands_on_the_land_of_another_row()
    {
        using var input = new TemporaryInput();
        string[] names =
        [
            "Germany",
            "Poland",
            "Austria",
            "Czechia",
            "Hungary",
            "Slovakia",
            "France",
            "Italy",
            "Belgium",
            "Netherlands",
            "Denmark",
            "Croatia",
            "Slovenia",
        ];
        var chart = Draw(
            input,
            "country:category|a:number",
            "encoding: { label: country, color: a }",
            [.. names.Select((n, i) => $"{n}|{i}")]
        );

        foreach (var narrow in new[] { false, true })
        {
            var picture = Drawing.Compose(chart.Data, narrow);
            var lands = picture.Sheets.SelectMany(s => s.Shapes).Where(s => s.Datum is not null).ToList();
            foreach (var label in picture.Labels.Where(l => l.About is { Datum: not null, IsTied: false }))
            {
                lands
                    .Where(l => l.Datum!.Number != label.About!.Datum!.Number && l.Holds(label.Box.Middle))
                    .ShouldBeEmpty($"'{label.Text}' stands on another");
            }
        }
    }

    [Fact]
    public void A_map_of_another_mark_is_a_fault()
    {
        using var input = new TemporaryInput();

        Draw(input, "state:category|a:number", "map: world\nmark: bar\nencoding: { y: state, x: a }", "Georgia|1");

        input.Found.Select(d => d.Code).ShouldBe(["CHART122"]);
    }

    [Fact]
    public void A_file_of_the_newsrooms_own_is_joined_by_its_codes()
    {
        using var input = new TemporaryInput();
        input.Write(
            "maps/districts.geojson",
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"GEN":"Mitte","AGS":"001"},"geometry":{"type":"Polygon","coordinates":[[[13.3,52.5],[13.4,52.5],[13.4,52.6],[13.3,52.6],[13.3,52.5]]]}},
            {"type":"Feature","properties":{"GEN":"Pankow","AGS":"003"},"geometry":{"type":"Polygon","coordinates":[[[13.4,52.5],[13.5,52.5],[13.5,52.6],[13.4,52.6],[13.4,52.5]]]}}]}
            """
        );

        var chart = Draw(
            input,
            "code:category|rate:number",
            "map: { shapes: maps/districts.geojson, code: AGS }\nencoding: { label: code, color: rate }",
            "1|3",
            "3|5"
        );

        input.Found.ShouldBeEmpty();
        Polygons(chart.Wide).ShouldBe(2);
    }

    [Fact]
    public void A_row_that_several_shapes_could_be_is_a_fault()
    {
        using var input = new TemporaryInput();
        var square = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,0]]]}";
        input.Write(
            "maps/a.json",
            $"{{\"type\":\"FeatureCollection\",\"features\":[{{\"type\":\"Feature\",\"id\":\"1\",\"properties\":{{\"name\":\"Lee\"}},\"geometry\":{square}}},{{\"type\":\"Feature\",\"id\":\"2\",\"properties\":{{\"name\":\"Lee\"}},\"geometry\":{square}}}]}}"
        );

        Draw(input, "county:category|rate:number", "map: maps/a.json\nencoding: { label: county, color: rate }", "Lee|3");

        input.Found.Select(d => d.Code).ShouldBe(["CHART120"]);
    }

    [Fact]
    public void Neighbours_keep_one_common_border_when_they_are_simplified()
    {
        // Two squares that share a border of many small bends.
        var border = Enumerable.Range(0, 101).Select(i => new PixelPoint(50 + (i % 2 == 0 ? 0.2 : -0.2), i)).ToList();
        IReadOnlyList<PixelPoint> west = [new(0, 0), .. border, new(0, 100)],
            east = [new(100, 0), new(100, 100), .. border.AsEnumerable().Reverse()];

        var simple = MapSimplifier.Simplify([
            [
                [west],
            ],
            [
                [east],
            ],
        ]);

        var shared = simple[0][0].Where(s => Math.Abs(s.X - 50) < 1).ToList();
        shared.Count.ShouldBeLessThan(10);
        simple[1][0].Where(s => Math.Abs(s.X - 50) < 1).ShouldBe(shared, ignoreOrder: true);
    }

    [Fact]
    public void Any_outlines_are_simplified_and_have_a_point_inside()
    {
        var spot = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60], (x, y) => new PixelPoint(x, y));
        var ring = spot.Array[3, 9];
        ring.Array[1, 3]
            .Array[1, 4]
            .Sample(
                polygons =>
                {
                    var rings = MapSimplifier.Simplify([
                        .. polygons.Select(p =>
                            (IReadOnlyList<IReadOnlyList<IReadOnlyList<PixelPoint>>>)[p.Select(r => (IReadOnlyList<PixelPoint>)r).ToList()]
                        ),
                    ]);

                    rings.Count.ShouldBe(polygons.Length);
                    foreach (var outline in rings.Where(r => r.Count > 0).Select(r => r[0]))
                    {
                        Box.Around(outline).Grow(0.5).Holds(InnerPoint.Of(outline)).ShouldBeTrue();
                    }
                },
                iter: 300
            );
    }

    [Fact]
    public void A_chart_can_call_shapes_otherwise_than_the_map_does()
    {
        using var input = new TemporaryInput();

        var chart = Draw(
            input,
            "country:category|rate:number",
            "map: { names: { TUR: Türkiye } }\nencoding: { label: country, size: rate }",
            "Greece|3",
            "Bulgaria|5"
        );

        input.Found.ShouldBeEmpty();
        chart.Wide.ShouldContain(">Türkiye<");
        chart.Wide.ShouldNotContain(">Turkey<");
    }

    [Fact]
    public void A_shape_is_found_by_the_name_that_its_chart_gives_it_after_another_chart_has_looked_names_up_on_the_same_map()
    {
        using var input = new TemporaryInput();
        Draw(input, "country:category|rate:number", "encoding: { label: country, size: rate }", "Greece|3", "Bulgaria|5");

        var chart = Draw(
            input,
            "country:category|band:category",
            "map: { names: { TUR: Anatolia } }\nencoding: { label: country, color: band }",
            "Anatolia|a",
            "Greece|b"
        );

        input.Found.ShouldBeEmpty();
        chart.Wide.ShouldContain("<title>Anatolia");
    }

    private static int Polygons(string svg) => Titled().Count(svg);

    // Draws a chart of the mark "map" unless it names another mark.
    private static RenderedChart Draw(TemporaryInput input, string head, string chart, params string[] rows) =>
        WrittenChart.Draw(input, head, chart.Contains("mark:", StringComparison.Ordinal) ? chart : "mark: map\n" + chart, rows)!;

    [GeneratedRegex("<path d=\"[^\"]*\"><title>")]
    private static partial Regex Titled();
}
