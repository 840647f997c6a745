using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A list of pages: title, description and date of publication of each.</summary>
/// <param name="Listed">The pages in the order in which they are listed.</param>
internal sealed record ListingModel(IReadOnlyList<ListedModel> Listed) : Model<ListingModel>
{
    public static ListingModel Of(IEnumerable<PageSource> pages, PageContext context, ILocale locale)
    {
        // Faults of a page's own texts are reported where the page is rendered.
        var binding = context.BindingFor(new DiagnosticBag(), locale);
        return new([
            .. pages.Select(page => new ListedModel(
                PageEntry.TitleOf(page, binding),
                PageEntry.DescriptionOf(page, binding),
                context.Links.Page(page.Permalink),
                page.Matter.Date is { } date ? locale.Dates.Write(date) : null,
                page.Matter.Date?.Iso
            )),
        ]);
    }
}

/// <param name="Date">The date of publication in words; null where the page has none.</param>
internal sealed record ListedModel(string Title, string? Description, string Url, string? Date, string? DateIso) : Model<ListedModel>;
