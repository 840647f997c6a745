using Report.Data;
using Report.Pages;
using Report.Pages.Models;
using Report.Site.Models;

namespace Report.Site.Generated;

/// <summary>Links between the pages of a dataset's rows.</summary>
internal static class RowPager
{
    /// <summary>Returns the links on one page; null if all rows are on one page.</summary>
    public static PagerModel? Of(SiteBuild build, Dataset dataset, int page)
    {
        if (!RowPages.IsPaged(dataset))
        {
            return null;
        }

        var listed = RowPages.ListedOf(dataset);
        return new()
        {
            Text = RangeOf(build, dataset, page),
            Previous = page > 1 && page <= listed ? Link(build, dataset, page - 1) : null,
            Next = page < listed ? Link(build, dataset, page + 1) : null,
            Pages = [.. Enumerable.Range(1, listed).Select(number => Entry(build, dataset, number, number == page))],
            Rest =
                listed < RowPages.CountOf(dataset)
                    ? build.Locale.Pages.NotAllListed(build.Number(listed * RowPages.SizeOf(dataset)), build.Number(dataset.Rows.Count))
                    : null,
        };
    }

    /// <summary>Returns the range of rows on a page in words: "rows 201 to 400 of 14,000".</summary>
    public static string RangeOf(SiteBuild build, Dataset dataset, int page)
    {
        var first = ((page - 1) * RowPages.SizeOf(dataset)) + 1;
        var last = Math.Min(page * RowPages.SizeOf(dataset), dataset.Rows.Count);
        return build.Locale.Pages.RowRange(build.Number(first), build.Number(last), build.Number(dataset.Rows.Count));
    }

    private static LinkModel Link(SiteBuild build, Dataset dataset, int page) =>
        new(RangeOf(build, dataset, page), build.Links.DatasetPage(dataset.Id, page));

    private static PagerPageModel Entry(SiteBuild build, Dataset dataset, int page, bool isCurrent) =>
        new(build.Number(page), build.Links.DatasetPage(dataset.Id, page), isCurrent, build.Locale.Pages.PageOfRows(build.Number(page)));
}
