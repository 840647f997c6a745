using Report.Data;
using Report.Data.Yaml;

namespace Report.Commands.New;

/// <summary>Texts of new files: valid as they are, with comments that explain further options.</summary>
internal static class Starters
{
    /// <param name="source">
    /// Id of a source that is marked as an example; else null, since no publication has the made-up numbers. Rows without a source do not
    /// pass --strict.
    /// </param>
    /// <param name="title">The title as a YAML scalar, as in the methods below.</param>
    public static string Dataset(string title, string? source) =>
        $$"""
            {{SchemaLine.For("dataset", folders: 2)}}title: {{title}}
            # Who counted what, when and how; what readers should know before they use it.
            description: A placeholder with made-up numbers. Say here where the numbers come from and what they leave out.
            # Id of the publication that every row comes from (sources.yaml). A row, or a single value, can name another.
            {{(source is null ? "# source: id-of-a-source" : $"source: {source}")}}
            # Types: text, category, integer, number, quantity, year, date, url.
            fields:
              - { name: year, type: year, title: Year, required: true, unique: true }
              - { name: troops, type: quantity, title: Troops, unit: troops, minimum: 0 }
            # Where values before and after cannot be compared:
            # breaks:
            #   - { field: troops, after: 2010, reason: The way of counting changed. }
            # These numbers are made up, one for each kind of value. Put yours in their place before you name a source, and take this line out.
            rows:
              - { year: 2000, troops: 12000 }
              - { year: 2010, troops: about 9500, note: An estimate is drawn and written as one. }
              - { year: 2015, troops: not published }
              - { year: 2020, troops: 7000 to 8000 }
              - { year: 2025, troops: { value: more than 6000, status: provisional } }

            """;

    /// <param name="dataset">The id of the dataset.</param>
    public static string Chart(string title, string subtitle, string dataset, StarterEncoding encoding) =>
        $$$"""
            {{{SchemaLine.For("chart", folders: 2)}}}# The finding, in ten words or fewer; say what the data show once you know.
            title: {{{title}}}
            # What is measured, where, when, and the unit.
            subtitle: {{{YamlText.Scalar(subtitle)}}}
            data: {{{dataset}}}
            # Other marks are described in docs/marks/.
            mark: {{{encoding.Mark.Name}}}
            encoding:
              {{{string.Join("\n  ", encoding.Fields.Select(f => $"{f.Channel}: {YamlText.Scalar(f.Field.Name)}"))}}}
            # Rows to draw:             filter: { {{{YamlText.Scalar(encoding.Fields[0].Field.Name)}}}: [...] }
            # A few words at a point:   annotations: [{ text: What happened here, x: ... }]
            # A line across the chart:  reference: [{ axis: y, at: 5000, label: What was promised }]
            # What one must know:       note: Counted in June, not in September.

            """;

    public static string Page(string title, int order, Dataset? dataset) =>
        $$$"""
            ---
            title: {{{title}}}
            description: One or two sentences that stand under the title, in search engines and in shared links.
            order: {{{order}}}
            # draft: true would leave the page out, unless --drafts is given.
            ---

            Begin here. Numbers come from the data, by helpers in two braces, so that text and charts never disagree:
            `{{value "dataset" "field" year=2010}}` writes a cell, `{{compare "dataset" "field" from=1985 to=2010}}` compares two,
            `{{chart "id"}}` and `{{table "dataset"}}` show a chart or a table, `{{cite "source"}}` adds a note.
            {{{(dataset is null ? "" : $"\n{{{{table \"{dataset.Id}\"}}}}\n")}}}
            """;

    /// <param name="id">Name of the repository, and so the path of the site on GitHub Pages.</param>
    public static string Site(string title, string id, DateOnly today) =>
        $"""
            {SchemaLine.For(
                "site",
                folders: 1
            )}# This report is made up: its description, address and author are yours to write. Take this line out then.
            title: {YamlText.Scalar(title)}
            description: What the report is about, in one or two sentences.
            # Where it will be published; for GitHub Pages https://NAME.github.io/REPOSITORY/
            url: https://example.org/{id}/
            language: en
            authors:
              - name: Your name
            licence: {"{ name: CC BY 4.0, url: https://creativecommons.org/licenses/by/4.0/ }"}
            # Version of the data and the day it was released; 'release' sets both.
            version: 0.1.0
            date: {today:yyyy-MM-dd}
            navigation:
              - {"{ title: Charts, page: charts/ }"}
              - {"{ title: Data, page: data/ }"}

            """;

    public static string Sources { get; } =
        $$"""
            {{SchemaLine.For("sources", folders: 1)}}# This source is made up. Put yours in its place, and take this line out.
            # The bibliography, in the vocabulary of CSL. Each entry is named by its id.
            example-source:
              type: dataset
              title: An example that is to be replaced
              author:
                - { literal: An institution }
              issued: 2025

            """;

    public static string FrontPage(string title, string dataset, string chart) =>
        $$$"""
            ---
            # This page is made up. Write yours in its place, and take this line out.
            title: {{{YamlText.Scalar(title)}}}
            description: The finding of the report, in one or two sentences. So far it shows how a report works.
            ---

            In 2025 there were {{value "{{{dataset}}}" "troops" year=2025}}{{cite "example-source"}}, {{compare "{{{dataset}}}" "troops" from=2000 to=2025}} of
            what there had been in 2000. Both numbers come from `input/data/{{{dataset}}}.yaml`: choose one to see its row and its source.

            {{chart "{{{chart}}}"}}

            ## Try it

            - Change the number of the year 2000 in `input/data/{{{dataset}}}.yaml` and save. Sentence, chart and table follow.
            - Write `foru` for a number. The page stays as it is, and the fault lies over it with its line and a hint.
            - Open `input/charts/{{{chart}}}.yaml` and give the chart a title that says what it shows.

            """;

    public static string TitleOf(string id) => char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');
}
