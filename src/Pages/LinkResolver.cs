using System.Net;
using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Markup;

namespace Report.Pages;

/// <summary>Rewrites links to files of the input folder and to addresses of the site so that they work under the base path.</summary>
/// <param name="folder">Folder of the file with the links, relative to the input folder; "" for the input folder itself.</param>
internal sealed class LinkResolver(string folder, PageContext context, MarkdownPlaces places)
{
    private readonly List<PageFile> files = [];

    /// <summary>The files of the input folder that the links lead to and that have to be copied to the site.</summary>
    public IReadOnlyList<PageFile> Files => files;

    /// <summary>Rewrites the links written in Markdown, and reports images without an alternative text.</summary>
    public void Resolve(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (link.IsImage && !link.Descendants().Any(d => d is LiteralInline or CallInline or CodeInline))
            {
                places.Bag.Add(PageRules.NoAlt.At(places.At(link.Span.Start, link.Span.Length), link.Url ?? ""));
            }

            if (link.Url is { Length: > 0 } url)
            {
                link.Url = Resolve(url, AddressRules.PlaceOf(link, places), link.IsImage);
            }
        }
    }

    /// <summary>
    /// Rewrites the links written in HTML and removes comments. Call it last: positions within the HTML are no longer valid afterwards.
    /// </summary>
    public void ResolveInHtml(MarkdownDocument document)
    {
        foreach (var block in document.Descendants<HtmlBlock>())
        {
            if (RawHtml.Of(block, places) is { } html)
            {
                block.Lines = new StringLineGroup(Rewrite(html));
            }
        }

        foreach (var inline in document.Descendants<HtmlInline>())
        {
            inline.Tag = Rewrite(RawHtml.Of(inline));
        }
    }

    private string Rewrite(RawHtml html)
    {
        var text = new StringBuilder();
        var done = 0;
        foreach (var tag in HtmlTag.In(html))
        {
            if (tag.IsComment)
            {
                text.Append(html.Text, done, tag.Index - done);
                done = tag.Index + tag.Text.Length;
            }

            foreach (var link in tag.Attributes.Where(attribute => IsLink(tag, attribute)))
            {
                var address = WebUtility.HtmlDecode(link.Value).Trim();
                text.Append(html.Text, done, link.ValueIndex - done)
                    .Append(Html.Escape(Resolve(address, places.At(link.ValueAt, link.Value.Length), tag.Name == "img")));
                done = link.ValueIndex + link.Value.Length;
            }
        }

        return text.Append(html.Text, done, html.Text.Length - done).ToString();
    }

    private static bool IsLink(HtmlTag tag, AttributeOfTag attribute) =>
        attribute.Value.Length > 0 && (tag.Name, attribute.Name) is ("a", "href") or ("img", "src");

    private string Resolve(string url, Position at, bool isImage)
    {
        if (!AddressRules.IsOfReport(url))
        {
            return url;
        }

        var cut = url.IndexOfAny(['#', '?']);
        var (path, rest) = cut < 0 ? (url, "") : (url[..cut], url[cut..]);
        return path.StartsWith('/') ? SiteAddress(path, rest, at) : InputFile(Uri.UnescapeDataString(path), rest, at, isImage);
    }

    private string SiteAddress(string path, string rest, Position at)
    {
        if (!context.Permalinks.Contains(path) && !context.Generated.Contains(path))
        {
            places.Bag.Add(
                DraftPages.FaultOfAddress(path, at, context)
                    ?? PageRules.NoPage.At(at, path).WithHint(() => DidYouMean.Hint(path, context.Pages.Values.Concat(context.Generated)))
            );
        }

        return RowOf(path, rest) ?? context.Links.Page(path) + rest;
    }

    // "/data/ID/#ROW" becomes the address of the page that holds the row; null for any other address.
    private string? RowOf(string path, string rest) =>
        rest is ['#', ..]
        && path.StartsWith(SiteDatasets, StringComparison.Ordinal)
        && context.Data.Datasets.TryGetValue(path[SiteDatasets.Length..].TrimEnd('/'), out var dataset)
            ? context.Links.Row(dataset.Id, rest[1..])
            : null;

    private static readonly string SiteDatasets = new Permalinks("/").Datasets;

    // Resolves a path relative to the file that holds the link, as editors' tools do: "../shield/index.md", "photo.jpg".
    private string InputFile(string path, string rest, Position at, bool isImage)
    {
        var name = Normal(folder + "/" + path);
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            if (name is not null && context.Pages.TryGetValue(name, out var permalink))
            {
                return context.Links.Page(permalink) + rest;
            }

            places.Bag.Add(
                (name is null ? null : DraftPages.FaultOf(name, at, context))
                    ?? PageRules.NoPage.At(at, path).WithHint(() => DidYouMean.Hint(name ?? path, context.Pages.Keys))
            );
            return path + rest;
        }

        if (name is null || !context.Input.Has(name))
        {
            var fault = PageRules.NoFile.At(at, path);
            places.Bag.Add(fault.WithHint(() => (name is null ? null : context.Input.HintFor(name)) ?? fault.Hint));
            return path + rest;
        }

        // Files of static/ are published at the root of the site anyway, so they are not copied again.
        if (!isImage && name.StartsWith(InputFolder.Static + "/", StringComparison.Ordinal))
        {
            return context.Links.Page(name[(InputFolder.Static.Length + 1)..]) + rest;
        }

        if (context.Input.ReadBytes(name, places.Bag, at) is not { } content)
        {
            return path + rest;
        }

        if (isImage && !ImageFormat.Is(content))
        {
            places.Bag.Add(PageRules.NotAPicture.At(at, path, content.Length == 0 ? "it is empty" : "it is none that browsers know"));
        }

        files.Add(new PageFile(name, context.Contents.Add(content), at));
        return context.Links.Page(name) + rest;
    }

    // Resolves "." and ".."; null where the path leaves the input folder.
    private static string? Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (part)
            {
                case ".":
                    break;
                case ".." when parts.Count == 0:
                    return null;
                case "..":
                    parts.RemoveAt(parts.Count - 1);
                    break;
                default:
                    parts.Add(part);
                    break;
            }
        }

        return string.Join('/', parts);
    }
}
