using System.Buffers;
using Report.Site.Generated;

namespace Report.Site.Feeds;

/// <summary>Writes search.json, the index of the search dialog. Links are relative to the base path.</summary>
internal static class SearchIndex
{
    /// <param name="file">The buffer that is written to, page by page.</param>
    public static void Write(SiteBuild build, IEnumerable<HtmlPage> pages, IBufferWriter<byte> file)
    {
        var pageEntries = pages
            .Where(p => !p.Meta.Hidden)
            .Select(p => (p.Meta.Title, Url: p.Meta.Path[1..], p.Meta.Kind, p.Meta.Description, Text: p.SearchText.Text));
        var terms = build.Data.Glossary.Values.Select(t =>
            (Title: t.Name, Url: build.Links.Term(t.Id)[build.Links.Home.Length..], Kind: "term", Description: t.Definition, Text: "")
        );
        var sources = build.Data.Sources.Values.Select(s =>
            (
                s.Title,
                Url: build.Links.Source(s.Id)[build.Links.Home.Length..],
                Kind: "source",
                Description: s.Publisher ?? s.ContainerTitle ?? "",
                Text: ""
            )
        );
        Json.Write(
            file,
            json =>
            {
                json.WriteStartArray();
                foreach (var (title, url, kind, description, text) in pageEntries.Concat(terms).Concat(sources))
                {
                    json.WriteObject(() =>
                    {
                        json.WriteString("title", title);
                        json.WriteString("url", url);
                        json.WriteString("kind", build.Locale.Ledger.PageKind(kind));
                        json.WriteOptional("description", description);
                        json.WriteOptional("text", SearchText.InOneLine(text));
                    });
                }

                json.WriteEndArray();
            },
            indented: false
        );
    }
}
