using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using Report.Site.Generated;

namespace Report.Site.Checks;

/// <summary>
/// Reads a page for the checks, tag by tag. Parsing it into a tree would take several times as long. The rest of what the checks need is
/// inferred from the tags: where links and headings end, which text is no markup, and what is within drawings or templates.
/// </summary>
/// <remarks>https://html.spec.whatwg.org/multipage/parsing.html</remarks>
internal sealed class TagReader
{
    private static readonly string[] LinkAttributes = ["href", "src", "poster"];

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> repeatedIds = new(StringComparer.Ordinal);
    private readonly List<PageLink> links = [];
    private readonly List<PageHeading> headings = [];
    private readonly List<string> imagesWithoutAlt = [];
    private readonly Words title = new();
    private readonly Words heading = new();
    private readonly Words anchor = new();
    private Range anchorLinks;
    private bool isAnchorNamed;
    private string? pageTitle;
    private int drawings;
    private int templates;

    public FinishedPage Read(PageMeta meta, string html)
    {
        using var source = new TextSource(html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            DisableElementPositionTracking = true,
            SkipComments = true,
        };
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            Read(token, tokens);
        }

        EndAnchor();
        EndHeading();
        return new FinishedPage(meta, pageTitle ?? "", ids, [.. repeatedIds], [.. links], [.. headings], [.. imagesWithoutAlt]);
    }

    private void Read(HtmlToken token, HtmlTokenizer tokens)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag when IsInPage(token):
                Start((HtmlTagToken)token);
                tokens.State = StateWithin(token.Name);
                tokens.IsAcceptingCharacterData = drawings > 0;
                break;
            case HtmlTokenType.EndTag when IsInPage(token):
                End(token.Name);
                tokens.IsAcceptingCharacterData = drawings > 0;
                break;
            case HtmlTokenType.Character when templates == 0:
                title.Add(token.Data);
                heading.Add(token.Data);
                anchor.Add(token.Data);
                break;
        }
    }

    // The content of a template is not part of the page until a script inserts it.
    private bool IsInPage(HtmlToken token)
    {
        if (token.Name != "template")
        {
            return templates == 0;
        }

        templates = Math.Max(0, templates + (token.Type == HtmlTokenType.StartTag ? 1 : -1));
        return false;
    }

    private HtmlParseMode StateWithin(string element) =>
        drawings > 0
            ? HtmlParseMode.PCData
            : element switch
            {
                "script" => HtmlParseMode.Script,
                "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
                "title" or "textarea" => HtmlParseMode.RCData,
                "plaintext" => HtmlParseMode.Plaintext,
                _ => HtmlParseMode.PCData,
            };

    private void Start(HtmlTagToken tag)
    {
        var id = Attribute(tag, "id");
        if (id is not null && !ids.Add(id))
        {
            repeatedIds.Add(id);
        }

        isAnchorNamed |= Attribute(tag, "aria-label") is not null || (drawings > 0 && tag.Name == "title");
        var linksBefore = links.Count;
        AddLinks(tag);
        if (drawings == 0)
        {
            StartOfHtml(tag, id, linksBefore);
        }

        if (tag.Name is "svg" or "math" && !tag.IsSelfClosing)
        {
            drawings++;
        }
    }

    private void StartOfHtml(HtmlTagToken tag, string? id, int linksBefore)
    {
        switch (tag.Name)
        {
            case "title" when pageTitle is null:
                title.Start();
                break;
            case "a":
                EndAnchor();
                anchor.Start();
                anchorLinks = linksBefore..links.Count;
                isAnchorNamed = Attribute(tag, "aria-label") is not null || Attribute(tag, "aria-labelledby") is not null;
                break;
            case "img":
                var alt = Attribute(tag, "alt");
                isAnchorNamed |= alt is { Length: > 0 };
                if (alt is null)
                {
                    imagesWithoutAlt.Add(Attribute(tag, "src") ?? "");
                }

                break;
            case ['h', >= '1' and <= '6' and var level]:
                EndHeading();
                heading.Start();
                headings.Add(new PageHeading(level - '0', "", id));
                break;
        }
    }

    private void End(string element)
    {
        switch (element)
        {
            case "svg" or "math":
                drawings = Math.Max(0, drawings - 1);
                break;
            case "title" when title.IsOpen && drawings == 0:
                pageTitle = SearchText.InOneLine(title.End());
                break;
            case "a" when drawings == 0:
                EndAnchor();
                break;
            case ['h', >= '1' and <= '6']:
                EndHeading();
                break;
        }
    }

    // The canonical link names an address; readers cannot follow it.
    private void AddLinks(HtmlTagToken tag)
    {
        if (tag.Name == "link" && Attribute(tag, "rel") == "canonical")
        {
            return;
        }

        links.AddRange(
            LinkAttributes.Select(name => Attribute(tag, name)).OfType<string>().Select(address => new PageLink(address, IsNameless: false))
        );
    }

    private void EndAnchor()
    {
        if (anchor.IsOpen && string.IsNullOrWhiteSpace(anchor.End()) && !isAnchorNamed)
        {
            for (var i = anchorLinks.Start.Value; i < anchorLinks.End.Value; i++)
            {
                links[i] = links[i] with { IsNameless = true };
            }
        }
    }

    private void EndHeading()
    {
        if (heading.IsOpen)
        {
            headings[^1] = headings[^1] with { Text = heading.End().Trim() };
        }
    }

    private static string? Attribute(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
            {
                return attribute.Value;
            }
        }

        return null;
    }

    /// <summary>Collects the text of an element while it is open.</summary>
    private sealed class Words
    {
        private readonly StringBuilder text = new();

        public bool IsOpen { get; private set; }

        public void Start()
        {
            text.Clear();
            IsOpen = true;
        }

        public void Add(string words)
        {
            if (IsOpen)
            {
                text.Append(words);
            }
        }

        public string End()
        {
            IsOpen = false;
            return text.ToString();
        }
    }
}
