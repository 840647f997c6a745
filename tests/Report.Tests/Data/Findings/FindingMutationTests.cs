using Report.Data;
using Report.Data.Findings;

namespace Report.Tests.Data.Findings;

/// <summary>
/// Findings over original data, over derived datasets and over a chart's own transforms fail at the value that their margin gives, and the
/// error is at their words.
/// </summary>
public sealed class FindingMutationTests
{
    private const string Share =
        "title: Share\nfrom: years\ntransform:\n  - filter: country = \"Italy\"\n  - calculate: { half: total / 2 }\n    unit: "
        + "troops\nkey: [year]\nfields:\n  - { name: year }\n  - { name: half }\n";

    private const string Chart =
        "title: Italy’s is the largest\ndata: years\ntransform:\n  - filter: year = 2012\n  - aggregate: { all: sum(total) }\n    "
        + "groupby: [country]\nmark: bar\nencoding: { x: all, y: country }\nholds: country where max(all) = Italy\n";

    private const string Page =
        "---\ntitle: Latvia leads\nholds: host of hosts where max(troops) = Latvia\n---\n\nIt was half.{{holds \"last(half) < 30\" "
        + "over=\"share\"}} Two are large.{{holds \"count where troops > 1000 = 2\" over=\"hosts\"}} Two are of the first wave.{{holds "
        + "\"count where wave = 2017 = 2\" over=\"hosts\"}}\n";

    private const string Claims =
        "c:\n  title: It fell\n  quote: It fell\n  source: paper\n  record: [{ text: It did, source: paper }]\n  verdict: "
        + "supported\n  explanation: It did.\n  holds: falls(total, country=Italy, to=2011) of years\n";

    [Fact]
    public void Each_finding_fails_at_its_margin_and_holds_one_step_before()
    {
        using var input = Input();

        var (findings, cells) = new FindingMutations(input.Folder).BreakEach();

        findings.ShouldBe(5);
        cells.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void A_finding_that_counts_names_fails_at_its_words_when_one_is_another()
    {
        using var input = Input();

        new FindingMutations(input.Folder).RenameEach().ShouldBe(1);
    }

    [Fact]
    public void The_cells_behind_a_derived_value_are_tried()
    {
        using var input = Input();
        var derived = new FindingMutations(input.Folder).Findings.Single(f => f.Finding.Words == "It was half.").Finding;

        var nearest = Margin.Of(derived)[0];

        // Half of 60 is no longer less than 30.
        (nearest.Cell.Dataset.Id, Figure.Label(nearest.Cell), nearest.Rising!.Point).ShouldBe(("years", "2012, Italy", 60m));
    }

    [Fact]
    public void The_cells_behind_what_a_chart_adds_up_are_tried()
    {
        using var input = Input();
        var derived = new FindingMutations(input.Folder).Findings.Single(f => f.Finding.Words == "Italy’s is the largest").Finding;

        Margin.Of(derived).Select(m => (Figure.Label(m.Cell), m.Nearest!.Point)).ShouldBe([("2012, Italy", 4m), ("2012, Spain", 52m)]);
    }

    private static TemporaryInput Input() =>
        new TemporaryInput()
            .Write("data/hosts.yaml", Conditions.Hosts)
            .Write("data/years.yaml", Conditions.Years)
            .Write("data/share.yaml", Share)
            .Write("charts/a.yaml", Chart)
            .Write("page.md", Page)
            .Write("claims.yaml", Claims);
}
