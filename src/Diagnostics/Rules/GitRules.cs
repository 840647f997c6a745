namespace Report.Diagnostics.Rules;

/// <summary>Faults of publishing: between the report, its git repository and the place that it is published to.</summary>
internal static class GitRules
{
    public static readonly Rule NoGit = new(
        "SITE201",
        Severity.Error,
        "git is not installed here, or cannot be started",
        "install it from git-scm.com"
    );

    public static readonly Rule NotARepository = new(
        "SITE202",
        Severity.Error,
        "'{0}' is not in a git repository",
        "begin one with 'git init'"
    );

    public static readonly Rule NoSuchRevision = new(
        "SITE203",
        Severity.Error,
        "there is no revision '{0}' in this repository, and no folder of that name",
        "name a tag, a branch, a commit or a folder of input; 'git tag' lists the tags"
    );

    public static readonly Rule NotInRevision = new(
        "SITE204",
        Severity.Error,
        "'{1}' did not exist yet at revision '{0}'",
        "name a later revision"
    );

    public static readonly Rule NoRemote = new(
        "SITE205",
        Severity.Error,
        "this repository has no remote '{0}'",
        "name another with --remote, or add it: 'git remote add {0} URL'"
    );

    public static readonly Rule BranchOfTheSource = new(
        "SITE206",
        Severity.Error,
        "'{0}' is the branch that the report itself is kept on; the site would take its place",
        "deploy to a branch of its own, such as 'gh-pages'"
    );

    public static readonly Rule Overtaken = new(
        "SITE207",
        Severity.Error,
        "somebody else changed '{0}' on '{1}' at the same time; nothing was published",
        "look at what they published, then deploy again"
    );

    public static readonly Rule NotAllowed = new(
        "SITE208",
        Severity.Error,
        "'{1}' does not let you change '{0}'; nothing was published: {2}",
        "ask its owner for the right to push, or sign in to it with git"
    );

    public static readonly Rule NoIdentity = new(
        "SITE209",
        Severity.Error,
        "git does not know in whose name to publish",
        "tell it once: git config --global user.name \"…\" and git config --global user.email \"…\""
    );

    public static readonly Rule Failed = new("SITE210", Severity.Error, "git could not {0}: {1}");

    public static readonly Rule NothingCommitted = new(
        "SITE213",
        Severity.Error,
        "nothing has been committed yet, so there is nothing to compare with",
        "commit the report, or name a folder to compare with"
    );

    public static readonly Rule NothingPublished = new(
        "SITE212",
        Severity.Error,
        "no version has been published yet: there is neither a tag nor an entry in releases.yaml",
        "name a revision or a folder to compare with, or publish a version with 'release VERSION'"
    );
}
