namespace Report.Tests.Robustness;

/// <summary>Small reports that together use all features of Markdown, tables and claims.</summary>
internal static class WrittenSamples
{
    /// <summary>A front page with front matter only.</summary>
    public const string FrontPage = "---\ntitle: Small report\ndescription: The front page.\n---\n\n";

    /// <summary>Files that every report needs, with paths relative to the input folder.</summary>
    public static IReadOnlyList<(string File, string Text)> Common { get; } =
    [
        (
            "site.yaml",
            """
            title: Small report
            description: A report for the tests.
            url: https://example.org/
            language: en
            authors: [{ name: A. Author }]
            licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
            version: 1.2.0
            date: 2025-09-01
            navigation:
              - { title: Data, page: data/ }

            """
        ),
        (
            "sources.yaml",
            """
            paper: { type: report, title: A paper, author: [{ family: Writer, given: W. }], issued: 2020, URL: https://example.com/paper }

            """
        ),
    ];

    private static readonly (string File, string Text)[] Tables =
    [
        ("index.md", "---\ntitle: Small report\ndescription: The front page.\n---\n\nWords.\n"),
        (
            "data/table.yaml",
            """
            title: A table beside
            source: paper
            key: [country, year]
            fields:
              - { name: country, type: category, title: Country, enum: [Estonia, Latvia] }
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops, minimum: 0 }
            rows: table.csv
            """
        ),
        (
            "data/table.csv",
            """
            country,year,troops,note
            Estonia,2010,"1,430",Counted
            Latvia,2010,about 900,
            Estonia,2020,"over 2,000","A ""quoted"" note, with a comma"
            Latvia,2020,not published,
            """
        ),
    ];

    private static readonly (string File, string Text)[] Prose =
    [
        .. Tables,
        ("glossary.yaml", "afloat: { term: afloat, definition: Aboard ships. }"),
        ("_directory.yaml", "toc: false"),
        ("index.md", "---\ntitle: Small report\ndescription: The front page.\n---\n\nWords, and [notes](notes/index.md).\n"),
        (
            "notes/index.md",
            """
            ---
            title: Notes "and" more
            description: All that Markdown does.
            order: 3
            ---

            Estonia hosts {{value "table" "troops" country="Estonia" year=2010}}{{cite "paper"}}, {{share "table" "troops" of="country=Estonia" year=2010}}
            and {{compare "table" "troops" country="Estonia" from=2010 to=2020 as="percent"}}; {{count "table" year=2020}} rows,
            {{sum "table" "troops" year=2010}} in all, {{plain "32"}} free, {{term "afloat"}}.

            > [!NOTE]
            > A callout with *emphasis*, **strength** and `code`.

            | Kind | Formula |
            |------|--------:|
            | code | `x \| y` |
            | [link](../index.md) | H~2~O |

            {{table "table" year=2010}}

            <details>
            <summary>More &amp; less</summary>

            - one
              1. nested[^note]

            </details>

            Term
            :   Definition "quoted".

            [^note]: A note with "quotes" and {{value "table" "troops" country="Latvia" year=2010}}.
            """
        ),
    ];

    private static readonly (string File, string Text)[] Claims =
    [
        .. Tables,
        (
            "claims.yaml",
            """
            many-troops:
              title: There were over 2,000 troops
              quote: The U.S. placed over 2,000 troops there.
              claimed: over 2,000
              unit: troops
              source: paper
              record: [{ text: The count of 2010., value: '{{value "table" "troops" country="Estonia" year=2010}}', source: paper }]
              verdict: imprecise
              explanation: It was {{value "table" "troops" country="Estonia" year=2010}} in 2010.
            """
        ),
        (
            "corrections.yaml",
            """
            - date: 2025-08-30
              title: A number was wrong
              what: It was 1,450.
              why: We misread the table.
              datasets: [table]
            """
        ),
        (
            "index.md",
            "---\ntitle: Small report\ndescription: The front page.\n---\n\n{{tally verdict=\"imprecise\"}} of the claims are "
                + "so.\n\n{{claim \"many-troops\"}}\n\n{{verdicts}}\n"
        ),
    ];

    public static IReadOnlyList<(string Name, IReadOnlyList<(string File, string Text)> Files)> All { get; } =
    [("claims", Claims), ("prose", Prose), ("tables", Tables)];
}
