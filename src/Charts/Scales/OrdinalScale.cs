using Report.Data;
using Report.Languages;

namespace Report.Charts.Scales;

/// <summary>A scale of categories, each in a band of width 1: from left to right, or from the top down.</summary>
internal sealed class OrdinalScale : Scale
{
    private readonly Dictionary<string, int> places;
    private readonly int sign;
    private readonly ILocale locale;

    /// <param name="downwards">Whether categories run from the top down; their coordinates are then negative.</param>
    /// <param name="locale">The language of the categories; null for the program's default.</param>
    public OrdinalScale(IReadOnlyList<string> categories, bool downwards, ILocale? locale = null)
    {
        this.locale = locale ?? Locales.BuiltIn.Default;
        Categories = categories;
        places = categories.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i, StringComparer.Ordinal);
        sign = downwards ? -1 : 1;
        var last = Math.Max(1, categories.Count) - 0.5;
        (Low, High) = downwards ? (-last, 0.5) : (-0.5, last);
    }

    public IReadOnlyList<string> Categories { get; }

    public override double? At(Value value) => places.TryGetValue(ValueText.Category(value, locale), out var place) ? sign * place : null;

    public override IReadOnlyList<Tick> Ticks(int most) => [.. Categories.Select((c, i) => new Tick(sign * i, c))];
}
