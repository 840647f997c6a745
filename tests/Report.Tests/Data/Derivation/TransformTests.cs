using Report.Data;

namespace Report.Tests.Data.Derivation;

public sealed class TransformTests
{
    [Fact]
    public void A_filter_keeps_the_rows_that_meet_its_condition() =>
        Derived
            .Rows("  - filter: wave = \"2017\" and not (host in [\"Latvia\", \"Poland\"])\n")
            .ShouldBe(["Estonia | 2017 | about 1,400 troops | 1.3 million people | April 2017"]);

    [Theory]
    [InlineData("since in 2017-05..2017-12", "Latvia")]
    [InlineData("since < 2022", "Latvia, Estonia")]
    [InlineData("since = 2022", "Hungary, Slovakia")]
    [InlineData("since >= 2022-01-01", "Hungary, Slovakia")]
    [InlineData("troops > 1200", "Latvia, Estonia", "host != \"Hungary\"")]
    [InlineData("troops / people * 1000000 > 600", "Latvia, Estonia", "host != \"Hungary\"")]
    [InlineData("host in [\"latvia\"]", "Latvia")]
    public void Conditions_compare_dates_numbers_and_names(string condition, string hosts, string? before = null) =>
        string.Join(
                ", ",
                Derived
                    .Of((before is null ? "" : $"  - filter: {before}\n") + $"  - filter: {condition}\n")
                    .Rows.Select(r => r["host"]!.Value)
                    .Cast<TextValue>()
                    .Select(t => t.Text)
            )
            .ShouldBe(hosts);

    [Theory]
    [InlineData("troops < 1500", "'troops' is 'over 900' in the row 'Hungary, 2022, 2022'")]
    [InlineData("troops > 1400", "'troops' is 'about 1,400' in the row 'Estonia")]
    [InlineData("since > 2022-02", "'since' is '2022' in the row 'Hungary")]
    public void A_row_for_which_a_condition_cannot_be_told_is_a_fault(string condition, string why)
    {
        Derived.Faults($"  - filter: {condition}\n").ShouldBe(["DATA107 4:13"]);
        Derived.Message($"  - filter: {condition}\n").ShouldContain(why);
    }

    [Fact]
    public void What_decides_a_condition_does_not_wait_for_what_is_open() =>
        Derived
            .Of("  - filter: host = \"Hungary\" or troops < 1500\n  - filter: host != \"Hungary\" or troops > 0\n")
            .Rows.Count.ShouldBe(3);

    [Fact]
    public void A_filter_that_leaves_nothing_is_a_fault() =>
        Derived.Faults("  - filter: troops > 5000 and host != \"Hungary\"\n").ShouldBe(["DATA109 4:13"]);

    [Fact]
    public void Groups_are_counted_added_up_and_averaged_with_their_doubt() =>
        Derived
            .Rows(
                """
                  - aggregate: { hosts: count(), total: sum(troops), average: mean(troops), most: max(troops), least: min(troops), first: min(people) }
                    groupby: [wave]
                """
            )
            .ShouldBe([
                "2017 | 2 | about 3,200 troops | about 1,600 troops | 1,800 troops | about 1,400 troops | 1.3 million people",
                "2022 | 2 | over 1,500 troops | over 750 troops | over 900 troops | 600 troops | 5.4 million people",
            ]);

    [Theory]
    [InlineData("median(troops)", "half of the values are no more than bounds")]
    [InlineData("min(since)", "may be in either order")]
    public void A_figure_that_has_no_honest_answer_is_a_fault_at_its_place(string call, string why)
    {
        var lines = $"  - filter: wave = \"2022\"\n  - aggregate: {{ m: {call} }}\n";
        Derived.Faults(lines).ShouldBe(["DATA107 5:21"]);
        Derived.Message(lines).ShouldContain(why);
    }

    [Fact]
    public void A_median_of_estimates_lies_within_theirs() =>
        Derived.Rows("  - filter: wave = \"2017\"\n  - aggregate: { m: median(troops) }\n").ShouldBe(["about 1,600 troops"]);

    [Theory]
    [InlineData("sum(troops)")]
    [InlineData("mean(troops)")]
    [InlineData("max(troops)")]
    public void Nothing_is_reckoned_across_a_gap(string call)
    {
        var lines = $"  - aggregate: {{ m: {call} }}\n";
        var hosts = Derived.Hosts.Replace("over 900", "not published", StringComparison.Ordinal);
        Derived.Faults(lines, hosts).ShouldBe(["DATA107 4:21"]);
        Derived.Message(lines, hosts).ShouldContain("'troops' is not published in the row 'Hungary, 2022, 2022'");
        Derived.Faults(lines, Derived.Hosts.Replace("troops: over 900, ", "", StringComparison.Ordinal)).ShouldBe(["DATA107 4:21"]);
    }

    [Fact]
    public void Temperatures_are_averaged_and_not_added_up()
    {
        var hosts = Derived.Hosts.Replace("unit: people", "unit: °C", StringComparison.Ordinal);
        Derived.Faults("  - aggregate: { m: sum(people) }\n", hosts).ShouldBe(["DATA107 4:25"]);
        Derived.Rows("  - aggregate: { m: mean(people) }\n", hosts).ShouldBe(["4,575,000 °C"]);
    }

    [Fact]
    public void Classes_are_named_by_their_ends_and_keep_their_order()
    {
        var dataset = Derived.Of(
            "  - bin: people\n    step: 2000000\n    as: size\n  - aggregate: { hosts: count() }\n    groupby: [size]\n"
        );
        Derived.Rows(dataset).ShouldBe(["0 to 1,999,999 | 2", "8,000,000 to 9,999,999 | 1", "4,000,000 to 5,999,999 | 1"]);
        dataset.Fields[0].Constraints.Enum.Count.ShouldBe(5);
        Derived.Faults("  - bin: troops\n    step: 1000\n    as: size\n").ShouldBe(["DATA107 4:10"]);
    }

    [Fact]
    public void Dates_are_taken_to_their_month_where_they_have_one()
    {
        Derived
            .Rows("  - filter: wave = \"2017\"\n  - timeUnit: yearmonth\n    field: since\n    as: month\n")
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(["June 2017", "April 2017"]);
        Derived
            .Rows("  - filter: wave = \"2017\"\n  - timeUnit: yearquarter\n    field: since\n    as: quarter\n")
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(["Q2 2017", "Q2 2017"]);
        Derived
            .Rows("  - timeUnit: year\n    field: since\n    as: year\n")
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(["2017", "2017", "2022", "2022"]);
        Derived.Faults("  - timeUnit: yearmonth\n    field: since\n    as: month\n").ShouldBe(["DATA107 4:15"]);
    }

    [Fact]
    public void A_wide_table_is_folded_and_pivoted_back()
    {
        const string Wide = """
            title: Wide
            source: paper
            fields:
              - { name: country, type: category }
              - { name: a, type: quantity, title: "1990", unit: people }
              - { name: b, type: quantity, title: "2000", unit: people }
            rows:
              - { country: X, a: 1, b: about 2 }
              - { country: Y, a: not collected }
            """;
        Derived
            .Rows("  - fold: [a, b]\n    as: [year, people]\n", Wide)
            .ShouldBe(["X | 1990 | 1 person", "X | 2000 | about 2 people", "Y | 1990 | not collected", "Y | 2000 | "]);
        Derived
            .Rows("  - fold: [a, b]\n    as: [year, people]\n  - pivot: year\n    value: people\n    groupby: [country]\n", Wide)
            .ShouldBe(["X | 1 person | about 2 people", "Y | not collected | "]);
        Derived.Faults("  - pivot: wave\n    value: troops\n").ShouldBe(["DATA110 4:12"]);
        Derived.Faults("  - fold: [troops, people]\n").ShouldBe(["DATA105 4:20"]);
    }

    [Fact]
    public void A_window_looks_at_the_rows_before()
    {
        var rows = Derived.Rows(
            """
              - window: { all: sum(v), two: mean(v), place: rank(v), before: lag(v), more: difference(v), change: change(v) }
                frame: [-1, 0]
              - window: { running: sum(v) }
            """,
            Series("10", "30", "not published", "30", "45")
        );
        rows.ShouldBe([
            "2001 | 10 |  |  | 4 |  |  |  | 10",
            "2002 | 30 | 40 | 20.0 | 2 | 10 | 20 | 200% | 40",
            "2003 | not published | not published | not published |  | 30 | not published | not published | not published",
            "2004 | 30 | not published | not published | 2 | not published | not published | not published | not published",
            "2005 | 45 | 75 | 37.5 | 1 | 30 | 15 | 50% | not published",
        ]);
    }

    [Fact]
    public void A_frame_of_time_holds_the_rows_of_that_time()
    {
        Derived
            .Rows("  - window: { m: mean(v), n: count(v) }\n    frame: 2 years\n", Series("10", "30", "50"))
            .ShouldBe(["2001 | 10 |  | ", "2002 | 30 | 20 | 2", "2003 | 50 | 40 | 2"]);
        Derived.Faults("  - window: { m: mean(v) }\n    frame: two years\n", Series("10")).ShouldBe(["DATA113 5:12"]);
    }

    [Fact]
    public void A_formula_keeps_doubt_and_asks_for_a_unit_where_none_follows()
    {
        Derived
            .Rows("  - calculate: { per_head: troops / people * 1000000 }\n    unit: troops per million people\n")
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe([
                "947.4 troops per million people",
                "about 1,080 troops per million people",
                "over 92 troops per million people",
                "111.1 troops per million people",
            ]);
        Derived.Faults("  - calculate: { per_head: troops / people }\n").ShouldBe(["DATA106 4:18"]);
        Derived.Faults("  - calculate: { both: troops + people }\n").ShouldBe(["DATA105 4:31"]);
        Derived.Faults("  - calculate: { twice: troops + troops }\n    unit: hours\n").ShouldBe(["DATA105 5:11"]);
    }

    [Fact]
    public void A_value_that_may_be_anything_is_a_fault() =>
        Derived.Faults("  - calculate: { x: people / (troops - troops) }\n    unit: people\n").ShouldBe(["DATA107 4:28"]);

    [Fact]
    public void What_is_missing_stays_missing_for_the_same_reason() =>
        Derived
            .Rows("  - calculate: { twice: v * 2, text: 'concat(\"in \", year)' }\n", Series("suppressed", "5"))
            .ShouldBe(["2001 | suppressed | suppressed | in 2001", "2002 | 5 | 10 | in 2002"]);

    [Theory]
    [InlineData("round(v / 3, 1)", "3.3")]
    [InlineData("abs(0 - v)", "10")]
    [InlineData("max(v, 12)", "12")]
    [InlineData("share(v, 30)", "25%")]
    [InlineData("share(v, 20)", "33.3%")]
    [InlineData("abs(share(v, 20))", "33.3%")]
    [InlineData("round(share(v, 20), 2)", "33.33%")]
    [InlineData("round(v / 3, 3)", "3.333")]
    [InlineData("max(v, v / 3 + 7)", "10.3")]
    [InlineData("if(v > 100, v, v / 3)", "3.33")]
    [InlineData("100 - share(v, 20)", "66.7%")]
    [InlineData("if(v > 5, 1, 0)", "1")]
    [InlineData("ceil(v / 3) + floor(v / 3)", "7")]
    [InlineData("2 + 3 * -v", "−28")]
    [InlineData("upper(concat(v, \" ab\"))", "10 AB")]
    public void Functions_are_known(string formula, string result) =>
        Derived.Rows($"  - calculate: {{ x: '{formula}' }}\n", Series("10")).ShouldBe([$"2001 | 10 | {result}"]);

    [Theory]
    [InlineData("share(v, -5)")]
    [InlineData("share(v, 5 - v)")]
    [InlineData("share(-v, 20)")]
    public void What_is_below_zero_has_no_share(string formula) =>
        Derived.Faults($"  - calculate: {{ x: '{formula}' }}\n", Series("10")).ShouldBe(["DATA107 4:22"]);

    [Fact]
    public void Another_dataset_is_looked_up_by_name()
    {
        using var input = new TemporaryInput();
        input
            .Write("data/hosts.yaml", Derived.Hosts)
            .Write(
                "data/areas.yaml",
                "title: A\nsource: paper\nfields:\n  - { name: country, type: category }\n  - { name: area, type: quantity, unit: "
                    + "km² }\nrows:\n  - { country: latvia, area: about 64600 }\n"
            )
            .Write(
                "data/x.yaml",
                "title: X\nfrom: hosts\ntransform:\n  - lookup: host\n    from: areas\n    key: country\n    fields: [area]\n    "
                    + "default: not available\nfields:\n  - { name: host }\n  - { name: area }\n"
            );
        Derived
            .Rows(input.Read().Datasets["x"])
            .ShouldBe(["Latvia | about 64,600 km²", "Estonia | not available", "Hungary | not available", "Slovakia | not available"]);
        input.Write(
            "data/x.yaml",
            "title: X\nfrom: hosts\ntransform:\n  - lookup: host\n    from: areas\n    key: country\n    fields: [area]\n"
        );
        input.ReadFaults().ShouldBe(["DATA111 data/x.yaml:4:13"]);
    }

    [Fact]
    public void Shares_of_a_total_are_within_it()
    {
        Derived
            .Rows("  - filter: wave = \"2017\"\n  - normalize: troops\n    as: share\n")
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(["about 56%", "about 44%"]);
        Derived
            .Rows("  - normalize: troops\n    as: share\n    groupby: [wave]\n")
            .Select(r => r.Split(" | ")[^1])
            .ToList()[2]
            .ShouldBe("over 60%");
    }

    [Theory]
    [InlineData("1887, about 1400", "about 57%, about 43%")]
    [InlineData("643, over 900", "less than 42%, over 58%")]
    [InlineData("1887, 1400", "57.4%, 42.6%")]
    public void Shares_show_no_more_digits_than_their_parts_bear(string numbers, string shares) =>
        Derived
            .Rows("  - normalize: v\n    as: share\n", Series(numbers.Split(", ")))
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(shares.Split(", "));

    [Theory]
    [InlineData("1000, 1500, 1617", "1,372.3")]
    [InlineData("over 1000, 1500, 1617", "over 1,370")]
    [InlineData("about 500, 501", "about 500")]
    [InlineData("about 500, 501, 502", "about 500")]
    [InlineData("1.2 billion, 1, 2", "about 400,000,000")]
    [InlineData("fewer than 5, 8, 9", "5.6 to 7.4")]
    [InlineData("at most 1001, at most 2000, at most 4", "at most 1,010")]
    [InlineData("2.55, 2.6, over 2", "over 2.38")]
    public void A_mean_shows_no_more_digits_than_the_least_certain_of_its_numbers_bears(string numbers, string mean) =>
        Derived.Rows("  - aggregate: { m: mean(v) }\n", Series(numbers.Split(", "))).ShouldBe([mean]);

    [Theory]
    [InlineData("2, 4, 4", "20%, 40%, 40%")]
    [InlineData("6, 4, 5", "40.0%, 26.7%, 33.3%")]
    [InlineData("2, 3, 5", "20%, 30%, 50%")]
    [InlineData("60, 40, 0, 50", "40.0%, 26.7%, 0%, 33.3%")]
    [InlineData("1, 99, 400", "0.2%, 19.8%, 80.0%")]
    [InlineData("about 600, 400, 501", "about 40%, about 27%, about 33%")]
    public void A_column_that_was_calculated_has_as_many_decimals_in_each_row_as_its_numbers_bear(string numbers, string shares) =>
        Derived
            .Rows("  - normalize: v\n    as: share\n", Series(numbers.Split(", ")))
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(shares.Split(", "));

    [Fact]
    public void A_quotient_that_comes_to_an_end_is_exact_whatever_zeros_readers_are_shown()
    {
        var cell = Derived.Of("  - normalize: v\n    as: share\n", Series("6", "4", "5")).Rows[0]["share"]!;

        cell.Value.ShouldBe(Quantity.Exact(40));
        ValueText.Machine(cell.Value).ShouldBe("40");
    }

    [Fact]
    public void The_base_of_an_index_is_named_as_readers_know_it()
    {
        var table = Derived.Of(
            "  - index: v\n    base: 2020-07-01\n    as: i\n",
            "title: S\nsource: paper\nfields:\n  - { name: day, type: date }\n  - { name: v, type: quantity }\nrows:\n  - { day: "
                + "2020-07-01, v: 4 }\n  - { day: 2021-07-01, v: 5 }\n"
        );
        table.Field("i")!.Unit.ShouldBe("1 July 2020 = 100");
    }

    [Fact]
    public void A_running_mean_and_an_index_show_no_more_digits_either()
    {
        Derived
            .Rows("  - window: { m: mean(v) }\n    frame: [-2, 0]\n", Series("over 1000", "1500", "1617"))
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(["", "", "over 1,370"]);
        Derived
            .Rows("  - index: v\n    base: 2001\n    as: i\n", Series("907", "about 700"))
            .Select(r => r.Split(" | ")[^1])
            .ShouldBe(["100 (2001 = 100)", "about 77 (2001 = 100)"]);
    }

    [Fact]
    public void An_index_is_100_at_its_base()
    {
        Derived
            .Rows("  - index: v\n    base: 2002\n    as: i\n", Series("10", "about 20", "30"))
            .ShouldBe(["2001 | 10 | about 50 (2002 = 100)", "2002 | about 20 | 100 (2002 = 100)", "2003 | 30 | about 150 (2002 = 100)"]);
        Derived.Faults("  - index: v\n    base: 1999\n    as: i\n", Series("10")).ShouldBe(["DATA107 5:11"]);
    }

    [Fact]
    public void Rows_are_sorted_as_far_as_their_values_have_an_order()
    {
        Derived
            .Rows("  - sort: people\n    order: descending\n")
            .Select(r => r.Split(" | ")[0])
            .ShouldBe(["Hungary", "Slovakia", "Latvia", "Estonia"]);
        Derived.Faults("  - sort: troops\n").ShouldBe(["DATA107 4:11"]);
    }

    [Fact]
    public void The_rest_is_added_up_under_one_name()
    {
        Derived
            .Rows("  - filter: host != \"Hungary\"\n  - top: 1\n    by: troops\n    name: host\n")
            .ShouldBe(["Latvia | 2017 | 1,800 troops | 1.9 million people | 10 June 2017", "Other |  | about 2,000 troops |  | "]);
        Derived.Faults("  - top: 1\n    by: people\n    name: host\n    other: Estonia\n").ShouldBe(["DATA107 4:10"]);
    }

    /// <summary>Returns a dataset in YAML with a value for each year from 2001.</summary>
    private static string Series(params IReadOnlyList<string> values) =>
        "title: S\nsource: paper\nfields:\n  - { name: year, type: year }\n  - { name: v, type: quantity }\nrows:\n"
        + string.Concat(values.Select((v, i) => $"  - {{ year: {2001 + i}, v: {v} }}\n"));
}
