using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>A further page of a dataset's rows.</summary>
internal sealed record RowsPageModel(KickerModel Kicker, string Table, PagerModel? Pager) : Model<RowsPageModel>;

/// <summary>Links between the pages of a dataset's rows.</summary>
internal sealed record PagerModel : Model<PagerModel>
{
    public required string Text { get; init; }

    public required LinkModel? Previous { get; init; }

    public required LinkModel? Next { get; init; }

    public required IReadOnlyList<PagerPageModel> Pages { get; init; }

    /// <summary>Says how many rows the pages have, where that is not all.</summary>
    public required string? Rest { get; init; }
}

internal sealed record PagerPageModel(string Title, string Url, bool Current, string Label) : Model<PagerPageModel>;
