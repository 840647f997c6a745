namespace Report.Pages.Models;

/// <summary>A link to a page, chart, claim or dataset, by its title.</summary>
internal sealed record LinkModel(string Title, string Url) : Model<LinkModel>;
