namespace Report.Diagnostics.Rules;

/// <summary>Faults of a theme folder.</summary>
internal static class ThemeRules
{
    public static readonly Rule NoTheme = new(
        "THEME001",
        Severity.Error,
        "there is no theme here: '{0}' is no folder",
        "give a folder with --theme, or none for 'theme' over the built-in theme"
    );

    public static readonly Rule NotAColor = new("THEME002", Severity.Error, "'{0}' is not a colour", "write six digits, as in \"#12436d\"");

    public static readonly Rule MissingColor = new(
        "THEME003",
        Severity.Error,
        "the theme lacks the colour '{0}'",
        "pages and charts use it: add '{0}: {{ light: \"#rrggbb\", dark: \"#rrggbb\" }}'"
    );

    public static readonly Rule NoSuchFile = new("THEME004", Severity.Error, "the theme has no file '{0}'");

    public static readonly Rule NotASize = new(
        "THEME005",
        Severity.Error,
        "'{0}' is not a size",
        "write a CSS length, as in '1.25rem', '66ch' or 'clamp(2rem, 5vw, 3rem)'"
    );

    public static readonly Rule LowContrast = new(
        "THEME006",
        Severity.Warning,
        "'{0}' on '{1}' has a contrast of {2}:1 in the {3} theme; {4}:1 is the least that everyone can read",
        "make one of the two lighter or darker"
    );

    public static readonly Rule NoFace = new(
        "THEME007",
        Severity.Error,
        "the theme has no upright {0} face of weight 400",
        "text is measured and drawn with it: add one under 'fonts'"
    );

    public static readonly Rule NotAName = new(
        "THEME008",
        Severity.Error,
        "'{0}' cannot name a design token",
        "use small letters, digits and hyphens"
    );

    public static readonly Rule NotATemplate = new("THEME009", Severity.Error, "this is not a Handlebars template: {0}");

    public static readonly Rule NoLayout = new("THEME010", Severity.Error, "the theme has no layout '{0}'");

    public static readonly Rule SameName = new(
        "THEME011",
        Severity.Error,
        "there are two templates called '{0}'; the other is {1}",
        "layouts and partials share their names: rename one of the two"
    );

    public static readonly Rule NoSuchName = new(
        "THEME012",
        Severity.Error,
        "the template asks for '{0}', which is not known here",
        "docs/designer.md lists what each layout is given"
    );

    public static readonly Rule NotAMap = new(
        "THEME013",
        Severity.Error,
        "this is no map: {0}",
        "write TopoJSON or GeoJSON, as theme/maps/README.md describes"
    );

    public static readonly Rule NotAFont = new(
        "THEME014",
        Severity.Error,
        "'{0}' is no font that can be used here",
        "'fonts' takes TrueType and OpenType files (.ttf, .otf), 'preload' web fonts (.woff2, .woff)"
    );

    public static readonly Rule OutOfReach = new(
        "THEME015",
        Severity.Error,
        "'{0}' is not between {1} and {2}",
        "docs/designer.md says what each of these numbers is for"
    );

    public static readonly Rule NoBase = new(
        "THEME017",
        Severity.Error,
        "there is no theme '{0}' to extend",
        "name a built-in one ({1}), a folder beside this one as in '../house', or 'none'"
    );

    public static readonly Rule ExtendsItself = new(
        "THEME018",
        Severity.Error,
        "the theme extends itself by way of '{0}'",
        "let the theme at the end of the chain extend a built-in one"
    );

    public static readonly Rule NoAsset = new(
        "THEME019",
        Severity.Error,
        "the theme has no asset '{0}'",
        "put it below assets/, and name it by its path from there"
    );

    public static readonly Rule NoString = new("THEME020", Severity.Error, "there is no string '{0}'");

    public static readonly Rule OutsideFolder = new(
        "THEME021",
        Severity.Error,
        "'{0}' leads out of the theme",
        "copy what it leads to into the theme; a theme that lies elsewhere is named by 'extends' in theme.yaml"
    );

    public static readonly Rule Unreadable = new(
        "THEME022",
        Severity.Error,
        "'{0}' of the theme cannot be read",
        "look at its permissions; pipes, devices and links that lead nowhere or in a circle are not read at all"
    );

    public static readonly Rule NotLoaded = new(
        "THEME023",
        Severity.Warning,
        "no style sheet loads the font '{0}', which measures text and draws images",
        "write @font-face {{ font-family: \"{0}\"; src: url(...) }} into a .css below assets/; readers see another font until then, "
            + "in which lines and labels are of other lengths"
    );

    public static readonly Rule NoPartial = new("THEME016", Severity.Error, "the theme has no template '{0}' to draw in here");

    public static readonly Rule OtherHost = new(
        "THEME024",
        Severity.Warning,
        "browsers will not load '{0}': pages load nothing from other hosts",
        "put the file below assets/ and name it by a relative path"
    );

    public static readonly Rule ImportsSheet = new(
        "THEME025",
        Severity.Warning,
        "'@import' is without effect: all style sheets below assets/ are joined into one, in the order of their names",
        "put the file below assets/ and take the line out"
    );

    public static readonly Rule NotInStyleSheet = new(
        "THEME026",
        Severity.Error,
        "a style sheet cannot hold the character {0}",
        "take it out"
    );

    public static readonly Rule NeverClosed = new(
        "THEME030",
        Severity.Error,
        "'{0}' is never closed in this style sheet, so browsers drop what follows it",
        "close it, or take it out"
    );

    public static readonly Rule ClosesNothing = new(
        "THEME031",
        Severity.Error,
        "'{0}' closes nothing in this style sheet, so browsers drop the rule after it",
        "take it out, or open what it is to close"
    );

    public static readonly Rule NoModule = new(
        "THEME032",
        Severity.Error,
        "browsers find no module '{0}', so this script does nothing",
        "put the module below assets/ and name it by a relative path, as in './{0}.js'"
    );
}
