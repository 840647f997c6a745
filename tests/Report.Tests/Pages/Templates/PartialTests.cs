using Report.Charts.Rows;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Models;
using Shouldly;

namespace Report.Tests.Pages.Templates;

/// <summary>The theme's partials render charts, tables, claims and timelines completely, and escape hostile text in every place.</summary>
public sealed class PartialTests : IDisposable
{
    private readonly PageFixture pages = new();

    [Fact]
    public void A_chart_has_its_table_source_and_downloads() => Golden.Match(pages.Html("{{chart \"troops\"}}"), "html");

    [Fact]
    public void A_table_tells_units_notes_and_sources() =>
        Golden.Match(pages.Html("{{table \"troops\"}}\n\n{{table \"efp\" fields=\"host troops\" wave=2017}}"), "html");

    [Fact]
    public void A_claim_stands_beside_the_record()
    {
        var page = pages.Render("{{claim \"seventy-two\"}}");
        pages.Messages.ShouldBeEmpty();
        Golden.Match(page.Html + page.Notes, "html");
    }

    [Fact]
    public void A_timeline_runs_from_the_earliest_event() => Golden.Match(pages.Html("{{timeline \"efp\"}}"), "html");

    [Fact]
    public void A_timeline_tells_kinds_of_which_there_is_a_closed_list()
    {
        pages.Write(
            "data/events.yaml",
            """
            title: Events
            source: lsm
            fields:
              - { name: day, type: date, title: Day }
              - { name: event, type: text, title: Event }
              - { name: short, type: category, title: In short }
              - { name: thread, type: category, title: Thread, enum: [Promise, Breach] }
              - { name: standing, type: category, title: How we know, enum: [seen, at second hand] }
            rows:
              - { day: 2014-03-18, event: Crimea annexed, short: Crimea, thread: Breach, standing: at second hand }
              - { day: 2015-02-12, event: Minsk II, short: Minsk, thread: Promise }
            """
        );

        var html = pages.Html("{{timeline \"events\"}}");

        html.ShouldContain("<span class=\"tag\">Breach</span>");
        html.ShouldContain("as reported by <a href=\"/report/sources/#rutland\">Rutland, 2025</a>. How we know: at second hand.");
        html.ShouldNotContain("In short");
    }

    [Fact]
    public void A_table_on_a_page_shows_the_words_of_the_source_in_the_row_that_rests_on_them()
    {
        pages.Write(
            "data/beds.yaml",
            """
            title: Beds
            source: lsm
            fields:
              - { name: year, type: year, title: Year }
              - { name: beds, type: quantity, title: Beds, unit: beds }
            rows:
              - { year: 2020, beds: 300, quote: Three hundred were counted. }
              - { year: 2021, beds: 310 }
            """
        );

        pages.Html("{{table \"beds\"}}").ShouldContain("<td class=\"row-notes\">“Three hundred were counted.”</td>");
    }

    [Fact]
    public void The_note_behind_a_value_says_which_value_of_which_row_it_is() =>
        pages
            .Render("{{value \"troops\" \"troops\" year=2010}}")
            .Notes.ShouldContain(
                "<p><strong>about 65,000 troops</strong> · 2010 · <a href=\"/report/data/troops/#row-2010\">US troops in Europe</a></p>"
            );

    [Fact]
    public void A_table_written_in_markdown_names_its_columns_with_each_cell_and_stacks_if_it_has_many()
    {
        var html = pages.Html(
            "| Who | *What* | When | Where |\n|---|---|---|---|\n| a | b | c | d |\n\nx\n\n| Who | What |\n|---|---|\n| a | b |"
        );

        html.ShouldContain("<table class=\"stacks\">");
        html.ShouldContain("<td data-label=\"What\">b</td>");
        System.Text.RegularExpressions.Regex.Count(html, "stacks").ShouldBe(1);
    }

    [Fact]
    public void The_table_of_a_dataset_bears_the_anchors_that_values_link_to()
    {
        var context = pages.Context();
        var html = PageRenderer.RenderRows(
            context.Data.Datasets["troops"],
            1,
            RowsLayout.Of(context.Data.Datasets["troops"]),
            context,
            pages.Bag
        );
        html.ShouldContain("<tr id=\"row-2010\">");
        pages.Messages.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_that_an_editor_writes_becomes_markup()
    {
        const string hostile = "<script>alert(1)</script>\"'}}&{{x}}<!--";
        var quoted = "'" + hostile.Replace("'", "''", StringComparison.Ordinal) + "'";
        pages.Write(
            "sources.yaml",
            $"dmdc: {{ type: report, title: {quoted}, author: [{{ literal: {quoted} }}], publisher: {quoted} }}\nrutland: {{ type: "
                + "report, title: t }\nlsm: { type: report, title: t }"
        );
        pages.Write("glossary.yaml", $"afloat: {{ term: {quoted}, definition: {quoted} }}");
        pages.Write(
            "data/evil.yaml",
            $"title: {quoted}\nsource: dmdc\nkey: [name]\nfields:\n  - {{ name: name, type: text, title: {quoted}, description: "
                + $"{quoted} }}\n  - {{ name: day, type: date, title: Day }}\n  - {{ name: n, type: quantity, title: N, unit: {quoted} "
                + $"}}\nrows:\n  - {{ name: {quoted}, day: 2020, n: about 5, note: {quoted}, quote: {quoted} }}"
        );
        pages.Write(
            "claims.yaml",
            $"seventy-two:\n  title: {quoted}\n  quote: {quoted}\n  claimed: 5\n  unit: {quoted}\n  source: dmdc\n  verdict: "
                + $"contradicted\n  record: [{{ text: 'x', value: 5, unit: {quoted}, source: dmdc }}]\n  explanation: x"
        );
        var page = pages.Render(
            "x {{value \"evil\" \"n\"}} {{value \"evil\" \"name\"}} {{term \"afloat\"}}{{cite \"dmdc\"}} {{plain "
                + "\"<script>\"}}\n\n{{table \"evil\"}}\n\n{{timeline \"evil\"}}\n\n{{claim \"seventy-two\"}}\n\n[{{value \"evil\" "
                + "\"name\"}}](#x) ![{{value \"evil\" \"name\"}}](shield/index.md)"
        );
        pages
            .Bag.Sorted()
            .Where(d => d.Code.StartsWith("PAGE", StringComparison.Ordinal) || d.Code.StartsWith("THEME", StringComparison.Ordinal))
            .ShouldBeEmpty();
        (page.Html + page.Notes).ShouldNotContain("<script");
        (page.Html + page.Notes).ShouldNotContain("<!--");
        System.Text.RegularExpressions.Regex.IsMatch(page.Html + page.Notes, "=\"[^\"]*alert\\(1\\)[^\"]*<").ShouldBeFalse();
    }

    [Fact]
    public void Texts_of_a_chart_become_plain_text()
    {
        var data = pages.Data();
        var at = new Position("charts/x.yaml", 1, 8, 100);
        var chart = PageFixture.Chart(data);
        chart = chart with
        {
            Title = Text("""Down to {{value "troops" "troops" year=2010}}{{cite "lsm"}}"""),
            Note = Text("""{{count "efp"}} <groups>, {{chart "troops"}}"""),
            Annotations = [new(Text("""{{value "troops" "troops" year=1985 format="number"}}"""), null, null, at)],
            References = [new(Report.Charts.Channel.Y, Text("5"), null, Text("""{{term "afloat"}} {{vlaue}}"""), at)],
        };
        var bound = ChartTexts.Bind(ChartData.Of(chart), data, pages.Bag).Spec;
        bound.Title.Value.ShouldBe("Down to about 65,000 troops");
        bound.Note!.Value.Value.ShouldBe("Three <groups>, ");
        bound.Annotations[0].Text.Value.ShouldBe("Over 300,000");
        bound.References[0].Label!.Value.Value.ShouldBe("Afloat ");
        pages.Bag.Sorted().Select(d => (d.Code, d.Position.Column)).ShouldBe([("PAGE010", 28), ("PAGE017", 34)]);

        static Located<string> Text(string text) => new(text, new Position("charts/x.yaml", 1, 8, text.Length));
    }

    public void Dispose() => pages.Dispose();
}
