using Report.Site;
using Report.Tests.Docs;
using Report.Tests.Site;

namespace Report.Tests.Robustness;

/// <summary>A report that uses everything an editor can write: every mark, every helper, every kind of file.</summary>
internal sealed class RichReport : IDisposable
{
    private readonly SmallReport report = new();

    public RichReport()
    {
        foreach (var page in Directory.EnumerateFiles(Repository.PathTo("docs", "marks"), "*.md").Order(StringComparer.Ordinal))
        {
            var mark = Path.GetFileNameWithoutExtension(page);
            foreach (var (name, text) in MarkdownExamples.In(page))
            {
                // Each page names its example alike.
                report.Write(name["input/".Length..].Replace("example", $"{mark}-example", StringComparison.Ordinal), Sourced(name, mark, text.Replace("data: example", $"data: {mark}-example", StringComparison.Ordinal)));
            }
        }

        report.Write("data/table.yaml", """
            title: A table beside
            source: paper
            key: [country, year]
            fields:
              - { name: country, type: category, title: Country, enum: [Estonia, Latvia] }
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops, minimum: 0 }
            rows: table.csv
            """);
        report.Write("data/table.csv", """
            country,year,troops,note
            Estonia,2010,"1,430",Counted
            Latvia,2010,about 900,
            Estonia,2020,"over 2,000","A ""quoted"" note, with a comma"
            Latvia,2020,not published,
            """);
        report.Write("corrections.yaml", """
            - date: 2025-08-30
              title: A number was wrong
              what: It was 1,450.
              why: We misread the table.
              datasets: [table]
            """);
        report.Write("_directory.yaml", "toc: false");
        report.Write("notes/index.md", Page);
    }

    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    private string Root => Path.Combine(report.Folder, "input");

    /// <summary>With a cache: an edit of one file leaves most charts as they were.</summary>
    public BuildOptions Options() => report.Options() with { Cache = Path.Combine(report.Folder, "cache") };

    public string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public void Overwrite(string file, string text) => File.WriteAllText(Path.Combine(Root, file), text);

    public void Dispose() => report.Dispose();

    // No two pages of a report have one title.
    private static string Sourced(string name, string mark, string text) => name.Contains("/data/", StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)
        ? $"source: paper\ntitle: As {mark}, {text["title: ".Length..]}"
        : text;

    private const string Page = """
        ---
        title: Notes "and" more
        description: All that Markdown does.
        image: troops
        order: 3
        ---

        Estonia hosts {{value "table" "troops" country="Estonia" year=2010}}{{cite "paper"}}, {{share "table" "troops" of="country=Estonia" year=2010}}
        and {{compare "table" "troops" country="Estonia" from=2010 to=2020 as="percent"}}; {{count "table" year=2020}} rows,
        {{sum "table" "troops" year=2010}} in all, {{plain "32"}} free, {{term "afloat"}}, {{tally verdict="imprecise"}}.

        > [!NOTE]
        > A callout with *emphasis*, **strength** and `code`.

        | Kind | Formula |
        |------|--------:|
        | code | `x \| y` |
        | [link](../second.md) | H~2~O |

        {{table "table" year=2010}}

        <details>
        <summary>More &amp; less</summary>

        - one
          1. nested[^note]

        </details>

        Term
        :   Definition.

        {{chart "slope-slope-example"}}

        [^note]: A note with "quotes" and {{value "table" "troops" country="Latvia" year=2010}}.
        """;
}
