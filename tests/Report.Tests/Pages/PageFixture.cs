using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Tests.Data;
using Shouldly;

namespace Report.Tests.Pages;

/// <summary>Renders pages with the theme of this repository, over a small input with troops, battlegroups and a claim.</summary>
internal sealed class PageFixture : IDisposable
{
    private readonly TemporaryInput input = new();

    public PageFixture()
    {
        input.Write(
            "sources.yaml",
            """
            dmdc: { type: dataset, title: Personnel by country, author: [{ literal: DMDC }], issued: 2011 }
            rutland: { type: article-newspaper, title: The paradox, author: [{ family: Rutland, given: Peter }], issued: 2025-08, URL: "https://example.org/a?b=1&c=2" }
            lsm: { type: webpage, title: Battlegroups, publisher: LSM, as_reported_by: rutland }
            """
        );
        input.Write(
            "data/troops.yaml",
            """
            title: US troops in Europe
            source: dmdc
            fields:
              - { name: year, type: year, title: Year }
              - { name: troops, type: quantity, title: Troops, unit: troops }
              - { name: afloat, type: quantity, title: Afloat, unit: troops }
            rows:
              - { year: 1985, troops: over 300000, source: rutland, note: Mainly in West Germany. }
              - { year: 2010, troops: about 65000, source: rutland }
              - { year: 2011, troops: { value: 68844, status: estimated }, afloat: 1250 }
              - { year: 2012, troops: not published }
            """
        );
        input.Write(
            "data/efp.yaml",
            """
            title: Battlegroups
            source: lsm
            key: [host]
            fields:
              - { name: host, type: category, title: Host }
              - { name: wave, type: year, title: Set up }
              - { name: since, type: date, title: Since }
              - { name: troops, type: quantity, title: Troops, unit: troops }
            rows:
              - { host: Estonia, wave: 2017, since: 2017-04-20, troops: 1430 }
              - { host: Latvia, wave: 2017, since: 2017-06, troops: 1887 }
              - { host: United "Q" <Kingdom>, wave: 2022, since: 2022-03-01, troops: 900 }
            """
        );
        input.Write(
            "claims.yaml",
            """
            seventy-two:
              title: Seventy-two hours would do
              quote: overrun in 72 hours
              claimed: 72
              unit: hours
              source: rutland
              record:
                - { text: 'There were {{value "troops" "troops" year=2010}} <left>.', value: '{{value "troops" "troops" year=2010}}', source: lsm }
              verdict: contradicted
              explanation: |
                Not what the study said{{cite "lsm"}}, and *not* {{value "efp" "troops" host=Estonia}}.
            """
        );
        input.Write(
            "glossary.yaml",
            """
            afloat: { term: afloat, definition: 'Aboard "ships".' }
            """
        );
        Write("shield/index.md", "---\ntitle: Shield\n---\n");
    }

    public string Folder => input.Folder;

    public DiagnosticBag Bag => input.Bag;

    /// <summary>Each diagnostic as code, line and column: "PAGE020 8:3".</summary>
    public IReadOnlyList<string> Faults => [.. input.Found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}")];

    /// <summary>Each diagnostic with its texts: "PAGE020 8:3 message (hint)".</summary>
    public IReadOnlyList<string> Messages =>
        [.. input.Found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column} {d.Message} ({d.Hint})")];

    public void Write(string name, string text) => input.Write(name, text);

    public void Write(string name, byte[] bytes) => input.Write(name, bytes);

    public InputData Data() => input.Read();

    /// <summary>Renders Markdown that starts on line 4, below front matter with a title.</summary>
    public Page Render(string markdown) => RenderFile("---\ntitle: A page\n---\n" + markdown);

    public Page RenderFile(string text, string name = "page.md")
    {
        Write(name, text);
        var context = Context();
        return PageRenderer.Render(PageReader.ReadAll(Folder, Bag).Single(p => p.Name == name), context, Bag);
    }

    /// <summary>Renders Markdown to HTML; fails if there is a diagnostic.</summary>
    public string Html(string markdown)
    {
        var html = Render(markdown).Html;
        Messages.ShouldBeEmpty();
        return html;
    }

    public PageContext Context()
    {
        var data = Data();
        var pages = PageReader.ReadAll(Folder, Bag).ToLookup(p => p.IsDraft);
        var chart = ChartData.Of(Chart(data));
        var rendered = new RenderedChart(
            chart,
            "<svg>wide</svg>",
            "<svg>narrow</svg>",
            "Alt.",
            "Description.",
            ["A hollow mark is an estimate."],
            "",
            new([]),
            new([])
        );
        return new PageContext(
            Folder,
            data,
            new Dictionary<string, ChartData> { [chart.Id] = chart },
            new Dictionary<string, RenderedChart> { [chart.Id] = rendered },
            pages[false].ToDictionary(p => p.Name, p => p.Permalink),
            PageStage.Templates.Value,
            new Permalinks(data.Site.BasePath)
        )
        {
            Drafts = pages[true].ToDictionary(p => p.Name, p => p.Permalink),
        };
    }

    public static ChartSpec Chart(InputData data)
    {
        var troops = data.Datasets["troops"];
        var at = Position.StartOf("charts/troops.yaml");
        Located<string> Text(string text) => new(text, at);
        var layer = new Layer(
            new Report.Charts.Marks.LineMark(),
            troops with
            {
                Rows = [.. troops.Rows.Take(3)],
            },
            new Dictionary<Channel, Encoding>
            {
                [Channel.X] = new(troops.Field("year")!, null, null, null, [], null, at),
                [Channel.Y] = new(troops.Field("troops")!, null, null, null, [], null, at),
            },
            [],
            at
        );
        return new ChartSpec(
            "troops",
            Text("Fewer & <fewer>"),
            Text("US troops in Europe"),
            [layer],
            [],
            [],
            Text("A \"note\"."),
            null,
            at
        );
    }

    public void Dispose() => input.Dispose();
}
