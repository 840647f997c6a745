using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of the list of chapters, as the front page shows it.</summary>
internal sealed partial record ChaptersModel(IReadOnlyList<ChapterModel> Chapters) : Model<ChaptersModel>
{
    /// <param name="chapters">The chapters in reading order.</param>
    public static ChaptersModel Of(IReadOnlyList<PageSource> chapters, PageContext context, ILocale locale)
    {
        // Faults of a page's own texts are reported where the page is rendered.
        var binding = context.BindingFor(new DiagnosticBag(), locale);
        return new([
            .. chapters.Select(page => new ChapterModel(
                PageEntry.TitleOf(page, binding),
                PageEntry.DescriptionOf(page, binding),
                context.Links.Page(page.Permalink),
                PictureOf(page, context),
                VerdictsOn(page, context)
            )),
        ]);
    }

    /// <summary>A sketch of the page's <c>image</c>, or else of its first chart that has a sketch; null where there is none.</summary>
    private static string? PictureOf(PageSource page, PageContext context)
    {
        var ids = page.Matter.Image is { } image ? [image.Value] : ChartCall().Matches(page.Body).Select(call => call.Groups[1].Value);
        return ids.Select(id => context.Rendered.GetValueOrDefault(id)?.Sketch)
            .OfType<string>()
            .FirstOrDefault(sketch => sketch.Length > 0);
    }

    /// <summary>The verdicts of the claims that the page shows, sorted by verdict. A page without a chart is illustrated by them.</summary>
    private static List<string> VerdictsOn(PageSource page, PageContext context) =>
        [
            .. ClaimCall()
                .Matches(page.Body)
                .Select(call => context.Data.Claims.GetValueOrDefault(call.Groups[1].Value))
                .OfType<Claim>()
                .Select(claim => claim.Verdict)
                .Order()
                .Select(VerdictText.Id),
        ];

    [GeneratedRegex("""\{\{\s*claim\s+["“]?([a-z0-9-]+)""")]
    private static partial Regex ClaimCall();

    [GeneratedRegex("""\{\{\s*chart\s+["“]?([a-z0-9-]+)""")]
    private static partial Regex ChartCall();
}

/// <param name="Picture">A drawing without text; null where there is none.</param>
/// <param name="Verdicts">Ids of the verdicts of the page's claims.</param>
internal sealed record ChapterModel(string Title, string? Description, string Url, string? Picture, IReadOnlyList<string> Verdicts)
    : Model<ChapterModel>;
