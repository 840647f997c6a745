namespace Report.Data;

/// <summary>The kinds of publication of CSL 1.0.2, and the other words by which people know them.</summary>
internal static class SourceTypes
{
    /// <summary>The kinds, in alphabetical order, as CSL writes them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "article",
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "bill",
        "book",
        "broadcast",
        "chapter",
        "classic",
        "collection",
        "dataset",
        "document",
        "entry",
        "entry-dictionary",
        "entry-encyclopedia",
        "event",
        "figure",
        "graphic",
        "hearing",
        "interview",
        "legal_case",
        "legislation",
        "manuscript",
        "map",
        "motion_picture",
        "musical_score",
        "pamphlet",
        "paper-conference",
        "patent",
        "performance",
        "periodical",
        "personal_communication",
        "post",
        "post-weblog",
        "regulation",
        "report",
        "review",
        "review-book",
        "software",
        "song",
        "speech",
        "standard",
        "thesis",
        "treaty",
        "webpage",
    ];

    // Words of everyday life, of BibTeX and of other citation tools. A word that may be two kinds is not here.
    private static readonly Dictionary<string, string> OtherWords = WordsOf(
        ("webpage", "website web-site web-page web site page online internet homepage"),
        ("post-weblog", "blog weblog blog-post blogpost"),
        ("post", "tweet toot social social-media forum thread"),
        ("article-newspaper", "newspaper news press newspaper-article"),
        ("article-journal", "journal paper academic academic-article"),
        ("article-magazine", "magazine"),
        ("article", "preprint"),
        ("motion_picture", "film movie video documentary"),
        ("broadcast", "tv television radio podcast episode"),
        ("report", "study techreport tech-report technical-report working-paper white-paper brief briefing press-release"),
        ("legislation", "law act statute decree directive"),
        ("legal_case", "case court judgment judgement ruling verdict"),
        ("thesis", "phdthesis mastersthesis dissertation"),
        ("paper-conference", "inproceedings conference proceedings"),
        ("chapter", "incollection inbook"),
        ("document", "misc other unknown file pdf minutes memo"),
        ("dataset", "data database statistics table tables survey"),
        ("personal_communication", "email e-mail letter mail correspondence"),
        ("speech", "talk lecture presentation slides"),
        ("entry-encyclopedia", "encyclopedia encyclopaedia wikipedia"),
        ("software", "code program app"),
        ("graphic", "chart infographic image photo picture")
    );

    /// <summary>
    /// Returns the kind that another word stands for, regardless of case and of what joins its parts; null if it stands for none.
    /// </summary>
    public static string? Meant(string word) => OtherWords.GetValueOrDefault(Key(word));

    private static Dictionary<string, string> WordsOf(params (string Type, string Words)[] known) =>
        known
            .SelectMany(type => type.Words.Split(' ').Select(word => (Word: Key(word), type.Type)))
            .ToDictionary(word => word.Word, word => word.Type, StringComparer.Ordinal);

    private static string Key(string word) => word.ToLowerInvariant().Replace('_', '-').Replace(' ', '-');
}
