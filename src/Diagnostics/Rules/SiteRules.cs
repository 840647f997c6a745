namespace Report.Diagnostics.Rules;

/// <summary>Faults of site.yaml, corrections.yaml and the input folder as a whole.</summary>
internal static class SiteRules
{
    public static readonly Rule NotAHost = new(
        "SITE014",
        Severity.Error,
        "'{0}' is not a host",
        "write the name between 'https://' and the next '/', as in 'www.youtube-nocookie.com'"
    );

    public static readonly Rule NotAnAttribute = new(
        "SITE015",
        Severity.Error,
        "'{0}' cannot be the name of a data- attribute",
        "write small letters, digits and hyphens, as in 'domain'"
    );

    public static readonly Rule NoInput = new(
        "SITE001",
        Severity.Error,
        "there is no folder '{0}'",
        "name the folder of your report with --input"
    );

    public static readonly Rule BadUrl = new(
        "SITE002",
        Severity.Error,
        "'{0}' is not the address of a website",
        "write it in full, as in https://example.org/report/"
    );

    public static readonly Rule BadLanguage = new("SITE003", Severity.Error, "'{0}' is not a language tag", "write it as in en or en-GB");

    public static readonly Rule UnknownLanguage = new(
        "SITE005",
        Severity.Error,
        "the program does not speak '{0}'",
        "it writes {1}; docs/adding-a-language.md says how to add another"
    );

    public static readonly Rule MadeUp = new(
        "SITE010",
        Severity.Warning,
        "what this file holds is made up: it is the one that 'new' has made",
        "put your own in its place, and take this comment out"
    );

    public static readonly Rule UnknownDataset = new("SITE004", Severity.Error, "there is no dataset '{0}'");

    public static readonly Rule HalfWritten = new(
        "SITE011",
        Severity.Error,
        "a command that writes into '{0}' was stopped halfway",
        "run it again (import, new or release): it ends what was begun"
    );

    public static readonly Rule Broke = new(
        "SITE012",
        Severity.Error,
        "the program itself is at fault here ({0})",
        "the last good site stays, and the next save is another try; please report it with this file and what 'build --verbose' prints"
    );

    public static readonly Rule DiskFails = new(
        "SITE016",
        Severity.Error,
        "a file of this report or of the system cannot be read or written: {0}",
        "look at the permissions of its folders and of the one for temporary files, and at the space left"
    );

    public static readonly Rule NotThatPicture = new(
        "SITE013",
        Severity.Error,
        "'{0}' cannot be the {1}",
        "name a picture whose name and content are one of {2}"
    );

    public static readonly Rule UnknownRow = new(
        "SITE006",
        Severity.Error,
        "there is no row '{0}'",
        "write it as in the address of the row: dataset#row-name"
    );
}
