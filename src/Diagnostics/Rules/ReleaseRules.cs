namespace Report.Diagnostics.Rules;

/// <summary>Faults of published versions of the data.</summary>
internal static class ReleaseRules
{
    public static readonly Rule NotAVersion = new("SITE401", Severity.Error, "'{0}' cannot be a version", "write it as in 1.2.0");

    public static readonly Rule TableChanged = new(
        "SITE402",
        Severity.Error,
        "the table of '{0}' was changed after version {1} was published",
        "published versions stay as they are: 'git checkout' brings the file back"
    );

    public static readonly Rule VersionExists = new(
        "SITE403",
        Severity.Error,
        "version {0} was published already",
        "versions stay as they are: give the next one"
    );

    public static readonly Rule NoReason = new(
        "SITE404",
        Severity.Error,
        "what was published of '{0}' has changed, and no reason is given: {1}",
        "say why: --reason \"{0}: …\""
    );

    public static readonly Rule NoSuchChange = new(
        "SITE405",
        Severity.Error,
        "nothing that was published of '{0}' has changed",
        "reasons are for corrections: {1}"
    );

    public static readonly Rule NotAfter = new(
        "SITE408",
        Severity.Error,
        "version {0} does not come after {1}, which was published last",
        "versions go up: give a higher one"
    );

    public static readonly Rule NotInGit = new(
        "SITE406",
        Severity.Error,
        "version {0} is not in the history of this repository, so nothing can be compared with it",
        "commit it or fetch its tag, or say what it was with --since REVISION|FOLDER"
    );

    public static readonly Rule CannotExtend = new(
        "SITE407",
        Severity.Error,
        "nothing can be added to this file by a program, because of how it is written",
        "write its entries as a list, one '- …' below the other"
    );
}
