using Report.Diagnostics;
using Report.Site;
using Report.Tests.Browser;

namespace Report.Tests.Site;

/// <summary>A report of one chart, one dataset, one claim and two chapters, in a temporary folder.</summary>
internal sealed class SmallReport : IDisposable
{
    public const string ReportTheme = "theme";

    private readonly TemporaryFolder folder = new();

    public SmallReport()
    {
        Write(
            "site.yaml",
            """
            title: Small report
            description: A report for the tests.
            url: https://example.org/
            language: en
            authors: [{ name: A. Author }]
            publisher: { name: The Press, url: https://press.example/ }
            licence: { name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }
            version: 1.2.0
            date: 2025-09-01
            navigation:
              - { title: First, page: first/ }
              - { title: Data, page: data/ }
            """
        );
        Write(
            "sources.yaml",
            """
            paper: { type: report, title: A paper, author: [{ family: Writer, given: W. }], issued: 2020, URL: https://example.com/paper }
            """
        );
        Write(
            "glossary.yaml",
            """
            afloat: { term: afloat, definition: Aboard ships. }
            """
        );
        Write(
            "claims.yaml",
            """
            many-troops:
              title: There were over 300,000 troops
              quote: The U.S. placed over 300,000 troops in Europe.
              claimed: over 300,000
              unit: troops
              source: paper
              record: [{ text: The count of 2010., value: '{{value "troops" "troops" year=2010}}', source: paper }]
              verdict: imprecise
              explanation: It was {{value "troops" "troops" year=2010}} in 2010.
            """
        );
        Write(
            "data/troops.yaml",
            """
            title: Troops in Europe
            description: Counted in September.
            source: paper
            fields:
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops }
            rows:
              - { year: 1985, troops: over 300000, note: "=1+1" }
              - { year: 1990, troops: 290000 }
              - { year: 2000, troops: 15000 to 20000 }
              - { year: 2005, troops: not published }
              - { year: 2010, troops: { value: about 65000, status: provisional } }
            """
        );
        Write(
            "charts/troops.yaml",
            """
            title: The troops left
            subtitle: Troops in Europe, 1985 to 2010
            data: troops
            mark: line
            encoding: { x: year, y: troops }
            """
        );
        Write(
            "index.md",
            """
            ---
            title: Small report
            description: The front page.
            ---

            Words, and [the first chapter](first.md).

            {{chart "troops"}}
            """
        );
        Write(
            "first.md",
            """
            ---
            title: The first chapter
            description: What it is about.
            order: 1
            redirect_from: /old-first/
            ---

            There were {{value "troops" "troops" year=2010}} left{{cite "paper"}}.

            ## A section

            {{claim "many-troops"}}
            """
        );
        Write(
            "second.md",
            """
            ---
            title: The second chapter
            description: What follows.
            order: 2
            draft: false
            date: 2025-08-01
            ---

            {{table "troops"}}
            """
        );
    }

    public string Folder => folder.Path;

    public string Output => folder["output"];

    public void Write(string name, string text) => folder.Write($"input/{name}", text + "\n");

    public BuildOptions Options(string? baseUrl = null) =>
        new(folder["input"], Repository.PathTo(ReportTheme), Output, baseUrl is null ? null : new Uri(baseUrl));

    /// <summary>Builds the site in memory and returns its files as text by path; fails if the input has an error.</summary>
    public IReadOnlyDictionary<string, string> Make(string? baseUrl = null) => Make(Options(baseUrl));

    public static IReadOnlyDictionary<string, string> Make(BuildOptions options) => MadeFiles.Texts(Files(options));

    public IReadOnlyDictionary<string, byte[]> Bytes(BuildOptions? options = null) => MadeFiles.Bytes(Files(options ?? Options()));

    private static IReadOnlyList<OutputFile> Files(BuildOptions options)
    {
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(options, bag);
        bag.Sorted().ShouldBeEmpty();
        return made.ShouldNotBeNull().Files;
    }

    /// <summary>Builds the site on disk and serves it; fails if the input has an error.</summary>
    public async Task<StaticServer> Serve(CancellationToken stop = default)
    {
        var bag = new DiagnosticBag();
        SiteBuilder.Build(Options(), bag, stop: stop).ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => d.Message)));
        return await StaticServer.Start(Output);
    }

    /// <summary>Builds the site in memory and returns all diagnostics.</summary>
    public IReadOnlyList<Diagnostic> Faults()
    {
        var bag = new DiagnosticBag();
        SiteBuilder.Make(Options(), bag);
        return bag.Sorted();
    }

    public void Dispose() => folder.Dispose();
}
