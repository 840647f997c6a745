using Report.Data;
using Report.Diagnostics;

namespace Report.Themes;

/// <summary>theme.yaml as written, with the places that its checks point to.</summary>
/// <param name="Fonts">Null where it has none of its own; so for <paramref name="Preload"/>.</param>
/// <param name="ColorsAt">Where a missing colour is told.</param>
internal sealed record ThemeEntry(
    Located<string>? Extends,
    IReadOnlyList<Located<ColorToken>> Colors,
    IReadOnlyList<Located<SizeToken>> Sizes,
    IReadOnlyList<FontEntry>? Fonts,
    IReadOnlyList<Located<string>>? Preload,
    ChartEntry Chart,
    Position ColorsAt,
    Position FontsAt,
    IReadOnlyList<(Located<string> Name, string Text)> Strings,
    bool? AlwaysDark)
{
    /// <summary>This entry, and what it leaves out as another has it. A list of fonts takes the place of the other's, tokens stand beside the other's.</summary>
    public ThemeEntry Over(ThemeEntry other) => this with
    {
        Colors = Merge(Colors, other.Colors, color => color.Name),
        Sizes = Merge(Sizes, other.Sizes, size => size.Name),
        Fonts = Fonts ?? other.Fonts,
        Preload = Preload ?? (Fonts is null ? other.Preload : []),
        Chart = Chart.Over(other.Chart),
        Strings = [.. Strings, .. other.Strings.Where(below => Strings.All(own => own.Name.Value != below.Name.Value))],
        AlwaysDark = AlwaysDark ?? other.AlwaysDark,
    };

    // In the order of the lower one, so that style sheets change by the value alone.
    private static IReadOnlyList<Located<T>> Merge<T>(IReadOnlyList<Located<T>> over, IReadOnlyList<Located<T>> under, Func<T, string> name)
    {
        var own = over.DistinctBy(token => name(token.Value), StringComparer.Ordinal).ToDictionary(token => name(token.Value), StringComparer.Ordinal);
        var known = under.Select(token => name(token.Value)).ToHashSet(StringComparer.Ordinal);
        return [.. under.Select(token => own.TryGetValue(name(token.Value), out var mine) ? mine : token), .. over.Where(token => !known.Contains(name(token.Value)))];
    }
}

internal sealed record FontEntry(FontRole Role, string Family, int Weight, bool Italic, Located<string> File);

/// <summary>Sizes of charts as written; null where one is left out.</summary>
internal sealed record ChartEntry(int? Wide, int? Narrow, int? Broad, int? AxisText, int? AxisTextNarrow, int? LabelText, int? LabelTextNarrow)
{
    public static readonly ChartEntry Empty = new(null, null, null, null, null, null, null);

    public ChartSizes Sizes => new(Wide ?? 720, Narrow ?? 360, AxisText ?? 14, AxisTextNarrow ?? 13, LabelText ?? 14, LabelTextNarrow ?? 13) { Broad = Broad ?? 1120 };

    public ChartEntry Over(ChartEntry other) => new(
        Wide ?? other.Wide,
        Narrow ?? other.Narrow,
        Broad ?? other.Broad,
        AxisText ?? other.AxisText,
        AxisTextNarrow ?? other.AxisTextNarrow,
        LabelText ?? other.LabelText,
        LabelTextNarrow ?? other.LabelTextNarrow);
}
