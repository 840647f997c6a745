using Report.Data.Maps;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Charts.Maps;

/// <summary>The schema of the key <c>map</c>: the name or file of a map, or a mapping with further settings.</summary>
internal static class MapChoiceReader
{
    private static readonly YamlSchema<Located<string>> Words = Shapes.Located(Shapes.Scalar);

    private static readonly Key<Located<string>> File = new(
        "shapes",
        Words,
        "A map of the theme (europe, world, us-states), or a GeoJSON or TopoJSON file below the input folder: maps/counties.json."
    );
    private static readonly Key<Located<string>> Name = new(
        "name",
        Words,
        "The property of the file that names its shapes, where it is not 'name'."
    );
    private static readonly Key<Located<string>> Code = new(
        "code",
        Words,
        "A property of the file with codes that rows may use instead of names, such as AGS or GEOID."
    );
    private static readonly Key<Located<string>> Layer = new("layer", Words, "Which object of a TopoJSON file that has several.");
    private static readonly Key<Located<string>> Projection = new("projection", Words, "How the globe is laid flat.")
    {
        Examples = [.. Projections.Names],
    };
    private static readonly Key<bool> Fit = new(
        "fit",
        Shapes.OneOf("fit", ("rows", true), ("shapes", false)),
        "What the picture is fitted to: the rows, or all shapes of the map."
    );
    private static readonly Key<IReadOnlyList<(Located<string> Shape, Located<string> Name)>> Names = new(
        "names",
        Shapes.MapOf(Words),
        "What shapes are called here, by their name on the map or their code."
    );

    private static readonly ObjectShape<MapChoice> Whole = new(
        "a map",
        (keys, bag) =>
            new(
                keys.Maybe(File),
                new MapKeys(keys.Maybe(Name), keys.Maybe(Code), keys.Maybe(Layer)),
                keys.Maybe(Projection),
                keys.Has(Fit) ? keys.Get(Fit) : null,
                keys.Get(Names, [])
            ),
        File,
        Name,
        Code,
        Layer,
        Projection,
        Fit,
        Names
    );

    public static readonly YamlSchema<MapChoice> Shape = Shapes.ScalarOr(Whole, shapes => MapChoice.Usual with { Shapes = shapes });
}
