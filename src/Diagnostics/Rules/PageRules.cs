namespace Report.Diagnostics.Rules;

/// <summary>Faults of pages, of calls in prose, and of numbers in prose that could come to differ from the data.</summary>
internal static class PageRules
{
    public static readonly Rule NoFrontMatter = new(
        "PAGE001",
        Severity.Error,
        "a page starts with front matter, between two lines of '---'",
        "write '---', 'title: …' and '---' on the first three lines"
    );

    public static readonly Rule OpenFrontMatter = new(
        "PAGE002",
        Severity.Error,
        "this front matter has no end",
        "close it with a line of '---'"
    );

    public static readonly Rule SameAddress = new(
        "PAGE003",
        Severity.Error,
        "this page has the address {0}, and so has {1}",
        "rename or move one of the two"
    );

    public static readonly Rule OpenCall = new(
        "PAGE004",
        Severity.Error,
        "this call has no end",
        "close it with '}}}}'; to show two braces, write '\\{{{{'"
    );

    public static readonly Rule EmptyCall = new(
        "PAGE005",
        Severity.Error,
        "there is nothing between these braces",
        "to show two braces, write '\\{{{{'"
    );

    public static readonly Rule NotInPages = new(
        "PAGE006",
        Severity.Error,
        "a text takes calls such as '{{{{value …}}}}' only",
        "blocks, partials and three braces belong to the theme's templates"
    );

    public static readonly Rule NoArgumentValue = new(
        "PAGE007",
        Severity.Error,
        "'{0}=' has no value",
        "write it behind the sign, without a space, in quotes if it has spaces"
    );

    public static readonly Rule OpenQuote = new("PAGE008", Severity.Error, "this quotation mark is never closed");

    public static readonly Rule UnexpectedInCall = new(
        "PAGE009",
        Severity.Error,
        "'{0}' has no place here",
        "put values that are not single words or numbers in quotes"
    );

    public static readonly Rule NoHelper = new("PAGE010", Severity.Error, "there is no helper '{0}'");

    public static readonly Rule TooFewArguments = new("PAGE011", Severity.Error, "'{0}' needs {1}", "as in {2}");

    public static readonly Rule TooManyArguments = new("PAGE012", Severity.Error, "'{0}' has no use for this", "as in {1}");

    public static readonly Rule NoSuchArgument = new("PAGE013", Severity.Error, "'{0}' has no argument '{1}'");

    public static readonly Rule ArgumentTwice = new("PAGE014", Severity.Error, "'{0}' is given twice", "keep one of the two");

    public static readonly Rule NotAChoice = new("PAGE015", Severity.Error, "'{0}' is not a value of '{1}'");

    public static readonly Rule BlockInText = new(
        "PAGE016",
        Severity.Error,
        "'{0}' stands in a paragraph of its own",
        "leave a blank line before and after it"
    );

    public static readonly Rule BlockInYaml = new(
        "PAGE017",
        Severity.Error,
        "'{0}' makes a block of a page and cannot stand in a text like this"
    );

    public static readonly Rule NoDataset = new("PAGE020", Severity.Error, "there is no dataset '{0}'");

    public static readonly Rule NoField = new("PAGE021", Severity.Error, "the dataset '{1}' has no field '{0}'");

    public static readonly Rule NotNumeric = new("PAGE022", Severity.Error, "'{0}' holds {1}, and this needs numbers");

    public static readonly Rule NoRow = new("PAGE023", Severity.Error, "no row of '{0}' has {1}");

    public static readonly Rule ManyRows = new("PAGE024", Severity.Error, "{0} rows of '{1}' fit, and this needs one");

    public static readonly Rule BlankCell = new("PAGE025", Severity.Error, "'{0}' is blank in this row of '{1}', line {2} of {3}");

    public static readonly Rule NothingToReckon = new(
        "PAGE026",
        Severity.Error,
        "'{0}' is {1} in line {2} of {3}, so nothing can be reckoned from it",
        "leave that row out with another argument, or give the values one by one"
    );

    public static readonly Rule NoKeyField = new(
        "PAGE027",
        Severity.Error,
        "'{0}' has more than one field that 'from' and 'to' could mean",
        "fix all but one of them: {1}"
    );

    public static readonly Rule NotComparable = new(
        "PAGE035",
        Severity.Error,
        "nothing that is sure can be said of '{1}' against '{0}' in this way",
        "give both values instead, or compare them another way with 'as'"
    );

    public static readonly Rule WrongType = new("PAGE028", Severity.Error, "'{0}' does not hold {1}");

    public static readonly Rule NoFieldOfType = new("PAGE029", Severity.Error, "the dataset '{0}' has no field that holds {1}");

    public static readonly Rule NoChart = new("PAGE030", Severity.Error, "there is no chart '{0}'");

    public static readonly Rule NoSource = new("PAGE031", Severity.Error, "there is no source '{0}'");

    public static readonly Rule NoClaim = new("PAGE032", Severity.Error, "there is no claim '{0}'");

    public static readonly Rule NoTerm = new("PAGE033", Severity.Error, "there is no term '{0}' in the glossary");

    public static readonly Rule ChartTwice = new(
        "PAGE034",
        Severity.Error,
        "the chart '{0}' is already on this page",
        "link to it instead: '[…](#chart-{0})'"
    );

    public static readonly Rule BareNumber = new(
        "PAGE040",
        Severity.Warning,
        "'{0}' is not bound to the data",
        "write it with a helper, or '{{{{plain \"{0}\"}}}}' where no data stands behind it"
    );

    public static readonly Rule NoAlt = new(
        "PAGE041",
        Severity.Error,
        "this image has no description",
        "write what it shows between the brackets: '![…]({0})'"
    );

    public static readonly Rule UnsafeHtml = new(
        "PAGE042",
        Severity.Error,
        "{0} does not work in a page",
        "pages carry a policy that allows no inline script or style; use a class of the theme"
    );

    public static readonly Rule CallInHtml = new(
        "PAGE043",
        Severity.Error,
        "calls are not read inside HTML",
        "leave a blank line between the tag and the call"
    );

    public static readonly Rule NoPage = new("PAGE044", Severity.Error, "there is no page '{0}'");

    public static readonly Rule NoFile = new("PAGE045", Severity.Error, "there is no file '{0}'", "paths are relative to this page's file");

    public static readonly Rule SecondTitle = new(
        "PAGE046",
        Severity.Error,
        "a page has one heading of the first level, and that is its title",
        "start with '##'"
    );

    public static readonly Rule NotAnAddress = new(
        "PAGE047",
        Severity.Error,
        "'{0}' is not an address of this site",
        "start with a slash, as in '/old-name/'"
    );

    public static readonly Rule TooDeep = new(
        "PAGE048",
        Severity.Error,
        "quotations, lists or brackets are nested too deep in this text",
        "close what is open; a sign that is meant as text is written with a backslash before it, as in '\\['"
    );

    public static readonly Rule NoNote = new(
        "PAGE049",
        Severity.Warning,
        "there is no footnote '[{0}]' on this page",
        "write it in a paragraph of its own, not indented: '[{0}]: …'"
    );

    public static readonly Rule NoteTwice = new(
        "PAGE050",
        Severity.Warning,
        "the footnote '[{0}]' is written twice, and readers see the one on line {1} only",
        "give one of the two another name"
    );

    public static readonly Rule UnusedNote = new(
        "PAGE051",
        Severity.Warning,
        "nothing refers to the footnote '[{0}]', so readers do not see it",
        "write '[{0}]' where it belongs in the text, or remove it"
    );

    public static readonly Rule DraftPage = new(
        "PAGE052",
        Severity.Error,
        "'{0}' is a draft and is not published",
        "take 'draft: true' out of its front matter or its folder's _directory.yaml, or build with --drafts"
    );

    public static readonly Rule HeldBackPage = new(
        "PAGE097",
        Severity.Error,
        "'{0}' is not published before {1}, and until then this link leads nowhere",
        "link to it when it is out, or build with --drafts"
    );

    public static readonly Rule HiddenPage = new(
        "PAGE053",
        Severity.Error,
        "'{0}' is not published, because '{1}' starts with '_'",
        "take the '_' away to publish it, or the link to it"
    );

    public static readonly Rule OtherWebsite = new(
        "PAGE054",
        Severity.Error,
        "pages show nothing from other websites, and '{0}' is on one",
        "put the file beside the page and write its name here: a picture as '![…](map.png)'"
    );

    public static readonly Rule OpenHtml = new(
        "PAGE055",
        Severity.Error,
        "this '{0}' is never closed, so the rest of the page becomes part of it",
        "close it with '{1}'; where no HTML is meant, write '&lt;' for '<'"
    );

    public static readonly Rule StrayTag = new(
        "PAGE056",
        Severity.Error,
        "'{0}' closes nothing, and may end a part of the layout",
        "remove it, or write '{1}' where it should begin"
    );

    public static readonly Rule NotAnAddressPart = new(
        "PAGE062",
        Severity.Error,
        "'{0}' cannot be part of an address: {1}",
        "name it in letters, digits and hyphens, such as '{2}'"
    );

    public static readonly Rule Malformed = new(
        "PAGE059",
        Severity.Error,
        "this HTML is not well-formed: browsers have to guess what it means",
        "close tags in the order in which they were opened, put values of attributes in quotes, and no block such as '<div>' inside "
            + "a paragraph"
    );

    public static readonly Rule CallInAddress = new(
        "PAGE057",
        Severity.Error,
        "calls are not read inside the address of a link",
        "write the address out; the words of a link may hold calls: '[{{{{value …}}}}](…)'"
    );

    public static readonly Rule NoChapters = new(
        "PAGE060",
        Severity.Error,
        "there are no chapters to list",
        "give the pages that are chapters an 'order' in their front matter"
    );

    public static readonly Rule NoVerdictRule = new(
        "PAGE080",
        Severity.Error,
        "the report does not say how verdicts are given",
        "write it as 'verdict-rule' in site.yaml"
    );

    public static readonly Rule VerdictRuleTwice = new(
        "PAGE081",
        Severity.Error,
        "how verdicts are given stands on this page already",
        "remove one of the two calls"
    );

    public static readonly Rule NoClaimsToTell = new(
        "PAGE061",
        Severity.Error,
        "there are no claims whose verdicts could be shown",
        "write them in claims.yaml, or remove this call"
    );

    public static readonly Rule NotAPicture = new(
        "PAGE058",
        Severity.Error,
        "the file '{0}' cannot be shown as a picture: {1}",
        "save it again as PNG, JPEG, GIF, WebP, AVIF or SVG; link to other files without the '!'"
    );

    public static readonly Rule WithoutZero = new(
        "PAGE070",
        Severity.Error,
        "'{0}' is measured in {1}, whose zero does not mean none: its values are not added up, shared or multiplied",
        "give the values one by one, or say how far apart two of them are with '{{{{compare … as=\"difference\"}}}}'"
    );

    public static readonly Rule NoBounds = new(
        "PAGE071",
        Severity.Error,
        "nothing is known of this sum: '{0}' may be any more and '{1}' any less",
        "where '{2}' cannot be negative, say so: give the field 'minimum: 0'"
    );

    public static readonly Rule MoreThanAll = new(
        "PAGE072",
        Severity.Error,
        "these percentages add up to {0}, so they are not parts of one whole",
        "add up the numbers behind them, or give the percentages one by one"
    );

    public static readonly Rule MixedSigns = new(
        "PAGE073",
        Severity.Error,
        "a share needs parts that are none or more, and '{0}' may be negative",
        "give both values instead"
    );

    public static readonly Rule AnyShare = new(
        "PAGE074",
        Severity.Error,
        "any share from 0% to 100% is possible here: {0}, beside {1} of the rest",
        "give both values instead"
    );

    public static readonly Rule FromTheFuture = new(
        "PAGE076",
        Severity.Warning,
        "this page is dated {0}, and that day has not come",
        "correct the date; where the page is to come out on that day, write 'scheduled: true' below it"
    );

    public static readonly Rule SumOfChanges = new(
        "PAGE096",
        Severity.Error,
        "'{0}' has percentages that may be negative, so they are changes of different things and do not add up",
        "where they are contributions to one change, give the field 'unit: percentage points'; else add up the numbers behind them"
    );

    public static readonly Rule NoTag = new(
        "PAGE082",
        Severity.Error,
        "no address can be made of the tag '{0}'",
        "write one of letters and digits"
    );

    public static readonly Rule TagSpelling = new(
        "PAGE083",
        Severity.Warning,
        "the tag '{0}' is written '{1}' elsewhere",
        "write both alike: they are one tag, under the first spelling"
    );

    public static readonly Rule NothingToList = new(
        "PAGE084",
        Severity.Error,
        "no page is listed by this: {0}",
        "name a folder or a tag that pages have"
    );

    public static readonly Rule NotALimit = new(
        "PAGE085",
        Severity.Error,
        "'{0}' is not a number of pages",
        "write a whole number from 1 to 1000"
    );

    public static readonly Rule NotAFrame = new(
        "PAGE086",
        Severity.Error,
        "'{0}' is not an address of a frame",
        "write one that begins with 'https://', as the other site gives it under 'embed'"
    );

    public static readonly Rule HostNotAllowed = new(
        "PAGE087",
        Severity.Error,
        "site.yaml does not allow frames of '{0}'",
        "add it there under 'embeds', if readers may be sent to it"
    );

    public static readonly Rule FrameWithoutTitle = new(
        "PAGE088",
        Severity.Error,
        "this frame has no title",
        "say what it shows, as in title=\"The speech\": readers decide by it"
    );

    public static readonly Rule NoShortcode = new(
        "PAGE089",
        Severity.Error,
        "the theme has no shortcode '{0}'",
        "shortcodes are templates in the theme's folder shortcodes/"
    );

    public static readonly Rule ShortcodeFails = new(
        "PAGE090",
        Severity.Error,
        "the shortcode '{0}' cannot be written: {1}",
        "give what it asks for as a named argument, as in {{include \"fact-box\" title=\"What is at stake\"}}"
    );

    public static readonly Rule UnreadFormula = new(
        "PAGE093",
        Severity.Error,
        "this formula cannot be read: {0}",
        "docs/writing/pages.md lists what formulas may hold"
    );

    public static readonly Rule DollarFormula = new(
        "PAGE094",
        Severity.Warning,
        "this looks like a formula, and readers see its dollars and backslashes",
        "write a formula as '$`…`$', or between two lines '```math' and '```'; for a dollar that is meant, '\\$'"
    );

    public static readonly Rule ClaimInClaim = new(
        "PAGE095",
        Severity.Error,
        "a claim cannot be shown within the text of a claim",
        "name it in words; the page of claims shows all of them"
    );

    public static readonly Rule AcrossBreak = new(
        "PAGE075",
        Severity.Warning,
        "a break in '{0}' after {1} lies between these two: {2}",
        "compare what lies on one side of it, or tell of it in the sentence and add 'across=\"break\"'"
    );
}
