namespace Report.Pages.Models;

/// <summary>A page of another website, which a script loads when readers ask for it.</summary>
/// <param name="Show">The words that ask for it.</param>
/// <param name="Loads">Says which website it comes from.</param>
internal sealed record FrameModel(string Url, string FrameTitle, string Show, string Loads) : Model<FrameModel>;
