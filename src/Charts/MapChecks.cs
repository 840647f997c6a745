using Report.Charts.Maps;
using Report.Charts.Marks;
using Report.Charts.Rows;
using Report.Data.Maps;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Themes;

namespace Report.Charts;

/// <summary>Checks the map of a chart: that it exists, that the projection suits it, and that the coordinates of rows lie on it.</summary>
internal static class MapChecks
{
    public static void Check(ChartData rows, Theme theme, DiagnosticBag bag)
    {
        var layers = rows.Layers.Where(l => l.Layer.Mark.JoinsMap).ToList();
        if (layers.Count == 0)
        {
            return;
        }

        var (choice, map) = (layers[0].Layer.Map ?? MapChoice.Usual, MapDefaults.MapOf(layers[0].Layer, theme));
        if (MapDefaults.IsUnknown(layers[0].Layer, theme) && choice.Shapes is { } shapes)
        {
            bag.Add(
                MapRules
                    .UnknownMap.At(shapes.At, shapes.Value)
                    .WithHint(
                        DidYouMean.Nearest(shapes.Value, theme.Maps.Names) is { } nearest
                            ? $"did you mean '{nearest}'?"
                            : $"there are {string.Join(", ", theme.Maps.Names.Select(n => $"'{n}'"))}, and files below the input "
                                + "folder, such as "
                                + "'maps/counties.json'"
                    )
            );
            return;
        }

        foreach (var (shape, _) in choice.Names.Where(n => map.Find(n.Shape.Value) is null))
        {
            bag.Add(
                ChartRules
                    .UnknownPlace.At(shape.At, shape.Value)
                    .WithHint(() => DidYouMean.Hint(shape.Value, map.Shapes.Select(s => s.Name)))
            );
        }

        if (map.HasShortNames)
        {
            CheckTiles(choice, layers, bag);
            return;
        }

        CheckProjection(choice, map, layers, bag);
        CheckPlaces(map, layers, bag);
        CheckParallels(map, layers, bag);
    }

    private static void CheckProjection(MapChoice choice, BaseMap map, List<LayerData> layers, DiagnosticBag bag)
    {
        if (choice.Projection is not { } projection)
        {
            return;
        }

        if (!Projections.Names.Contains(projection.Value))
        {
            bag.Add(
                MapRules
                    .WrongProjection.At(projection.At, projection.Value, "there is none of that name")
                    .WithHint(() => DidYouMean.Hint(projection.Value, Projections.Names))
            );
            return;
        }

        var (first, isUsa) = (layers[0].Layer, projection.Value == Projections.AlbersUsa);
        if (MapScene.IsFittedToRows(first, map, layers.Select(l => l.Layer)))
        {
            if (isUsa)
            {
                bag.Add(
                    MapRules
                        .WrongProjection.At(projection.At, projection.Value, "it shows all states, not only those around the rows")
                        .WithHint("write 'fit: shapes', or 'albers'")
                );
            }

            return;
        }

        var places = layers.SelectMany(l => l.Data).Select(d => MapPlace.Of(d, map)).OfType<MapPlace>().ToList();
        if (isUsa)
        {
            CheckUsa(projection, map, places, bag);
        }
        else if (Projections.Named(projection.Value, MapScene.AreaOf(first, map, places)) is null)
        {
            bag.Add(
                MapRules
                    .WrongProjection.At(
                        projection.At,
                        projection.Value,
                        "a cone does not fit an area so wide, or on both sides of the equator"
                    )
                    .WithHint("write 'equal-earth', or fit the picture to the rows with 'fit: rows'")
            );
        }
    }

    // A tile map needs no projection, and its tiles are not at their true longitude and latitude.
    private static void CheckTiles(MapChoice choice, IReadOnlyList<LayerData> layers, DiagnosticBag bag)
    {
        if (choice.Projection is { } projection)
        {
            bag.Add(
                MapRules.WrongProjection.At(projection.At, projection.Value, "tiles are not laid by a projection").WithHint("take it away")
            );
        }

        foreach (
            var encoding in layers
                .SelectMany(l => l.Layer.Encoding)
                .Where(e => e.Key is Channel.Longitude or Channel.Latitude)
                .Select(e => e.Value)
                .DistinctBy(e => e.At)
        )
        {
            bag.Add(MapRules.TilesHavePlaces.At(encoding.Written?.Field.At ?? encoding.At, encoding.Field.Name));
        }
    }

    private static void CheckUsa(Located<string> projection, BaseMap map, IReadOnlyList<MapPlace> places, DiagnosticBag bag)
    {
        if (!map.Shapes.Any(AlbersUsa.Holds))
        {
            bag.Add(
                MapRules
                    .WrongProjection.At(projection.At, projection.Value, "it is of the United States alone")
                    .WithHint("take it away, or write 'albers'")
            );
            return;
        }

        foreach (var place in places.Where(p => p.At is { } at ? !AlbersUsa.Holds(at.Longitude, at.Latitude) : !AlbersUsa.Holds(p.Shape!)))
        {
            bag.Add(
                MapRules
                    .WrongProjection.At(
                        place.Datum[Channel.Label]?.At ?? place.Datum.Row.At,
                        projection.Value,
                        $"'{place.Name}' is not on it"
                    )
                    .WithHint("leave the row out with 'filter', or write 'albers'")
            );
        }
    }

    /// <summary>Reports coordinates outside the map, with a hint if longitude and latitude seem to be exchanged.</summary>
    private static void CheckPlaces(BaseMap map, List<LayerData> layers, DiagnosticBag bag)
    {
        if (MapDefaults.Reach(map) is not { } bounds)
        {
            return;
        }

        foreach (var datum in layers.SelectMany(l => l.Data))
        {
            if (MapPlace.CoordinatesOf(datum) is { } at && !bounds.Holds(MapCut.Near(at, (bounds.West + bounds.East) / 2)))
            {
                var fault = ChartRules.OffTheMap.At(
                    datum[Channel.Latitude]!.At,
                    datum[Channel.Latitude]!.Value,
                    datum[Channel.Longitude]!.Value
                );
                bag.Add(
                    bounds.Holds(new Degrees(at.Latitude, at.Longitude))
                        ? fault.WithHint("exchange the two: latitude is how far north, longitude how far east")
                        : fault
                );
            }
        }
    }

    /// <summary>Reports coordinates closer to a pole than the projection can draw: a dot would be drawn on its last parallel.</summary>
    private static void CheckParallels(BaseMap map, List<LayerData> layers, DiagnosticBag bag)
    {
        var places = layers.SelectMany(l => l.Data).Select(d => MapPlace.Of(d, map)).OfType<MapPlace>().ToList();
        var last = MapScene.Named(layers[0].Layer, map, MapScene.AreaOf(layers[0].Layer, map, places)).LastParallel;
        foreach (var place in places.Where(p => p.At is { } at && Math.Abs(at.Latitude) > last))
        {
            var latitude = place.Datum[Channel.Latitude]!;
            bag.Add(MapRules.BeyondParallel.At(latitude.At, latitude.Value, last));
        }
    }
}
