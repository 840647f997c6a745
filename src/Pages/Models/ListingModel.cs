using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of a list of pages: title, description and date of publication of each.</summary>
internal static class ListingModel
{
    /// <param name="pages">The pages in the order in which they are listed.</param>
    public static Model Of(IEnumerable<PageSource> pages, PageContext context, ILocale locale)
    {
        // Faults of a page's own texts are reported where the page is rendered.
        var binding = context.BindingFor(new DiagnosticBag(), locale);
        return new()
        {
            ["listed"] = pages
                .Select(page => new Model(Entry(page, context, binding))
                {
                    ["date"] = page.Matter.Date is { } date ? locale.Dates.Write(date) : null,
                    ["dateIso"] = page.Matter.Date?.Iso,
                })
                .ToList(),
        };
    }

    /// <summary>Returns the entry of a page in any list: its title, description and address.</summary>
    public static Model Entry(PageSource page, PageContext context, BindingContext binding) =>
        new()
        {
            ["title"] = TextBinder.Bind(page.Title, binding).Plain,
            ["description"] = page.Matter.Description is { } description ? TextBinder.Bind(description, binding).Plain : null,
            ["url"] = context.Links.Page(page.Permalink),
        };
}
