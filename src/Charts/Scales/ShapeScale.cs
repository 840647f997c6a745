using Report.Charts.Marks;
using Report.Charts.Rows;

namespace Report.Charts.Scales;

/// <summary>A scale from names to the shapes of dots, shared by all layers and panels of a chart.</summary>
internal sealed class ShapeScale
{
    private readonly Dictionary<string, DotShape> shapes;

    private ShapeScale(Encoding encoding, IReadOnlyList<string> names)
    {
        (Encoding, Names) = (encoding, names);
        shapes = names.Take(DotShapes.Count).Index().ToDictionary(n => n.Item, n => (DotShape)n.Index, StringComparer.Ordinal);
    }

    public Encoding Encoding { get; }

    /// <summary>
    /// The names in the order of the encoding, else of the rows. Names beyond the number of shapes have no shape of their own.
    /// </summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Returns the scale of some layers; null if none has the channel shape.</summary>
    public static ShapeScale? Of(IReadOnlyList<LayerData> layers)
    {
        var shaped = layers.Where(l => l.Layer.Encoding.ContainsKey(Channel.Shape)).ToList();
        if (shaped.Count == 0)
        {
            return null;
        }

        var encoding = shaped[0].Layer.Encoding[Channel.Shape];
        var names = shaped.SelectMany(l => l.Data).Select(d => d.Name(Channel.Shape)).OfType<string>();
        return new ShapeScale(encoding, NameOrder.Of(encoding.Order, names));
    }

    public DotShape Of(string name) => shapes.GetValueOrDefault(name);

    /// <summary>Returns the shape of a datum; a circle if its layer does not have the channel.</summary>
    public DotShape Of(Datum datum) => datum.Name(Channel.Shape) is { } name ? Of(name) : DotShape.Circle;
}
