using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>The page at a former address.</summary>
internal sealed record RedirectModel(string Target, string MovedHtml) : Model<RedirectModel>;
