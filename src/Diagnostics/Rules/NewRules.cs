namespace Report.Diagnostics.Rules;

/// <summary>Faults that keep the program from creating a new file.</summary>
internal static class NewRules
{
    public static readonly Rule Exists = new(
        "SITE301",
        Severity.Error,
        "'{0}' is there already, and nothing is ever overwritten",
        "choose another name, or remove it first"
    );

    public static readonly Rule NoName = new(
        "SITE302",
        Severity.Error,
        "no name can be made of '{0}'",
        "give one of letters, digits and hyphens"
    );

    public static readonly Rule NotAName = new(
        "SITE305",
        Severity.Error,
        "'{0}' is a path, and a name is wanted",
        "give a name alone; where the file lies follows from what it is"
    );

    public static readonly Rule ManyExist = new(
        "SITE306",
        Severity.Error,
        "{0} files that would be begun are there already, '{1}' among them, and nothing is ever overwritten",
        "name a folder that is new or empty"
    );

    public static readonly Rule HeadingsOnly = new(
        "SITE307",
        Severity.Error,
        "the table has headings and no rows: there is nothing to import",
        "begin an empty dataset with 'new dataset NAME'"
    );

    public static readonly Rule CannotWrite = new("SITE303", Severity.Error, "nothing can be written to '{0}': {1}");

    public static readonly Rule NotBegunHere = new(
        "SITE308",
        Severity.Error,
        "there is no '{0}': this repository was not begun with 'new site'",
        "begin one beside it with 'new site', and move what you need here"
    );

    public static readonly Rule AddressTaken = new(
        "SITE309",
        Severity.Error,
        "'{0}' is the address of a page that the program makes",
        "choose another name"
    );

    public static readonly Rule NothingToDraw = new(
        "SITE304",
        Severity.Error,
        "nothing can be drawn of {0}: a chart needs a measure, and a time, names or a second measure to draw it by",
        "begin a dataset with 'new dataset NAME', or name another with --data"
    );
}
