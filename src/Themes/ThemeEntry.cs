using Report.Data;
using Report.Diagnostics;

namespace Report.Themes;

/// <summary>The content of theme.yaml as written, with positions for the diagnostics of later checks.</summary>
/// <param name="Fonts">The fonts; null if the file lists none. So for <paramref name="Preload"/>.</param>
/// <param name="ColorsAt">The position at which a missing colour is reported.</param>
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
    bool? AlwaysDark
)
{
    /// <summary>
    /// Merges this entry over another, which supplies what this one leaves out. Tokens are merged by name; a list of fonts replaces the
    /// other's.
    /// </summary>
    public ThemeEntry Over(ThemeEntry other) =>
        this with
        {
            Colors = Merge(Colors, other.Colors, color => color.Name),
            Sizes = Merge(Sizes, other.Sizes, size => size.Name),
            Fonts = Fonts ?? other.Fonts,
            Preload = Preload ?? (Fonts is null ? other.Preload : []),
            Chart = Chart.Over(other.Chart),
            Strings = [.. Strings, .. other.Strings.Where(below => Strings.All(own => own.Name.Value != below.Name.Value))],
            AlwaysDark = AlwaysDark ?? other.AlwaysDark,
        };

    // Keeps the order of the lower entry, so that an override changes only a value in the style sheet.
    private static IReadOnlyList<Located<T>> Merge<T>(IReadOnlyList<Located<T>> over, IReadOnlyList<Located<T>> under, Func<T, string> name)
    {
        var own = over.DistinctBy(token => name(token.Value), StringComparer.Ordinal)
            .ToDictionary(token => name(token.Value), StringComparer.Ordinal);
        var known = under.Select(token => name(token.Value)).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. under.Select(token => own.TryGetValue(name(token.Value), out var mine) ? mine : token),
            .. over.Where(token => !known.Contains(name(token.Value))),
        ];
    }
}

internal sealed record FontEntry(FontRole Role, string Family, int Weight, bool Italic, Located<string> File);

/// <summary>The sizes of charts as written; each is null if left out.</summary>
internal sealed record ChartEntry(
    int? Wide,
    int? Narrow,
    int? Broad,
    int? AxisText,
    int? AxisTextNarrow,
    int? LabelText,
    int? LabelTextNarrow
)
{
    public static readonly ChartEntry Empty = new(null, null, null, null, null, null, null);

    public ChartSizes Sizes =>
        new(Wide ?? 720, Narrow ?? 360, AxisText ?? 14, AxisTextNarrow ?? 13, LabelText ?? 14, LabelTextNarrow ?? 13)
        {
            Broad = Broad ?? 1120,
        };

    public ChartEntry Over(ChartEntry other) =>
        new(
            Wide ?? other.Wide,
            Narrow ?? other.Narrow,
            Broad ?? other.Broad,
            AxisText ?? other.AxisText,
            AxisTextNarrow ?? other.AxisTextNarrow,
            LabelText ?? other.LabelText,
            LabelTextNarrow ?? other.LabelTextNarrow
        );
}
