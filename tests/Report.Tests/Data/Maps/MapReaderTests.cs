using System.Text;
using Report.Data.Maps;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Tests.Data.Maps;

/// <summary>A newsroom's own maps are read as offices of statistics and mapping tools write them.</summary>
public sealed class MapReaderTests
{
    private const string Square = "[[[0,0],[10,0],[10,10],[0,10],[0,0]]]";

    private readonly DiagnosticBag bag = new();

    [Fact]
    public void A_collection_of_features_is_a_map_of_shapes_with_names_and_codes()
    {
        var map = Read(
            Collection(Feature("\"name\":\"North\",\"key\":\"07\"", Square), Feature("\"name\":\"South\",\"key\":\"08\"", Square)),
            code: "key"
        )!;

        map.Shapes.Select(s => (s.Name, s.Codes[0])).ShouldBe([("North", "07"), ("South", "08")]);
        map.Find("7")!.Name.ShouldBe("North");
        map.Shapes[0].Polygons[0].Rings[0].Count.ShouldBe(4);
        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Arcs_of_a_topology_become_outlines_that_neighbours_share()
    {
        var map = Read(
            Topology(
                """[[[0,0],[10,0],[0,10]],[[0,0],[-5,0],[0,10],[15,0]]]""",
                """{"type":"Polygon","id":"A","properties":{"name":"East"},"arcs":[[0,~1]]},{"type":"Polygon","properties":{"name":"West"},"arcs":[[1,-1]]}""".Replace(
                    "~1",
                    "-2",
                    StringComparison.Ordinal
                )
            )
        )!;

        map.Shapes[0].Polygons[0].Rings[0].ShouldContain(new Degrees(-5, 10));
        map.Find("a")!.Name.ShouldBe("East");
        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Features_of_one_name_and_code_are_one_shape_and_those_of_one_name_alone_are_not()
    {
        var map = Read(
            Collection(
                Feature("\"name\":\"Bremen\",\"key\":\"04\"", Square),
                Feature("\"name\":\"Bremen\",\"key\":\"04\"", Square),
                Feature("\"name\":\"Washington\",\"key\":\"1\"", Square),
                Feature("\"name\":\"Washington\",\"key\":\"2\"", Square)
            ),
            code: "key"
        )!;

        map.Find("Bremen")!.Polygons.Count.ShouldBe(2);
        map.Find("Washington").ShouldBeNull();
        map.All("Washington").Count.ShouldBe(2);
        map.Find("2").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("[[[0,0],[10,0],[10,10],[0,10]]]", "CHART116")]
    [InlineData("[[[2,2],[3,2],[3,3],[2,2]],[[0,0],[10,0],[10,10],[0,10],[0,0]]]", "CHART116")]
    [InlineData("[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[1,1],[1,1],[1,1]]]", "CHART116")]
    [InlineData("[[[500000,5600000],[510000,5600000],[510000,5610000],[500000,5600000]]]", "CHART114")]
    [InlineData("[[[52,13],[53,13],[53,100],[52,13]]]", "CHART115")]
    [InlineData("[[[0,0],[10,0]]]", "CHART116")]
    [InlineData("[[]]", "CHART111")]
    [InlineData("[[[0,0],[10,\"x\"],[1,1]]]", "CHART111")]
    public void What_is_wrong_with_outlines_is_told_at_the_shape(string coordinates, string code)
    {
        var map = Read(
            "{\"type\":\"FeatureCollection\",\"features\":[\n"
                + Feature("\"name\":\"A\"", Square)
                + ",\n"
                + Feature("\"name\":\"B\"", coordinates)
                + "]}"
        );

        bag.Sorted().Select(d => (d.Code, d.Position.Line)).First().ShouldBe((code, 3));
        (map is null).ShouldBe(bag.HasErrors);
    }

    [Fact]
    public void Of_rings_in_the_wrong_order_the_largest_is_the_outline()
    {
        var map = Read(Collection(Feature("\"name\":\"A\"", "[[[2,2],[3,2],[3,3],[2,2]],[[0,0],[10,0],[10,10],[0,10],[0,0]]]")))!;

        map.Shapes[0].Polygons[0].Rings.Select(r => r.Count).ShouldBe([4, 3]);
    }

    [Theory]
    [InlineData("{", "it is not JSON")]
    [InlineData("7", "it is neither GeoJSON nor TopoJSON")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[1,2]}", "none of its features is an area")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[5]]}},\"arcs\":[]}", "there is no arc 5")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{},\"arcs\":[]}", "its topology has no 'objects'")]
    [InlineData(
        "{\"type\":\"Topology\",\"objects\":{\"a\":{\"type\":\"Polygon\",\"arcs\":[[0]]}},\"transform\":{\"scale\":1},\"arcs\":[[[0,0],[1,1],[2,0]]]}",
        "its 'transform' is not two numbers of 'scale' and two of 'translate'"
    )]
    [InlineData("{\"type\":\"Sphere\"}", "this is neither a feature nor a geometry of GeoJSON")]
    public void What_is_no_map_is_told_why(string json, string why)
    {
        Read(json).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Message.ShouldBe("this is no map: " + why);
    }

    [Fact]
    public void A_property_that_is_not_there_is_told_with_the_nearest()
    {
        Read(Collection(Feature("\"NAME_1\":\"A\"", Square)), name: "NAME1").ShouldBeNull();

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Hint).ShouldBe(("CHART112", "did you mean 'NAME_1'?"));
    }

    [Fact]
    public void A_file_whose_names_have_no_usual_property_lists_what_it_has()
    {
        Read(Collection(Feature("\"LAND\":\"A\",\"EWZ\":5", Square))).ShouldBeNull();

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Hint).ShouldBe(("CHART113", "say with 'name' which property names its shapes: 'LAND', 'EWZ'"));
    }

    [Fact]
    public void One_of_several_layers_has_to_be_named()
    {
        const string Two =
            "{\"type\":\"Topology\",\"objects\":{\"states\":{\"type\":\"Polygon\",\"arcs\":[[0]]},\"lakes\":{\"type\":\"Polygon\",\"arcs\":[[0]]}},\"arcs\":[[[0,0],[1,1],[2,0],[0,0]]]}";

        Read(Two).ShouldBeNull();
        Read(Two, layer: "state").ShouldBeNull();

        bag.Sorted()
            .Select(d => (d.Code, d.Hint))
            .ShouldBe(
                [("CHART112", "its layers are 'states', 'lakes'"), ("CHART119", "say which with 'layer': 'states', 'lakes'")],
                ignoreOrder: true
            );
    }

    [Fact]
    public void Lines_and_shapes_without_a_name_are_told_and_the_rest_is_drawn()
    {
        var map = Read(
            Collection(
                Feature("\"name\":\"A\"", Square),
                Feature("\"name\":null", Square),
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[0,0],[1,1]]}}"
            )
        )!;

        map.Shapes.Count.ShouldBe(2);
        bag.Sorted().Select(d => d.Code).ShouldBe(["CHART117", "CHART118"], ignoreOrder: true);
    }

    private BaseMap? Read(string json, string? name = null, string? code = null, string? layer = null)
    {
        var here = new Position("chart.yaml", 4, 6);
        Located<string>? At(string? text) => text is null ? null : new Located<string>(text, here);
        return MapReader.Read(
            Encoding.UTF8.GetBytes(json),
            "maps/a.json",
            "maps/a.json",
            new MapKeys(At(name), At(code), At(layer)),
            here,
            bag,
            MapRules.NotAMap
        );
    }

    private static string Collection(params string[] features) =>
        $"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(',', features)}]}}";

    private static string Feature(string properties, string coordinates) =>
        $"{{\"type\":\"Feature\",\"properties\":{{{properties}}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":{coordinates}}}}}";

    private static string Topology(string arcs, string geometries) =>
        $"{{\"type\":\"Topology\",\"transform\":{{\"scale\":[1,1],\"translate\":[0,0]}},\"objects\":{{\"a\":{{\"type\":\"GeometryCollection\",\"geometries\":[{geometries}]}}}},\"arcs\":{arcs}}}";
}
