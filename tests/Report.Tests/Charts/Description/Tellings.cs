using Report.Charts;
using Report.Data;
using Report.Tests.Docs;
using static Report.Charts.Channel;
using static Report.Tests.Charts.ChartFixture;

namespace Report.Tests.Charts.Description;

/// <summary>Charts of every shape, for the tests of descriptions.</summary>
internal static class Tellings
{
    private static readonly (Channel, string)[] YearTroops = [(X, "year"), (Y, "troops")];
    private static readonly (Channel, string)[] YearTroopsCountry = [(X, "year"), (Y, "troops"), (Color, "country")];
    private static readonly (Channel, string)[] TroopsHost = [(X, "troops"), (Y, "host")];

    private const string YearHead = "year:year | troops:quantity:troops";
    private const string CountryHead = "year:year | country:category | troops:quantity:troops";
    private const string HostHead = "host:category | troops:quantity:troops";

    private const string Hosts =
        HostHead
        + """

            Estonia | 1430
            Latvia | 1887
            Lithuania | 1632
            Poland | 1033
            Bulgaria | 968
            Hungary | about 900
            Romania | 1148
            Slovakia | 643
            """;

    public static readonly IReadOnlyList<(string Name, ChartSpec Chart)> All =
    [
        ("no rows", Chart("line", YearHead, YearTroops)),
        ("one row", Chart("line", YearHead + "\n1985 | over 300000", YearTroops)),
        ("all equal", Chart("line", Rows(YearHead, 8, i => $"{2000 + i} | 500"), YearTroops)),
        ("all missing", Chart("line", YearHead + "\n1951 | not published\n1952 | not published\n1953 | suppressed", YearTroops)),
        ("rising", Chart("line", Rows(YearHead, 10, i => $"{2000 + i} | {100 + (i * i)}"), YearTroops)),
        ("v shape", Chart("line", Rows(YearHead, 21, i => $"{2000 + i} | {100 + (10 * Math.Abs(i - 8))}"), YearTroops)),
        ("noisy and flat", Chart("line", Rows(YearHead, 40, i => $"{1980 + i} | {1000 + (i * 7919 % 101)}"), YearTroops)),
        (
            "negative",
            Chart("line", Rows("year:year | change:quantity:%", 9, i => $"{2000 + i} | {6 - (3 * i)}"), (X, "year"), (Y, "change"))
        ),
        ("two points far apart", Chart("line", YearHead + "\n1985 | over 300000\n2010 | about 65000\n2025 | 15000 to 20000", YearTroops)),
        (
            "two series that cross",
            Chart(
                "line",
                Rows(
                    CountryHead,
                    24,
                    i => $"{1990 + (i / 2)} | {(i % 2 == 0 ? "Germany" : "Poland")} | {(i % 2 == 0 ? 3000 - (i * 110) : 200 + (i * 50))}"
                ),
                YearTroopsCountry
            )
        ),
        (
            "eight series",
            Chart(
                "line",
                Rows(CountryHead, 80, i => $"{2000 + (i / 8)} | Country {i % 8} | {(i % 8 * 300) + (i / 8 * (i % 3 == 0 ? -20 : 30))}"),
                YearTroopsCountry
            )
        ),
        ("troops with a break", BrokenSeries()),
        ("bars", Chart("bar", Hosts, TroopsHost)),
        ("bars one row", Chart("bar", HostHead + "\nLatvia | 1887", TroopsHost)),
        ("bars all equal", Chart("bar", HostHead + "\nLatvia | 5\nEstonia | 5\nPoland | 5", TroopsHost)),
        ("bars in thirty", Chart("bar", Rows(HostHead, 30, i => $"Place {i + 1} | {(i * 37 % 30) + 10}"), TroopsHost)),
        (
            "bars in groups",
            Chart(
                "bar",
                "host:category | year:category | troops:quantity:troops\nLatvia | before | 1500\nEstonia | before | 1000\nLatvia | after "
                    + "| 1887\nEstonia | after | not published",
                [.. TroopsHost, (Color, "year")]
            )
        ),
        (
            "long and right to left names",
            Chart(
                "bar",
                HostHead + "\nA battlegroup whose name goes on for sixty characters or more | 900\nإستونيا | 1430\nליטא | about 1632",
                TroopsHost
            )
        ),
        (
            "shares",
            Chart("dot", "country:category | share:quantity:%\nEstonia | 23.7\nLatvia | 24.5\nLithuania | 5", (X, "share"), (Y, "country"))
        ),
        (
            "ranges",
            Chart(
                "range",
                "proposal:category | low:quantity:troops | high:quantity:troops\nZelenskyy | 100000 | 150000\nGrand | 15000 | "
                    + "20000\nIISS | 10000 | 10000",
                (Y, "proposal"),
                (Low, "low"),
                (High, "high")
            )
        ),
        (
            "slope",
            Chart(
                "slope",
                CountryHead + "\n1985 | Germany | 250000\n1985 | Italy | 14000\n2010 | Germany | 54000\n2010 | Italy | 9700",
                YearTroopsCountry
            )
        ),
        (
            "events",
            Chart(
                "timeline",
                "date:date | event\n1949-04-04 | North Atlantic Treaty signed\n*1999-03-12 | Three join NATO\n2025-02 | A month "
                    + "only.\n2025-08-19 | Help by air",
                (X, "date"),
                (Label, "event")
            )
        ),
        ("one event", Chart("timeline", "date:date | event\n1949-04-04 | North Atlantic Treaty signed", (X, "date"), (Label, "event"))),
        (
            "events with an end",
            Chart(
                "timeline",
                "date:date | end:date | event\n2014-03-16 | 2014-03-18 | Crimea\n2016-07-08 | 2016-07-09 | Warsaw Summit",
                (X, "date"),
                (High, "end"),
                (Label, "event")
            )
        ),
        (
            "units",
            Chart(
                "unit",
                "force:category | troops:quantity:troops\nCold War | over 300000\n2010 | about 65000\nBattlegroups | fewer than 5000",
                (Label, "force"),
                (Size, "troops")
            )
        ),
        (
            "map",
            Chart(
                "map",
                "host:category | troops:quantity:troops | lon:number | lat:number\nEstonia | 1430 | 26 | 59\nLatvia | 1887 | 24 | 57",
                (Longitude, "lon"),
                (Latitude, "lat"),
                (Size, "troops"),
                (Label, "host")
            )
        ),
        (
            "panels",
            Chart(
                "line",
                Rows(CountryHead, 16, i => $"{2000 + (i / 2)} | {(i % 2 == 0 ? "Latvia" : "Estonia")} | {(i * 10) + 5}"),
                (X, "year"),
                (Y, "troops"),
                (Facet, "country")
            )
        ),
        (
            "stack",
            Chart(
                "area",
                Rows(
                    CountryHead,
                    90,
                    i =>
                        $"{1990 + (i / 3)} | {(i % 3) switch { 0 => "Germany", 1 => "Italy", _ => "Spain" }} | {(i % 3 == 0 ? (i < 30 ? 900 : 1200 - (i * 11)) : 100 + (i % 7))}"
                ),
                YearTroopsCountry
            )
        ),
        (
            "kinds",
            Chart(
                "bar",
                "host:category | wave:category | troops:quantity:troops\nEstonia | 2017 | 1430\nLatvia | 2017 | 1887\nHungary | 2022 | "
                    + "900\nRomania, in the south | 2022 | 1148",
                [.. TroopsHost, (Color, "wave")]
            )
        ),
        ("layers", LineWithBand()),
        ("a mark not listed", Chart(Layer(new LollipopMark(), Table(Hosts), TroopsHost))),
    ];

    private static ChartSpec BrokenSeries()
    {
        var data = Table(
            Rows(
                YearHead,
                26,
                i =>
                    $"{2000 + i} | {(i is 3 or 4 ? "not published" : i < 8 ? 110000 - (i * 2000) : i > 20 ? 64000 + (3000 * (i - 20)) : 80000 - (1000 * (i - 7)))}"
            ),
            new SeriesBreak("troops", DateValue.Year(2007), "The Pentagon changed how it reports.", Here)
        );
        return Chart(Layer("line", data, YearTroops)) with
        {
            Annotations = [new Annotation(At("Crimea"), At("2014"), null, Here)],
            References =
            [
                new Reference(Y, At("100000"), null, At("Surge of 2022"), Here),
                new Reference(X, At("2003"), At("2008"), At("Iraq"), Here),
            ],
        };
    }

    private static ChartSpec LineWithBand()
    {
        var line = Table(YearHead + "\n2000 | 50\n2001 | 60\n2002 | 55");
        var band = Table("year:year | low:quantity:troops | high:quantity:troops\n2000 | 40 | 60\n2001 | 50 | 70\n2002 | 45 | 65");
        return Chart(Layer("line", line, YearTroops), Layer("range", band, (X, "year"), (Low, "low"), (High, "high")));
    }
}
