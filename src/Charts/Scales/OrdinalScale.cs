using Report.Data;

namespace Report.Charts.Scales;

/// <summary>Categories one after another, each with a band one wide: from left to right, or from the top down.</summary>
internal sealed class OrdinalScale : Scale
{
    private readonly Dictionary<string, int> places;
    private readonly int sign;

    public OrdinalScale(IReadOnlyList<string> categories, bool downwards)
    {
        Categories = categories;
        places = categories.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        sign = downwards ? -1 : 1;
        var last = Math.Max(1, categories.Count) - 0.5;
        (Low, High) = downwards ? (-last, 0.5) : (-0.5, last);
    }

    public IReadOnlyList<string> Categories { get; }

    public override double? At(Value value) => places.TryGetValue(ValueText.Category(value), out var place) ? sign * place : null;

    public override IReadOnlyList<Tick> Ticks(int most) => [.. Categories.Select((c, i) => new Tick(sign * i, c))];
}
