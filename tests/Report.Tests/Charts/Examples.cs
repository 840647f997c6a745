using Report.Charts;
using Report.Data;

namespace Report.Tests.Charts;

/// <summary>One chart for each feature of a mark. The golden files and the layout tests use them all.</summary>
internal static class Examples
{
    private const string Shield = """
        year:year | country:category | troops:quantity:troops
        1953 | Germany | 254347
        1954 | Germany | 250427
        1955 | Germany | 269260
        1956 | Germany | 244407
        1957 | Germany | not collected
        1958 | Germany | 231000
        1959 | Germany | about 238000
        1960 | Germany | 232256
        1990 | Germany | 227586
        1991 | Germany | 203423
        1992 | Germany | over 134000
        1993 | Germany | 105254
        1953 | United Kingdom | 47418
        1954 | United Kingdom | 45613
        1955 | United Kingdom | 45508
        1956 | United Kingdom | 44800
        1957 | United Kingdom | 63008
        1958 | United Kingdom | 32400
        1959 | United Kingdom | 31200
        1960 | United Kingdom | 31000
        1990 | United Kingdom | 25111
        1991 | United Kingdom | 23442
        1992 | United Kingdom | 20048
        1993 | United Kingdom | 15000 to 20000
        """;

    private const string Kinds = """
        force:category | troops:quantity:troops | low:integer:troops | high:integer:troops | kind:category
        The Cold War shield in all of Europe | over 300000 | 250000 | 442030 | deployed
        Remaining in 2010 | about 65000 | 60000 | 80000 | deployed
        NATO battlegroups | fewer than 50000 | 20000 | 50000 | deployed
        A European force | 150000 to 200000 | 150000 | 200000 | proposed
        Nobody knows | not published | | | proposed
        Counted | 123456 | 123456 | 123456 | proposed
        """;

    private const string Branches = """
        year:year | branch:category | troops:integer:troops
        2016 | Army | 2400
        2016 | Navy | 1200
        2016 | Air force | 800
        2017 | Army | 2100
        2017 | Navy | 1500
        2017 | Air force | 900
        2018 | Army | 1900
        2018 | Navy | 1300
        2018 | Air force | 950
        2022 | Army | 2900
        2022 | Navy | 1800
        2022 | Air force | 1250
        """;

    private const string Change = """
        country:category | change:number:%
        Estonia | 12.5
        A country with a name so long that it cannot stand in a column beside its bar | -7.5
        שלום עולם | 3
        🇪🇺 Europe | -12
        Italy | 0
        """;

    private const string Answers = """
        question:category | answer:category | share:quantity:%
        Trust in the police and in all who stand behind it | No | 8
        Trust in the police and in all who stand behind it | Rather no | 17
        Trust in the police and in all who stand behind it | Neither | 20
        Trust in the police and in all who stand behind it | Rather yes | 35
        Trust in the police and in all who stand behind it | Yes | about 20
        Trust in parliament | No | 25
        Trust in parliament | Rather no | 30 to 34
        Trust in parliament | Neither | 20
        Trust in parliament | Rather yes | 18
        Trust in parliament | Yes | over 3
        ثقة | No | 0
        ثقة | Neither | 50
        ثقة | Yes | 50
        """;

    private const string Ages = """
        age:category | sex:category | people:quantity:million
        0–19 | Men | 3.8
        0–19 | Women | 3.6
        20–39 | Men | about 5.4
        20–39 | Women | 5.2
        40–59 | Men | 6.4
        40–59 | Women | 6.4
        60 and more | Men | 0.4
        60 and more | Women | 0.9
        """;

    private const string Path = """
        year:year | without:quantity:% | prices:quantity:%
        2010 | 9.6 | 1.6
        2014 | 6.2 | about 1.6
        2012 | 8.1 | 2.1
        2016 | 4.9 | 1.3
        2018 | 3.9 | not published
        2020 | 8.1 | 1.2
        2022 | 3.6 | 8.0
        2024 | 4.0 | 2.9
        """;

    private static readonly string Pay =
        "id:integer | job:category | pay:quantity:thousand pounds\n"
        + string.Join(
            '\n',
            Enumerable
                .Range(0, 60)
                .Select(i =>
                    $"{i} | {(i % 2 == 0 ? "Nurses and all others who look after the sick" : "Lawyers")} | {(i == 7 ? "about " : "")}{30 + (i * 17 % 23) + (i % 2 * 15)}"
                )
        );

    private const string Ends = """
        city:category | before:quantity:deaths | after:quantity:deaths
        Rise | 100 | over 300
        Fall | about 250 | 120
        Same | 50 | 50
        A city with a name so long that it cannot stand in a column beside its arrow | fewer than 200 | 60
        A range at both ends | 100 to 140 | 220 to 260
        One end | not collected | 220
        Nothing | not collected | not published
        Below zero | -40 | 30
        שלום עולם | 0 | 5
        """;

    private const string Forecast = """
        year:year | v:quantity:TWh | lo:quantity:TWh | hi:quantity:TWh
        2018 | 300 | |
        2019 | 310 | |
        2020 | 305 | 300 | 309
        2021 | 315 | 309 | 322
        2022 | ^325 | ^318 | ^332
        2023 | ^333 | ^320 | ^345
        2024 | ^339 | not published | ^360
        2025 | ^345 | ^322 | over 365
        2026 | ^350 | ^322 | ^370
        """;

    private const string Waits = """
        stop:category | minutes:quantity:minutes
        Market | 3
        Market | 4
        Market | 5
        Market | 5.5
        Market | 7
        Market | 31
        Harbour | about 9
        Harbour | 10
        Harbour | 10
        Harbour | 12
        Harbour | 14
        Harbour | -2
        Station | 4
        Station | 8
        Station | not published
        שלום | 5
        A stop with a name so long that it cannot stand in a column beside its ticks | over 20
        A stop with a name so long that it cannot stand in a column beside its ticks | 10 to 14
        """;

    private const string Budget = """
        step:category | amount:quantity:euros
        Before | 100
        Taxes | 18
        Health | -14
        Schools | about -9
        Nothing new | 0
        Grants | 6
        After | 101
        """;

    private const string Below = """
        step:category | amount:quantity:euros
        Sold | 30
        Wages | -45
        A step with a name so long that it cannot stand in a column beside its bar | -20
        Lent | 12
        """;

    private const string Classes = """
        class:category | pupils:integer:pupils
        0–9 | 4
        10–19 | 12
        20–29 | 0
        30–39 | 7
        40–49 | 1
        """;

    private const string Ranks = """
        party:category | round:category | rank:quantity
        Green | One | 1
        Green | Two | 2
        Green | Three | 2
        Red | One | 2
        Red | Two | 2
        Red | Three | 1
        A party with a name so long that it does not fit | One | 3
        A party with a name so long that it does not fit | Two | not published
        A party with a name so long that it does not fit | Three | 3
        שלום | Two | 4
        """;

    private const string Countries = """
        country:category | spending:number:% of GDP | troops:quantity:troops | people:integer:people
        Estonia | 3.4 | 1430 | 1340478
        Latvia | 3.7 | about 1887 | 1888439
        Lithuania | 4.0 | over 1632 | 2815687
        Poland | 4.5 | 1033 | 38746310
        Hungary | 2.1 | 900 | 9600000
        """;

    private static readonly SeriesBreak Break = new("troops", DateValue.Year(1955), "The count was changed.", ChartFixture.Here);

    public static readonly IReadOnlyDictionary<string, ChartSpec> All = new Dictionary<string, ChartSpec>
    {
        ["line"] = Drawing.Read(
            """
            title: A line that stops, starts again and is not drawn where nothing is known
            data: example
            mark: line
            encoding: { x: year, y: troops }
            filter: { country: Germany }
            annotations:
              - { text: The Wall is down, x: 1990 }
            reference:
              - { axis: y, at: 100000, label: A hundred thousand }
              - { axis: x, from: 1961, to: 1989, label: The Wall }
            """,
            Shield,
            Break
        ),
        ["lines"] = Drawing.Read(
            "{ title: Two lines, data: example, mark: line, encoding: { x: year, y: troops, color: country }, highlight: Germany }",
            Shield
        ),
        ["line-log"] = Drawing.Read(
            "{ title: Logarithms, data: example, mark: line, encoding: { x: year, y: { field: troops, scale: log }, color: country } }",
            Shield
        ),
        ["line-facets"] = Drawing.Read(
            "{ title: Panels, data: example, mark: line, encoding: { x: year, y: troops, facet: country } }",
            Shield
        ),
        ["area"] = Drawing.Read(
            "{ title: An area, data: example, mark: area, encoding: { x: year, y: troops }, filter: { country: Germany } }",
            Shield
        ),
        ["area-stacked"] = Drawing.Read(
            "{ title: Areas on top of each other, data: example, mark: area, encoding: { x: year, y: troops, color: country } }",
            Shield
        ),
        ["bar"] = Drawing.Read(
            "{ title: Bars as what they are, data: example, mark: bar, encoding: { x: troops, y: force }, highlight: Remaining in 2010 }",
            Kinds
        ),
        ["bar-vertical"] = Drawing.Read(
            "{ title: Bars over years, data: example, mark: bar, encoding: { x: year, y: troops }, filter: { branch: Army } }",
            Branches
        ),
        ["bar-stacked"] = Drawing.Read(
            "{ title: Bars on top of each other, data: example, mark: bar, encoding: { x: year, y: troops, color: branch } }",
            Branches
        ),
        ["bar-grouped"] = Drawing.Read(
            "{ title: Bars side by side, data: example, mark: bar, stack: false, encoding: { x: troops, y: year, color: branch } }",
            Branches
        ),
        ["line-path"] = Drawing.Read(
            "{ title: One number against another year by year, data: example, mark: line, encoding: { x: without, y: "
                + "prices, order: year } }",
            Path
        ),
        ["line-steps"] = Drawing.Read(
            "{ title: Each value until the next, data: example, mark: line, curve: step, encoding: { x: year, y: troops, color: "
                + "country } }",
            Shield
        ),
        ["dot-packed"] = Drawing.Read(
            "{ title: Dots beside each other, data: example, mark: dot, position: dodge, encoding: { x: pay, y: { field: job, order: "
                + "data }, color: { field: pay, scale: threshold, domain: [40, 60] } } }",
            Pay
        ),
        ["bar-sides"] = Drawing.Read(
            "{ title: Around a middle, data: example, mark: bar, stack: diverging, encoding: { x: share, y: { field: question, "
                + "order: data }, color: { field: answer, order: [No, Rather no, Neither, Rather yes, Yes] } } }",
            Answers
        ),
        ["bar-pyramid"] = Drawing.Read(
            "{ title: Two sides without a middle, data: example, mark: bar, stack: diverging, encoding: { x: people, y: { field: "
                + "age, order: data, reverse: true }, color: sex } }",
            Ages
        ),
        ["bar-shares"] = Drawing.Read(
            "{ title: Shares of their totals, data: example, mark: bar, stack: normalize, encoding: { x: people, y: { field: age, "
                + "order: data }, color: sex } }",
            Ages
        ),
        ["area-shares"] = Drawing.Read(
            "{ title: Shares over years, data: example, mark: area, stack: normalize, encoding: { x: year, y: troops, color: branch "
                + "}, filter: { branch: [Army, Navy] } }",
            Branches
        ),
        ["line-turned"] = Drawing.Read(
            "{ title: The first at the top, data: example, mark: line, encoding: { x: year, y: { field: troops, reverse: true }, "
                + "color: country } }",
            Shield
        ),
        ["bar-diverging"] = Drawing.Read(
            "{ title: Bars to both sides, data: example, mark: bar, encoding: { x: change, y: country } }",
            Change
        ),
        ["bar-turned"] = Drawing.Read(
            "{ title: Names too long for the bottom, data: example, mark: bar, encoding: { x: country, y: change } }",
            Change.Replace("Italy", "Liechtenstein", StringComparison.Ordinal)
        ),
        ["bar-facets"] = Drawing.Read(
            "{ title: Bars in panels, data: example, mark: bar, encoding: { x: troops, y: year, facet: branch } }",
            Branches
        ),
        ["dot"] = Drawing.Read(
            "{ title: Dots as what they are, data: example, mark: dot, encoding: { x: troops, y: force, color: kind } }",
            Kinds
        ),
        ["dot-scatter"] = Drawing.Read(
            "{ title: One number against another, data: example, mark: dot, encoding: { x: spending, y: troops, size: people, label: "
                + "country } }",
            Countries
        ),
        ["range"] = Drawing.Read(
            "{ title: From low to high, data: example, mark: range, encoding: { low: low, high: high, y: { field: force, order: data "
                + "} }, reference: [{ axis: x, at: 100000, label: A hundred thousand }] }",
            Kinds
        ),
        ["range-quantities"] = Drawing.Read(
            "{ title: Quantities with two ends, data: example, mark: range, encoding: { x: troops, y: force } }",
            Kinds
        ),
        ["arrow"] = Drawing.Read(
            "{ title: From one value to another, data: example, mark: arrow, encoding: { from: before, to: after, y: { field: city, "
                + "order: data } } }",
            Ends
        ),
        ["arrow-upright"] = Drawing.Read(
            "{ title: Arrows stand upright, data: example, mark: arrow, encoding: { from: before, to: after, x: city }, filter: { "
                + "city: [Rise, Fall, Same, Nothing] } }",
            Ends
        ),
        ["band"] = Drawing.Read(
            "{ title: Between two ends, data: example, mark: line, encoding: { x: year, y: v }, layers: [{ mark: area, encoding: { "
                + "low: { field: lo, title: Nine in ten }, high: hi } }] }",
            Forecast
        ),
        ["tick"] = Drawing.Read("{ title: Strips, data: example, mark: tick, encoding: { x: minutes, y: stop } }", Waits),
        ["box"] = Drawing.Read(
            "{ title: Boxes, data: example, mark: box, encoding: { x: minutes, y: stop }, filter: { stop: [Market, "
                + "Harbour, Station, שלום] } }",
            Waits
        ),
        ["box-upright"] = Drawing.Read(
            "{ title: Boxes stand upright, data: example, mark: box, encoding: { y: minutes, x: stop }, filter: { stop: [Market, "
                + "Harbour, Station] } }",
            Waits
        ),
        ["waterfall"] = Drawing.Read(
            "{ title: Steps, data: example, mark: waterfall, totals: [Before, After], encoding: { x: step, y: amount } }",
            Budget
        ),
        ["waterfall-lying"] = Drawing.Read(
            "{ title: Steps below zero, data: example, mark: waterfall, encoding: { y: step, x: amount } }",
            Below
        ),
        ["histogram"] = Drawing.Read("{ title: Bars that touch, data: example, mark: bar, encoding: { x: class, y: pupils } }", Classes),
        ["cell"] = Drawing.Read(
            "{ title: Cells, data: example, mark: cell, encoding: { x: year, y: country, color: troops } }",
            Shield
                .Replace("over 134000", "134000", StringComparison.Ordinal)
                .Replace("15000 to 20000", "not published", StringComparison.Ordinal)
        ),
        ["cell-names"] = Drawing.Read(
            "{ title: Cells of kinds, data: example, mark: cell, encoding: { x: branch, y: year, color: branch } }",
            Branches
        ),
        ["bump"] = Drawing.Read("{ title: Ranks, data: example, mark: bump, encoding: { x: round, y: rank, color: party } }", Ranks),
        ["layers"] = Drawing.Read(
            "{ title: Dots over bars, data: example, mark: bar, encoding: { x: { field: high, title: At most }, y: force }, layers: "
                + "[{ mark: dot, encoding: { x: { field: low, title: At least } } }] }",
            Kinds
        ),
    };
}
