using Report.Pages.Models;

namespace Report.Site.Models;

/// <summary>The line above a heading, which links to the list that the page belongs to.</summary>
internal sealed record KickerModel(string Text, string Url) : Model<KickerModel>;
