using System.Text;
using Report.Data;
using Report.Data.Import;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Data.Import;

/// <summary>Tables are imported in the forms in which statistics offices, data desks and spreadsheets publish them.</summary>
public sealed class OfficeTablesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Notes_around_a_table_become_its_title_and_description()
    {
        var imported = Import("Deaths by area\nCounted at midnight.,\n\nArea,Deaths\nNorth,1\nSouth,2\n\nSource: Harbour office,\n");

        imported.Yaml.ShouldContain("title: Deaths by area");
        imported.Yaml.ShouldContain("Counted at midnight. Source: Harbour office.");
        imported.Rows.ShouldBe(2);
    }

    [Fact]
    public void Marks_of_offices_become_statuses_reasons_and_notes()
    {
        var imported = Import("Area,Seen\nA,12 (r)\nB,[c]\nC,..\nD,\"1,234*\"\nE,5 p\nF,<5\nG,-\nH,1\nI,2\n* Excludes islands\n");

        imported.Yaml.ShouldContain("{ area: A, seen: { value: 12, status: revised } }");
        imported.Yaml.ShouldContain("{ area: B, seen: suppressed }");
        imported.Yaml.ShouldContain("{ area: C, seen: not available }");
        imported.Yaml.ShouldContain("{ area: D, seen: { value: \"1,234\", note: Excludes islands } }");
        imported.Yaml.ShouldContain("{ area: E, seen: { value: 5, status: provisional } }");
        imported.Yaml.ShouldContain("{ area: F, seen: \"<5\" }");
        imported.Yaml.ShouldContain("{ area: G }");
        imported.Remarks.ShouldContain(remark =>
            remark.StartsWith("'-' in 1 cell of 'Seen' (line 8): left empty", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Headings_over_several_lines_are_joined()
    {
        var imported = Import(",Pct. of searches,\nDMA,NFL,NBA\nAbilene TX,45%,21%\nAlbany GA,32%,30%\n");

        imported.Fields.Select(f => f.Name).ShouldBe(["dma", "pct-of-searches-nfl", "pct-of-searches-nba"]);
        imported.Remarks.ShouldContain(remark => remark.StartsWith("lines 1 to 2 are headings", StringComparison.Ordinal));
        Import(",Pct. of searches,\nDMA,NFL,NBA\nAbilene TX,45%,21%\nAlbany GA,32%,30%\n", new ImportOptions { Header = (2, 2) })
            .Fields.Select(f => f.Name)
            .ShouldBe(["dma", "nfl", "nba"]);
    }

    [Fact]
    public void Columns_that_are_years_become_rows_with_the_marks_of_their_headings()
    {
        var imported = Import("Country,Code,2019,2020,2021 [p]\nAruba,ABW,1,,3\nNamibia,NA,4,5,6\n");

        imported
            .Fields.Select(f => (f.Name, f.Type))
            .ShouldBe([("country", "category"), ("code", "category"), ("year", "year"), ("value", "quantity")]);
        imported.Rows.ShouldBe(5);
        imported.Yaml.ShouldContain("{ country: Namibia, code: NA, year: 2021, value: { value: 6, status: provisional } }");
        imported.Remarks.ShouldContain(remark => remark.Contains("1 blank cells make no row", StringComparison.Ordinal));
        Import("Country,2019,2020\nAruba,1,2\n", new ImportOptions { Wide = true }).Fields.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("2014-7-1", "2014-07-01")]
    [InlineData("7/15/18", "2018-07-15")]
    [InlineData("15.7.2018", "2018-07-15")]
    [InlineData("Jan 1 2000", "2000-01-01")]
    [InlineData("1 janvier 2000", "2000-01-01")]
    [InlineData("1-Jan-00", "2000-01-01")]
    [InlineData("Saturday, January 1, 2000", "2000-01-01")]
    [InlineData("2000 JAN", "2000-01")]
    [InlineData("2000M01", "2000-01")]
    [InlineData("01/2000", "2000-01")]
    [InlineData("2015/01/01 00:00:00", "2015-01-01")]
    public void Dates_are_read_in_the_forms_of_the_field(string written, string read)
    {
        var imported = Import($"Date,Cases\n\"{written}\",5\n");

        imported.Fields[0].Type.ShouldBe("date");
        imported.Yaml.ShouldContain($"{{ date: {read}, cases: 5 }}");
    }

    [Fact]
    public void The_order_of_day_and_month_is_settled_by_the_column_or_asked()
    {
        Import("Date,Cases\n01/02/2020,5\n13/02/2020,6\n").Yaml.ShouldContain("{ date: 2020-02-01, cases: 5 }");

        TableImport.Read(folder.Write("open.csv", "Date,Cases\n01/02/2020,5\n03/02/2020,6\n"), "open.csv", "open", [], bag).ShouldBeNull();
        var question = bag.Sorted().ShouldHaveSingleItem();
        (question.Code, question.Position.Line).ShouldBe(("SITE327", 2));
        question.Message.ShouldContain("2020-02-01 or 2020-01-02");
        TableImport
            .Read(folder["open.csv"], "open.csv", "open", [], new DiagnosticBag(), new ImportOptions { Dates = DateOrder.MonthDayYear })!
            .Yaml.ShouldContain("2020-01-02");
    }

    [Fact]
    public void Times_of_day_are_kept_beside_their_date()
    {
        var imported = Import("At,Load\n2015-01-01 13:00:00,1\n2015-01-01 14:00:00,2\n");

        imported.Fields.Select(f => (f.Name, f.Type)).ShouldBe([("at", "date"), ("at-time", "category"), ("load", "quantity")]);
        imported.Yaml.ShouldContain("{ at: 2015-01-01, at-time: \"14:00:00\", load: 2 }");
    }

    [Theory]
    [InlineData("Ort;Einwohner\nA;1.234\nB;2.345\n", "SITE328")]
    [InlineData("Firm,Profit\nA,12\nB,(5)\n", "SITE329")]
    [InlineData("<!DOCTYPE html><html><body>404</body></html>", "SITE320")]
    [InlineData("Place,People\nBath, Somerset,1\nYork,2\nHull,3\nLeeds,4\n", "SITE326")]
    [InlineData("land,n\nArl,1\n\"Bex,2\nCor,3\n\"Dun\",4\n", "DATA053")]
    public void What_has_two_meanings_or_none_is_a_question(string table, string code)
    {
        TableImport.Read(folder.Write("table.csv", table), "table.csv", "table", [], bag).ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void A_quotation_mark_left_open_is_told_where_it_opened()
    {
        TableImport
            .Read(folder.Write("table.csv", "land,n\nArl,1\n\"Bex,2\nCor,3\n\"Dun\",4\n"), "table.csv", "table", [], bag)
            .ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Position.ShouldBe(new Position("table.csv", 3, 1));
    }

    [Fact]
    public void Codes_stay_text_and_numbers_with_an_exponent_are_numbers()
    {
        var imported = Import("fips,grid,iso2,price\n01001,2E10,NA,14700\n01003,2E11,ZA,4e+06\n");

        imported.Fields.Select(f => f.Type).ShouldBe(["category", "category", "category", "quantity"]);
        imported.Yaml.ShouldContain("{ fips: \"01001\", grid: \"2E10\", iso2: NA, price: 14700 }");
    }

    [Fact]
    public void Ranges_that_part_a_scale_are_categories()
    {
        Import("Age,Share\n0-17,21\n18-34,24\n35-64,40\n65+,15\n").Fields[0].Type.ShouldBe("category");
        Import("Share of vote,Counties\n0–10%,3\n10–20%,29\n").Fields[0].Type.ShouldBe("category");
    }

    [Theory]
    [InlineData("Life expectancy (Gapminder, UN, IHME)", "Life expectancy (Gapminder, UN, IHME)", null)]
    [InlineData("Approve (Republican)", "Approve (Republican)", null)]
    [InlineData("Energy (per capita)", "Energy (per capita)", null)]
    [InlineData("Cost (£m)", "Cost", "£ million")]
    [InlineData("Debt (US$ billion)", "Debt", "US$ billion")]
    [InlineData("GDP (current US$)", "GDP (current US$)", "US$")]
    [InlineData("Exports (% of GDP)", "Exports (% of GDP)", "%")]
    [InlineData("Area (km²)", "Area", "km²")]
    [InlineData("Deaths (per 100,000)", "Deaths (per 100,000)", "per 100,000")]
    [InlineData("avg_wait_per_100k", "Average wait per 100,000", null)]
    [InlineData("netGeneration", "Net generation", null)]
    [InlineData("COUNTRY", "Country", null)]
    [InlineData("GDP", "GDP", null)]
    public void A_heading_is_a_title_and_a_unit_that_is_known(string heading, string title, string? unit) =>
        ColumnTitle.Of(heading).ShouldBe(new ColumnTitle(title, unit));

    [Fact]
    public void Text_that_is_not_UTF_8_is_read_as_Windows_1252_and_told_or_asked_about()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(folder["latin.csv"], Encoding.GetEncoding("windows-1252").GetBytes("Stadt;Geld\nMünchen;£1\n"));
        File.WriteAllBytes(folder["cyrillic.csv"], Encoding.GetEncoding("windows-1251").GetBytes("Город;Население\nМосква;12\n"));

        var latin = TableImport.Read(folder["latin.csv"], "latin.csv", "latin", [], bag)!;
        latin.Yaml.ShouldContain("stadt: München");
        latin.Remarks[0].ShouldStartWith("the file is not UTF-8 and was read as Windows-1252: 'München'");

        TableImport.Read(folder["cyrillic.csv"], "cyrillic.csv", "cyrillic", [], bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Message.ShouldContain("windows-1251 'Город'");
        TableImport
            .Read(
                folder["cyrillic.csv"],
                "cyrillic.csv",
                "cyrillic",
                [],
                new DiagnosticBag(),
                new ImportOptions { Encoding = "windows-1251" }
            )!
            .Yaml.ShouldContain("Москва");
    }

    [Fact]
    public void Eurostats_own_text_is_read_with_its_keys_and_flags()
    {
        var imported = Import("freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,PC,AT\t4.5 \t5.4 b\nA,PC,DE\t: \t: c\n", name: "table.tsv");

        imported.Yaml.ShouldContain("{ freq: A, unit: PC, geo: AT, year: 2020, value: { value: 5.4, status: break } }");
        imported.Yaml.ShouldContain("{ freq: A, unit: PC, geo: DE, year: 2020, value: suppressed }");
    }

    [Fact]
    public void SDMX_CSV_is_read_with_status_and_unit()
    {
        var imported = Import(
            "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,UNIT_MULT\nX(1.0),DE,2019-01,1.5,A,EUR,6\nX(1.0),DE,2019-02,,M,EUR,6\nX(1.0),FR,2019-01,2.5,E,EUR,6\n"
        );

        imported.Yaml.ShouldContain("description: \"DATAFLOW: X(1.0).\"");
        imported.Fields.ShouldContain(new ImportedField("obs-value", "quantity", "€ million"));
        imported.Yaml.ShouldContain("obs-value: not available");
        imported.Yaml.ShouldContain("obs-value: { value: 2.5, status: estimated }");
    }

    [Fact]
    public void Each_value_is_multiplied_by_its_own_power_of_ten()
    {
        var imported = Import(
            "REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\nDE,2019,1.5,E,3\nFR,2019,\"2,000.25\",A,0\nIT,2019,7,A,-2\nAT,2019,1.5 to 2,A,6\nES,2019,<5,A,3\nPT,2019,40 ± 3,A,3\nNL,2019,4.2 (95% CI 3.1 to 5.3),A,3\nBE,2019,..,A,3\nSE,2019,8,A,\n"
        );

        imported.Fields.Select(f => f.Name).ShouldBe(["ref-area", "time-period", "obs-value"]);
        foreach (
            var value in new[]
            {
                "DE, time-period: 2019, obs-value: { value: 1500, status: estimated }",
                "FR, time-period: 2019, obs-value: \"2,000.25\"",
                "IT, time-period: 2019, obs-value: 0.07",
                "1500000 to 2000000",
                "<5000",
                "40000 ± 3000",
                "4200 (95% CI 3100 to 5300)",
                "BE, time-period: 2019, obs-value: not available",
                "SE, time-period: 2019, obs-value: 8 }",
            }
        )
        {
            imported.Yaml.ShouldContain(value);
        }

        imported.Remarks.ShouldContain("'UNIT_MULT' 3 in 4 cells of 'OBS_VALUE' (first in line 2): multiplied by 10 to the power of 3");
        imported.Remarks.ShouldContain("'UNIT_MULT' blank in 1 cell of 'OBS_VALUE' (line 10): not multiplied");
    }

    [Theory]
    [InlineData("1.5,PC,3", "value: 1500 }")]
    [InlineData("1.5,ZZ,3", "value: 1500 }")]
    [InlineData("1.5,EUR,2", "value: 150 }")]
    public void A_power_of_ten_for_which_the_unit_has_no_word_multiplies(string cells, string written) =>
        Import($"REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nDE,2019,{cells}\nFR,2019,{cells}\n")
            .Yaml.ShouldContain(
                written.Replace("value", "obs-value", StringComparison.Ordinal).Replace(" }", "", StringComparison.Ordinal)
            );

    [Theory]
    [InlineData("x", "line 3 is 'x', which is no whole number from -15 to 15")]
    [InlineData("1.5", "line 3 is '1.5', which is no whole number from -15 to 15")]
    public void What_is_no_power_of_ten_is_told_and_nothing_is_multiplied(string power, string told)
    {
        var imported = Import($"REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nDE,2019,1.5,3\nFR,2019,2.5,{power}\n");

        imported.Yaml.ShouldContain("obs-value: 2.5, unit-mult:");
        imported.Yaml.ShouldContain("obs-value: 1.5, unit-mult:");
        imported.Remarks.ShouldContain(remark => remark.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_keeps_a_column_with_powers_of_ten_from_being_numbers_is_told_once() =>
        Import("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT\nDE,2019,1.5,3\nFR,2019,2.5,3\nIT,2019,many,3\n")
            .Remarks.Count(remark => remark.StartsWith("column 'OBS_VALUE' is text because of 'many'", StringComparison.Ordinal))
            .ShouldBe(1);

    [Fact]
    public void A_power_of_ten_beside_a_unit_that_has_one_is_told_and_nothing_is_multiplied()
    {
        var imported = Import("REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nDE,2019,1.5,MIO_EUR,6\nFR,2019,2.5,MIO_EUR,6\n");

        imported.Yaml.ShouldContain("obs-value: 1.5, ");
        imported.Remarks.ShouldContain(remark => remark.Contains("the unit 'MIO_EUR' has one already", StringComparison.Ordinal));
    }

    [Fact]
    public void JSON_stat_and_JSON_are_tables()
    {
        var cube = Import(
            """
            {"version":"2.0","class":"dataset","label":"Unemployment","id":["freq","geo","time"],"size":[1,2,2],"dimension":{"freq":{"label":"Frequency","category":{"index":{"A":0},"label":{"A":"Annual"}}},
            "geo":{"label":"Country","category":{"index":{"AT":0,"DE":1},"label":{"AT":"Austria","DE":"Germany"}}},"time":{"label":"Time","category":{"index":["2019","2020"]}}},
            "value":{"0":4.8,"1":6.0,"2":3.0},"status":{"1":"b","3":"c"}}
            """,
            name: "table.json"
        );
        cube.Yaml.ShouldContain("title: Unemployment");
        cube.Yaml.ShouldContain("{ country: Austria, country-code: AT, time: 2020, value: { value: 6.0, status: break } }");
        cube.Yaml.ShouldContain("{ country: Germany, country-code: DE, time: 2020, value: suppressed }");

        Import(
            """[{"page":1},[{"country":{"id":"NA","value":"Namibia"},"date":"2020","n":1.50},{"country":{"id":"ZA","value":"South Africa"},"date":"2020","n":null}]]""",
            name: "wb.json"
        )
            .Yaml.ShouldContain(
                "{ country-id: NA, country-value: Namibia, date: 2020, n: 1.50 }".Replace("n: 1", "\"n\": 1", StringComparison.Ordinal)
            );
        Import("{\"a\":\"x\",\"v\":1}\n{\"a\":\"y\",\"v\":2.5}\n", name: "lines.jsonl").Rows.ShouldBe(2);
    }

    [Theory]
    [InlineData("When", "01.2021", "11.2021")]
    [InlineData("Month", "1.2021", "11.2021")]
    [InlineData("When", "01/2021", "11/2021")]
    [InlineData("When", "1-2021", "11-2021")]
    public void Months_before_their_year_are_months(string heading, string first, string second)
    {
        var imported = Import($"Area,{heading},Deaths\nNorth,{first},10\nSouth,{second},20\n");

        imported.Fields[1].Type.ShouldBe("date");
        imported.Yaml.ShouldContain(": 2021-01, deaths: 10 }");
        imported.Yaml.ShouldContain(": 2021-11, deaths: 20 }");
    }

    [Theory]
    [InlineData("1.1955", "1.2021", "quantity", "'1.1955' (line 2) and its like are left as numbers")]
    [InlineData("01.02", "01.03", "category", "'01.02' in line 2 and its like may be months")]
    [InlineData("01/02", "02/02", "category", "'01/02' in line 2 and its like may be months")]
    public void What_may_be_a_month_and_something_else_is_told(string first, string second, string type, string told)
    {
        var imported = Import($"Area,Rate,Deaths\nNorth,{first},10\nSouth,{second},20\n");

        imported.Fields[1].Type.ShouldBe(type);
        imported.Remarks.ShouldContain(remark => remark.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"0":"e","1":"xy","2":"p","3":".."}""")]
    [InlineData("""["e","xy","p",".."]""")]
    public void Flags_of_JSON_stat_are_statuses_and_those_not_known_are_notes(string flags)
    {
        var cube = Import(
            """{"class":"dataset","label":"Jobs","id":["geo","time"],"size":[2,2],"dimension":{"geo":{"category":{"index":["AT","DE"]}},"time":{"category":{"index":["2019","2020"]}}},"value":[4.8,6.5,3.5,null],"status":"""
                + flags
                + "}",
            name: "table.json"
        );

        cube.Fields.Select(f => f.Name).ShouldBe(["geo", "time", "value"]);
        cube.Yaml.ShouldContain("{ geo: AT, time: 2019, value: { value: 4.8, status: estimated } }");
        cube.Yaml.ShouldContain("{ geo: AT, time: 2020, value: { value: 6.5, note: Marked 'xy' in the table. } }");
        cube.Yaml.ShouldContain("{ geo: DE, time: 2019, value: { value: 3.5, status: provisional } }");
        cube.Yaml.ShouldContain("{ geo: DE, time: 2020, value: not available }");
        cube.Remarks.ShouldContain(remark =>
            remark.StartsWith("'xy' in 1 cell of 'OBS_STATUS'", StringComparison.Ordinal)
            && remark.Contains("not known", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Totals_among_the_rows_are_told()
    {
        Import("Area,Deaths\nNorth,1\nSouth,2\nTotal,3\n")
            .Remarks.ShouldContain(remark => remark.Contains("looks like a total", StringComparison.Ordinal));
        Import("Area,Deaths\nLand,60\nNorth,10\nSouth,20\nEast,30\n")
            .Remarks.ShouldContain(remark => remark.Contains("'Land' (line 2) are the sums of all other rows", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "Code,Region,Deaths,Rate\nE9,England,60,2.5\nE1,North,10,1.1\nE2,South,20,3.2\nE3,East,30,2.2\n",
        "'England' (line 2) are the sums of all other rows in 'Deaths'"
    )]
    [InlineData(
        "Region,Year,Deaths\nNorth,2019,1\nSouth,2019,2\nEast,2019,4\nEngland,2019,7\nNorth,2020,3\nSouth,2020,5\nEast,2020,1\nEngland,2020,9\n",
        "'England' (line 5) are the sums of all other rows of the same 'Year'"
    )]
    [InlineData(
        "Region,2019,2020\nNorth,1,3\nSouth,2,5\nEast,4,1\nEngland,7,9\n",
        "'England' (line 5) are the sums of all other rows of the same 'Year'"
    )]
    public void A_whole_among_its_parts_is_told_as_a_possible_total(string table, string told) =>
        Import(table).Remarks.ShouldContain(remark => remark.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void A_row_that_is_the_sum_of_others_in_one_year_alone_is_not_told() =>
        Import(
            "Region,Year,Deaths\nNorth,2019,1\nSouth,2019,2\nEast,2019,4\nWest,2019,7\nNorth,2020,3\nSouth,2020,5\nEast,2020,1\nWest,2020,8\n"
        )
            .Remarks.ShouldNotContain(remark => remark.Contains("sums", StringComparison.Ordinal));

    [Fact]
    public void Columns_that_the_program_has_names_for_stay_columns()
    {
        var imported = Import("year,source,net_generation\n2001,Coal,35361\n2001,Wind,1437\n");

        imported.Fields.Select(f => f.Name).ShouldBe(["year", "source-text", "net-generation"]);
        imported.Yaml.ShouldContain("title: Net generation } # net_generation");
    }

    public void Dispose() => folder.Dispose();

    private ImportedDataset Import(string table, ImportOptions? options = null, string name = "table.csv") =>
        TableImport
            .Read(folder.Write(name, table), name, "table", [], bag, options)
            .ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => $"{d.Position} {d.Message}")));
}
