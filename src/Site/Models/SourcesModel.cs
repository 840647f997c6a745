using Report.Pages.Models;

namespace Report.Site.Models;

/// <param name="Sources">Each a <see cref="SourceModel"/> with its <see cref="UsesModel"/>.</param>
internal sealed record SourcesModel(IReadOnlyList<JoinedModel> Sources) : Model<SourcesModel>;

/// <summary>Where a publication is used.</summary>
/// <param name="ManyUses">Their number in words, where they are too many for a line.</param>
internal sealed record UsesModel(IReadOnlyList<LinkModel> Uses, string UsedInHtml, string? ManyUses) : Model<UsesModel>;
