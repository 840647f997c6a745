using Report.Data;
using Report.Pages;

namespace Report.Site.Generated;

/// <summary>Links between the pages of a dataset's rows, for its templates.</summary>
internal static class RowPager
{
    /// <summary>Null where all rows stand on one page.</summary>
    public static Dictionary<string, object?>? Of(Edition edition, Dataset dataset, int page)
    {
        if (!RowPages.IsPaged(dataset))
        {
            return null;
        }

        var listed = RowPages.ListedOf(dataset);
        return new()
        {
            ["text"] = RangeOf(edition, dataset, page),
            ["previous"] = page > 1 && page <= listed ? Link(edition, dataset, page - 1) : null,
            ["next"] = page < listed ? Link(edition, dataset, page + 1) : null,
            ["pages"] = Enumerable.Range(1, listed).Select(number => Entry(edition, dataset, number, number == page)).ToList(),
            ["rest"] = listed < RowPages.CountOf(dataset)
                ? edition.Locale.Pages.NotAllListed(edition.Number(listed * RowPages.SizeOf(dataset)), edition.Number(dataset.Rows.Count))
                : null,
        };
    }

    /// <summary>"rows 201 to 400 of 14,000".</summary>
    public static string RangeOf(Edition edition, Dataset dataset, int page)
    {
        var first = ((page - 1) * RowPages.SizeOf(dataset)) + 1;
        var last = Math.Min(page * RowPages.SizeOf(dataset), dataset.Rows.Count);
        return edition.Locale.Pages.RowRange(edition.Number(first), edition.Number(last), edition.Number(dataset.Rows.Count));
    }

    private static Dictionary<string, object?> Link(Edition edition, Dataset dataset, int page) =>
        Frame.Link(RangeOf(edition, dataset, page), edition.Links.DatasetPage(dataset.Id, page));

    private static Dictionary<string, object?> Entry(Edition edition, Dataset dataset, int page, bool isCurrent) => new(Frame.Link(edition.Number(page), edition.Links.DatasetPage(dataset.Id, page)))
    {
        ["current"] = isCurrent,
        ["label"] = edition.Locale.Pages.PageOfRows(edition.Number(page)),
    };
}
