using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace Report.Tests.Pages.Models;

/// <summary>
/// The table below a chart of values by two names, such as year and country, has the fewer names as columns, so that readers can compare.
/// </summary>
public sealed class ComparedTableTests : IDisposable
{
    private readonly PageFixture pages = new();

    [Fact]
    public void Of_two_names_and_a_measure_the_fewer_names_are_columns()
    {
        var table = TableOf(
            """
            - { year: 1991, country: Spain, troops: 10 }
            - { year: 1990, country: Germany, troops: about 65000 }
            - { year: 1990, country: Spain, troops: not published }
            - { year: 1991, country: Germany, troops: 12.5 }
            - { year: 1992, country: Germany, troops: -7 }
            """
        );

        Text(table).ShouldBe(["Year|Spain|Germany", "1990|not published|about 65,000", "1991|10|12.5", "1992||−7"]);
        table.QuerySelector("caption")!.TextContent.ShouldBe("Troops by country: Strength (troops)");
        table.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(3);
        table.QuerySelectorAll("[data-label]").ShouldBeEmpty();
    }

    [Fact]
    public void A_program_finds_each_value_in_its_element_unless_the_text_has_its_digits()
    {
        var table = TableOf(
            """
            - { year: 1990, country: Germany, troops: 65000 }
            - { year: 1991, country: Germany, troops: about 65000 }
            - { year: 1992, country: Germany, troops: over 65000 }
            - { year: 1993, country: Germany, troops: -1234 }
            - { year: 1994, country: Germany, troops: 12.5 }
            """
        );

        table
            .QuerySelectorAll("td")
            .Select(cell => cell.QuerySelector("data")?.GetAttribute("value"))
            .ShouldBe([null, "65000", "65000/..", null, "12.5"]);
    }

    [Fact]
    public void Notes_and_sources_say_of_which_name_they_are()
    {
        var table = TableOf(
            """
            - { year: 1990, country: Germany, troops: 12, note: West alone. }
            - { year: 1990, country: Spain, troops: { value: 3, note: Rota. }, source: lsm }
            - { year: 1991, country: Germany, troops: 11 }
            """
        );

        Text(table)
            .ShouldBe([
                "Year|Germany|Spain|Notes|Source",
                "1990|12|3|Germany: West alone. Spain: Rota.|DMDC, 2011; LSM, as reported by Rutland, 2025",
                "1991|11|||DMDC, 2011",
            ]);
    }

    [Theory]
    [InlineData("a blank name", "- { year: 1990, troops: 1 }\n- { year: 1991, country: Spain, troops: 2 }")]
    [InlineData(
        "mostly blank",
        "- { year: 1990, country: A, troops: 1 }\n- { year: 1991, country: B, troops: 2 }\n- { year: 1992, country: C, troops: 3 }"
    )]
    [InlineData("one row", "- { year: 1990, country: Spain, troops: 2 }")]
    [InlineData("none", "[]")]
    public void Where_there_is_nothing_to_compare_rows_stay_as_they_are(string why, string rows) =>
        Text(TableOf(rows))[0].ShouldBe("Year|Country|Strength (troops)", why);

    [Fact]
    public void More_names_than_an_eye_compares_stay_rows()
    {
        var countries = Enumerable.Range(1, 9).Select(i => $"Country {i}");
        var rows = countries.SelectMany(c => Enumerable.Range(1990, 9).Select(year => $"- {{ year: {year}, country: {c}, troops: 5 }}"));

        Text(TableOf(string.Join('\n', rows))).Count.ShouldBe(1 + 81);
    }

    [Theory]
    [InlineData(2, "data-table compares")]
    [InlineData(3, "data-table compares sorts")]
    [InlineData(19, "data-table compares sorts")]
    [InlineData(20, "data-table compares sorts filters")]
    public void A_table_sorts_from_three_rows_on_and_filters_from_twenty(int rows, string classes) =>
        TableOf(string.Join('\n', Enumerable.Range(1950, rows).Select(year => $"- {{ year: {year}, country: Germany, troops: 5 }}")))
            .ClassName.ShouldBe(classes);

    public void Dispose() => pages.Dispose();

    private IElement TableOf(string rows)
    {
        var indented = rows.StartsWith('[') ? " " + rows : "\n" + string.Join('\n', rows.Split('\n').Select(line => "  " + line));
        pages.Write(
            "data/by-country.yaml",
            $$"""
            title: Troops by country
            source: dmdc
            key: [year, country]
            fields:
              - { name: year, type: year, title: Year }
              - { name: country, type: category, title: Country }
              - { name: troops, type: quantity, title: Strength, unit: troops }
            rows:{{indented}}
            """
        );
        var context = pages.Context();
        var dataset = context.Data.Datasets["by-country"];
        var model = Report.Pages.Models.TableModel.Compared(
            dataset,
            dataset.Rows,
            dataset.Fields,
            context.BindingFor(pages.Bag),
            context.Links
        );
        return new HtmlParser()
            .ParseDocument(context.Templates.Render("table", model, context.Data.Site.Locale, pages.Bag))
            .QuerySelector("table")!;
    }

    private static IReadOnlyList<string> Text(IElement table) =>
        [
            .. table
                .QuerySelectorAll("tr")
                .Select(row =>
                    string.Join(
                        '|',
                        row.Children.Select(cell =>
                            string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                        )
                    )
                ),
        ];
}
