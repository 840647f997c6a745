using System.Text.RegularExpressions;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The chapters of a report as its front page lists them.</summary>
internal static partial class ChaptersModel
{
    /// <param name="chapters">In the order in which they are read.</param>
    public static Model Of(IReadOnlyList<PageSource> chapters, PageContext context, ILocale locale)
    {
        // Faults of a page's own texts are reported where the page is rendered.
        var binding = context.BindingFor(new DiagnosticBag(), locale);
        return new()
        {
            ["chapters"] = chapters.Select(page => new Model(ListingModel.Entry(page, context, binding))
            {
                ["picture"] = PictureOf(page, context),
                ["verdicts"] = VerdictsOn(page, context),
            }).ToList(),
        };
    }

    /// <summary>A sketch of the chart that stands for the page, else of the first that it shows; null where it has none.</summary>
    private static string? PictureOf(PageSource page, PageContext context)
    {
        var ids = page.Matter.Image is { } image ? [image.Value] : ChartCall().Matches(page.Body).Select(call => call.Groups[1].Value);
        return ids.Select(id => context.Rendered.GetValueOrDefault(id)?.Sketch).OfType<string>().FirstOrDefault(sketch => sketch.Length > 0);
    }

    /// <summary>A sign for each claim that the page shows, verdict by verdict: what stands for a page without a chart.</summary>
    private static List<string> VerdictsOn(PageSource page, PageContext context) =>
    [
        .. ClaimCall().Matches(page.Body)
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
