using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>What every layout is given, in addition to the model of the page.</summary>
internal sealed record LayoutModel : Model<LayoutModel>
{
    /// <summary>The kind of page in one word.</summary>
    public required string Kind { get; init; }

    public required string Language { get; init; }

    /// <summary>"rtl"; null for languages that run from left to right.</summary>
    public required string? Direction { get; init; }

    public required string Locale { get; init; }

    public required string Title { get; init; }

    public required string FullTitle { get; init; }

    public required string Description { get; init; }

    /// <summary>The description as HTML.</summary>
    public required string? Standfirst { get; init; }

    public required KickerModel? Kicker { get; init; }

    /// <summary>The Content-Security-Policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The scripts of other websites that load with the page.</summary>
    public required IReadOnlyList<ScriptTagModel> OtherScripts { get; init; }

    /// <summary>The scripts that readers are asked for, as JSON; null where there are none.</summary>
    public required string? AskedScripts { get; init; }

    public required string ConsentScript { get; init; }

    public required string? FramesScript { get; init; }

    public required string? Oembed { get; init; }

    public required bool Noindex { get; init; }

    public required string? Canonical { get; init; }

    public required string OgType { get; init; }

    public required SharedImageModel? Image { get; init; }

    public required IReadOnlyList<string> JsonLd { get; init; }

    public required string Root { get; init; }

    public required string Origin { get; init; }

    public required bool IsHome { get; init; }

    public required string StyleSheet { get; init; }

    public required string Script { get; init; }

    public required IReadOnlyList<string> Preload { get; init; }

    public required PictureModel? Icon { get; init; }

    public required PictureModel? TouchIcon { get; init; }

    public required PictureModel? Logo { get; init; }

    /// <summary>The newsroom's own values, under names of its own.</summary>
    public required IReadOnlyDictionary<string, object?> Params { get; init; }

    public required ThemeColorModel ThemeColor { get; init; }

    public required SiteModel Site { get; init; }

    public required IReadOnlyList<NavigationModel> Navigation { get; init; }

    public required IReadOnlyList<LinkModel> Reference { get; init; }
}

/// <summary>A script of another website.</summary>
internal sealed record ScriptTagModel(string Src, IReadOnlyList<ScriptDataModel> Data) : Model<ScriptTagModel>;

/// <summary>An attribute <c>data-NAME</c> of a script.</summary>
internal sealed record ScriptDataModel(string Name, string Value) : Model<ScriptDataModel>;

/// <summary>The picture shown where a page is shared.</summary>
/// <param name="IsCard">True for the card of a chart, false for the picture that site.yaml names.</param>
internal sealed record SharedImageModel(string Url, string Alt, string Type, bool IsCard) : Model<SharedImageModel>;

/// <param name="Type">The media type.</param>
internal sealed record PictureModel(string Url, string Type) : Model<PictureModel>;

/// <summary>The background in light and dark.</summary>
internal sealed record ThemeColorModel(string Light, string Dark) : Model<ThemeColorModel>;

/// <param name="Current">True on the page itself, and on those below it.</param>
internal sealed record NavigationModel(string Title, string Url, bool Current) : Model<NavigationModel>;
