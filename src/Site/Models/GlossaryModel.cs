using Report.Pages.Models;

namespace Report.Site.Models;

internal sealed record GlossaryModel(IReadOnlyList<TermModel> Terms) : Model<GlossaryModel>;

internal sealed record TermModel(string Id, string Name, string Definition) : Model<TermModel>;
