using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>The pages with a tag, or by an author; and all tags.</summary>
/// <param name="Link">The author's own website.</param>
internal sealed record ListPageModel(KickerModel? Kicker, IReadOnlyList<ListedModel> Listed, string? Link, string? Feed)
    : Model<ListPageModel>;
