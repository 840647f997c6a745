using System.Globalization;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{listing folder="news" tag="budget" limit="10"}}</c>: lists pages with title, description and date, the newest first unless
/// <c>order</c> is "title" or "order".
/// </summary>
internal sealed class ListingHelper : IHelper
{
    private const int Most = 1000;

    public Signature Signature { get; } = new("listing", "listing folder=\"news\"", [], ["folder", "tag", "order", "limit"], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        if (new Lookup(call, Signature.Options, context).Choice("order", "date", "title", "order") is not { } order)
        {
            return null;
        }

        if (call["limit"] is { } written && !(Number(written.Text) is >= 1 and <= Most))
        {
            context.Report(PageRules.NotALimit.At(written.At, written.Text));
            return null;
        }

        var pages = Ordered(context.Pages.Where(page => page.File.Path != call.At.File && IsWanted(page, call)), order);
        IReadOnlyList<PageSource> listed = [.. pages.Take(Number(call["limit"]?.Text) ?? Most)];
        if (listed.Count > 0)
        {
            return new BoundListing(listed);
        }

        context.Report(
            PageRules.NothingToList.At(
                call.At,
                Wanted(call) + (context.Pages.Any(page => IsWanted(page, call)) ? " (a page does not list itself)" : "")
            )
        );
        return null;
    }

    private static bool IsWanted(PageSource page, Call call) =>
        (call["folder"] is not { } folder || IsBelow(page.Folder, folder.Text.Trim('/')))
        && (call["tag"] is not { } tag || Tag.IsOn(page, Data.Slug.Of(tag.Text)));

    private static bool IsBelow(string folder, string other) =>
        other.Length == 0 || folder == other || folder.StartsWith(other + "/", StringComparison.Ordinal);

    private static IEnumerable<PageSource> Ordered(IEnumerable<PageSource> pages, string order) =>
        order switch
        {
            "title" => pages
                .OrderBy(page => page.Title.Value, StringComparer.OrdinalIgnoreCase)
                .ThenBy(page => page.Permalink, StringComparer.Ordinal),
            "order" => pages.OrderBy(page => page.Matter.Order ?? decimal.MaxValue).ThenBy(page => page.Permalink, StringComparer.Ordinal),
            _ => pages.NewestFirst(),
        };

    private static string Wanted(Call call) =>
        (call["folder"], call["tag"]) switch
        {
            ({ } folder, { } tag) => $"the folder '{folder.Text}' and the tag '{tag.Text}'",
            ({ } folder, null) => $"the folder '{folder.Text}'",
            (null, { } tag) => $"the tag '{tag.Text}'",
            _ => "there is no other page",
        };

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
