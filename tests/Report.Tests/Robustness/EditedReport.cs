using Report.Site;
using Report.Tests.Docs;

namespace Report.Tests.Robustness;

/// <summary>A small report to be mistyped: what all reports have, and one thing more.</summary>
internal sealed class EditedReport : IDisposable
{
    private const string Prose = "prose";
    private const string Tables = "tables";
    private const string Claims = "claims";

    private readonly TemporaryFolder folder = new();

    /// <param name="name">One of <see cref="Names"/>.</param>
    public EditedReport(string name)
    {
        Write("site.yaml", """
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
            """);
        Write("sources.yaml", """
            paper: { type: report, title: A paper, author: [{ family: Writer, given: W. }], issued: 2020, URL: https://example.com/paper }
            """);
        foreach (var (file, text) in name switch { Prose => ProseFiles, Tables => TableFiles, Claims => ClaimFiles, _ => MarkFiles(name) })
        {
            Write(file, text);
        }
    }

    /// <summary>One report for each mark, as its guide has it, and those of Markdown, tables and claims.</summary>
    public static TheoryData<string> Names =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("docs", "marks"), "*.md").Select(page => Path.GetFileNameWithoutExtension(page)!)
            .Where(name => name != "README").Order(StringComparer.Ordinal),
        Claims, Prose, Tables,
    ];

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    private string Root => folder["input"];

    public BuildOptions Options => new(Root, Repository.PathTo("theme"), folder["output"]) { Cache = folder["cache"] };

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public void Overwrite(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);

    public void Dispose() => folder.Dispose();

    private void Write(string file, string text) => folder.Write($"input/{file}", text + "\n");

    private static IEnumerable<(string File, string Text)> MarkFiles(string mark)
    {
        foreach (var (name, text) in MarkdownExamples.In(Repository.PathTo("docs", "marks", mark + ".md")).Where(example => example.Name.StartsWith("input/", StringComparison.Ordinal)))
        {
            yield return (name["input/".Length..], name.Contains("/data/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal) ? "source: paper\n" + text : text);
            if (name.StartsWith("input/charts/", StringComparison.Ordinal))
            {
                yield return ("index.md", $$$"""
                    ---
                    title: Small report
                    description: The front page.
                    ---

                    {{chart "{{{Path.GetFileNameWithoutExtension(name)}}}"}}
                    """);
            }
        }
    }

    private static readonly (string File, string Text)[] TableFiles =
    [
        ("index.md", "---\ntitle: Small report\ndescription: The front page.\n---\n\nWords.\n"),
        ("data/table.yaml", """
            title: A table beside
            source: paper
            key: [country, year]
            fields:
              - { name: country, type: category, title: Country, enum: [Estonia, Latvia] }
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops, minimum: 0 }
            rows: table.csv
            """),
        ("data/table.csv", """
            country,year,troops,note
            Estonia,2010,"1,430",Counted
            Latvia,2010,about 900,
            Estonia,2020,"over 2,000","A ""quoted"" note, with a comma"
            Latvia,2020,not published,
            """),
    ];

    private static readonly (string File, string Text)[] ProseFiles =
    [
        .. TableFiles,
        ("glossary.yaml", "afloat: { term: afloat, definition: Aboard ships. }"),
        ("_directory.yaml", "toc: false"),
        ("index.md", "---\ntitle: Small report\ndescription: The front page.\n---\n\nWords, and [notes](notes/index.md).\n"),
        ("notes/index.md", """
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
            """),
    ];

    private static readonly (string File, string Text)[] ClaimFiles =
    [
        .. TableFiles,
        ("claims.yaml", """
            many-troops:
              title: There were over 2,000 troops
              quote: The U.S. placed over 2,000 troops there.
              claimed: over 2,000
              unit: troops
              source: paper
              record: [{ text: The count of 2010., value: '{{value "table" "troops" country="Estonia" year=2010}}', source: paper }]
              verdict: imprecise
              explanation: It was {{value "table" "troops" country="Estonia" year=2010}} in 2010.
            """),
        ("corrections.yaml", """
            - date: 2025-08-30
              title: A number was wrong
              what: It was 1,450.
              why: We misread the table.
              datasets: [table]
            """),
        ("index.md", "---\ntitle: Small report\ndescription: The front page.\n---\n\n{{tally verdict=\"imprecise\"}} of the claims are so.\n\n{{claim \"many-troops\"}}\n\n{{verdicts}}\n"),
    ];
}
