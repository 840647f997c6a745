using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>The page for addresses that lead nowhere, which needs nothing of its own.</summary>
internal sealed record NotFoundModel : Model<NotFoundModel>;
