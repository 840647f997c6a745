using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of the list of chapters, as the front page shows it.</summary>
internal static partial class ChaptersModel
{
    /// <param name="chapters">The chapters in reading order.</param>
    public static Model Of(IReadOnlyList<PageSource> chapters, PageContext context, ILocale locale)
    {
        // Faults of a page's own texts are reported where the page is rendered.
        var binding = context.BindingFor(new DiagnosticBag(), locale);
        return new()
        {
            ["chapters"] = chapters
                .Select(page => new Model(ListingModel.Entry(page, context, binding))
                {
                    ["picture"] = PictureOf(page, context),
                    ["verdicts"] = VerdictsOn(page, context),
                })
                .ToList(),
        };
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
