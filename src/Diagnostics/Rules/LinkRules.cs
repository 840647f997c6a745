namespace Report.Diagnostics.Rules;

/// <summary>Faults of finished pages: links, anchors, headings and alternative texts.</summary>
internal static class LinkRules
{
    public static readonly Rule NoTarget = new(
        "LINK001",
        Severity.Error,
        "the page '{0}' links to '{1}', and there is nothing at that address"
    );

    public static readonly Rule NoAnchor = new("LINK002", Severity.Error, "the page '{0}' links to '{1}', and that page has no '#{2}'");

    public static readonly Rule DuplicateId = new(
        "LINK003",
        Severity.Error,
        "the page '{0}' has the id '{1}' more than once",
        "give one of the headings or elements another name"
    );

    public static readonly Rule HeadingSkipped = new(
        "LINK004",
        Severity.Error,
        "on the page '{0}' the heading '{1}' is of level {2}, but the one before it is of level {3}",
        "go down by one level at a time: a reader who cannot see the page finds the way by headings"
    );

    public static readonly Rule NoAlt = new(
        "LINK005",
        Severity.Error,
        "on the page '{0}' the image '{1}' has no alternative text",
        "say what it shows, as in ![A soldier at a checkpoint](checkpoint.jpg)"
    );

    public static readonly Rule SameTitle = new(
        "LINK006",
        Severity.Error,
        "the pages '{0}' and '{1}' have the same title, '{2}'",
        "search engines and browsers tell pages apart by their titles"
    );

    public static readonly Rule NotOneHeading = new(
        "LINK007",
        Severity.Error,
        "the page '{0}' has {1} headings of the first level; it needs one",
        "the page's title is its first-level heading: start with ## in the text"
    );

    public static readonly Rule OutsideBase = new(
        "LINK008",
        Severity.Error,
        "the page '{0}' links to '{1}', which lies outside the site's own path '{2}'",
        "link to the file, as in [the shield](shield/index.md), or write the address in full"
    );

    public static readonly Rule EmptyLink = new(
        "LINK009",
        Severity.Error,
        "the page '{0}' has a link to '{1}' without words",
        "say where it leads"
    );

    public static readonly Rule NoDescription = new(
        "LINK010",
        Severity.Warning,
        "the page '{0}' has no description",
        "search engines and shared links show it: add 'description: …' to the front matter"
    );

    public static readonly Rule NoFrontPage = new(
        "LINK011",
        Severity.Error,
        "the report has no front page",
        "write one: index.md, with a title and a description"
    );

    public static readonly Rule NoSuchPlace = new(
        "LINK012",
        Severity.Error,
        "the navigation has a link marked with '{0}', and no page is there or below it"
    );
}
