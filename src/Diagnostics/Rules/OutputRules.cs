namespace Report.Diagnostics.Rules;

/// <summary>Faults in putting the finished site in its place.</summary>
internal static class OutputRules
{
    public static readonly Rule NotOurs = new(
        "SITE101",
        Severity.Error,
        "'{0}' holds files that this program did not write, such as '{1}'",
        "give an empty or a new folder with --output; nothing was touched"
    );

    public static readonly Rule SamePlace = new(
        "SITE102",
        Severity.Error,
        "two things would be written to '/{0}'; the other comes from {1}",
        "give one of them another name"
    );

    public static readonly Rule CannotWrite = new("SITE103", Severity.Error, "the site cannot be written to '{0}': {1}");

    public static readonly Rule Busy = new("SITE104", Severity.Error, "another build is writing to '{0}'", "wait for it to end");

    public static readonly Rule NotAPath = new(
        "SITE105",
        Severity.Error,
        "'{0}' cannot be a path of the site",
        "write it as in 'old/page/', without '..' or a host"
    );

    public static readonly Rule Overlap = new(
        "SITE106",
        Severity.Error,
        "the output folder '{0}' and the folder '{1}' lie inside each other",
        "give a folder of its own with --output"
    );

    public static readonly Rule FileAndFolder = new(
        "SITE107",
        Severity.Error,
        "'/{0}' would be a file and, because of '/{1}', a folder as well; the other comes from {2}",
        "give one of them another name"
    );

    public static readonly Rule NotAFolder = new(
        "SITE108",
        Severity.Error,
        "the site cannot go to '{0}', because '{1}' is a file",
        "give a folder with --output"
    );

    public static readonly Rule NotOnEveryDisk = new(
        "SITE109",
        Severity.Error,
        "'/{0}' cannot be written on every disk, because of '{1}': {2}",
        "give it another name: letters, digits and hyphens can stand everywhere"
    );

    public static readonly Rule TooLong = new(
        "SITE110",
        Severity.Warning,
        "the path '/{0}' is {1} characters long, and with the folder before it Windows may not open it",
        "shorten the names in it to {2} characters together"
    );
}
