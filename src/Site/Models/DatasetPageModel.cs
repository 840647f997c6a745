using Report.Pages.Models;

namespace Report.Site.Models;

internal sealed record DatasetPageModel : Model<DatasetPageModel>
{
    public required KickerModel Kicker { get; init; }

    public required string Csv { get; init; }

    public required string Json { get; init; }

    public required string? Parquet { get; init; }

    public required string Table { get; init; }

    public required PagerModel? Pager { get; init; }

    public required IReadOnlyList<FieldModel> Fields { get; init; }

    /// <summary>How the dataset was made; null for one that was written.</summary>
    public required DerivationModel? Derivation { get; init; }

    public required IReadOnlyList<BreakModel> Breaks { get; init; }

    public required IReadOnlyList<SourceModel> Sources { get; init; }

    public required IReadOnlyList<LinkModel> Charts { get; init; }

    public required IReadOnlyList<LinkModel> Pages { get; init; }

    public required IReadOnlyList<DatasetVersionModel> History { get; init; }

    public required string Citation { get; init; }
}

/// <param name="Type">The type and unit in words.</param>
internal sealed record FieldModel(string Name, string Title, string Type, string? Unit, string? Description) : Model<FieldModel>;

/// <summary>A break in a series.</summary>
/// <param name="Text">The whole sentence.</param>
internal sealed record BreakModel(string Text, string Field, string After, string Reason) : Model<BreakModel>;

/// <summary>A published version of a dataset.</summary>
internal sealed record DatasetVersionModel : Model<DatasetVersionModel>
{
    public required string Version { get; init; }

    public required string Date { get; init; }

    public required string Html { get; init; }

    public required string DateIso { get; init; }

    public required string What { get; init; }

    public required string Csv { get; init; }

    public required IReadOnlyList<LinkModel> Corrections { get; init; }
}
