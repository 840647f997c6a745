using Report.Data.Findings;

namespace Report.Tests.Data.Findings;

/// <summary>Conditions over tables mean what they say, and those without a meaning get a diagnostic.</summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("host where max(troops) = Latvia", "holds")]
    [InlineData("host where max(troops) = Estonia", "fails")]
    [InlineData("host where max(troops) != Estonia", "holds")]
    [InlineData("host where min(troops) = United Kingdom", "holds")]
    [InlineData("host where min(troops) = \"United Kingdom\"", "holds")]
    [InlineData("host where min(troops where wave = 2017) = Estonia", "holds")]
    [InlineData("host where max(troops, wave: 2022) = Hungary", "holds")]
    [InlineData("host where wave = 2022 = [Hungary, United Kingdom]", "holds")]
    [InlineData("host where wave = 2022 = Hungary", "fails")]
    [InlineData("host where troops > 1500 = Latvia", "holds")]
    [InlineData("host where troops > 1390 = [Latvia, Estonia]", "open")]
    [InlineData("host where min(warmth) = Estonia and host where max(warmth) = Hungary", "holds")]
    public void Names_are_those_of_the_rows_that_meet_a_condition_and_of_no_others(string condition, string answer) =>
        Conditions.Of(condition, "hosts").ShouldBe(answer);

    // The table lacks the row with the fault, and that row might have been the largest or the last: no condition can be judged without it.
    [Theory]
    [InlineData("max(troops) = 1800")]
    [InlineData("host where max(troops) = Latvia")]
    [InlineData("max(troops, wave: 2022) > 1")]
    [InlineData("last(troops where troops > 5000) = 1")]
    [InlineData("count() = 4")]
    public void Nothing_is_said_of_a_table_with_a_fault_of_its_own(string condition)
    {
        using var input = new TemporaryInput().Write(
            "data/hosts.yaml",
            Conditions.Hosts.Replace("troops: 1800", "troops: many", StringComparison.Ordinal)
        );
        var data = input.Read();

        Conditions.Test(condition, data, input.Bag, "hosts").ShouldBeNull();

        input.Found.Select(d => d.Code).ShouldBe(["DATA007"]);
    }

    [Fact]
    public void Two_that_have_the_most_are_both_named() =>
        Conditions.Of("host where min(tanks where tanks is not missing) = [Estonia, United Kingdom]", "hosts").ShouldBe("holds");

    [Fact]
    public void One_of_two_that_have_the_most_is_not_alone() =>
        Conditions.Of("host where min(tanks where tanks is not missing) = Estonia", "hosts").ShouldBe("fails");

    [Theory]
    [InlineData("max(troops) = 1800", "holds")]
    [InlineData("min(troops) < 601", "holds")]
    [InlineData("sum(troops) > 4000", "holds")]
    [InlineData("sum(troops) > 4700", "open")]
    [InlineData("sum(troops, wave: 2022) = 1500", "holds")]
    [InlineData("mean(troops, wave: 2022) = 750", "holds")]
    [InlineData("median(share) = 16.95", "holds")]
    [InlineData("median(share) > 10%", "holds")]
    [InlineData("count() = 4", "holds")]
    [InlineData("count(tanks) = 3", "holds")]
    [InlineData("count where wave = 2017 = 2", "holds")]
    [InlineData("count where troops > 1400 = 2", "open")]
    [InlineData("count where troops > 1400 >= 1", "holds")]
    [InlineData("count(where wave = 2017 and troops > 1500) = 1", "holds")]
    [InlineData("rank(troops, host: Estonia) = 2", "holds")]
    [InlineData("rank(troops, host: Estonia, order: ascending) = 3", "holds")]
    [InlineData("rank(troops where wave = 2022, host: United Kingdom) = 2", "holds")]
    [InlineData("share(troops where host = Latvia) > 35%", "holds")]
    [InlineData("share(troops where wave = 2022) > 50%", "fails")]
    [InlineData("value(troops, host: Hungary) = 900", "holds")]
    [InlineData("value(troops, host: Hungary) < 50% * max(troops)", "fails")]
    [InlineData("value(troops, host: Hungary) = 0.5 * max(troops)", "holds")]
    [InlineData("max(troops) / min(troops) = 3", "holds")]
    [InlineData("max(troops) - min(troops) > 1000", "holds")]
    [InlineData("max(troops / share) = 300", "holds")]
    [InlineData("count where troops > mean(troops, wave: 2022) = 3", "holds")]
    [InlineData("not (max(troops) < 1000) or min(troops) > 5000", "holds")]
    [InlineData("max(troops) in 1000..2000", "holds")]
    public void Figures_of_a_table_are_compared(string condition, string answer) => Conditions.Of(condition, "hosts").ShouldBe(answer);

    [Theory]
    [InlineData("last(total, country: Italy) = 52", "holds")]
    [InlineData("first(total, country: Italy) = 100", "holds")]
    [InlineData("last(total where country = Spain) < 0.5 * max(total where country = Spain)", "holds")]
    [InlineData("spread(total, country: Italy, from: 2011) < 10%", "holds")]
    [InlineData("spread(total, country: Italy, from: 2010) < 10%", "fails")]
    [InlineData("change(total, country: Italy, from: 2001, to: 2011) = -50%", "holds")]
    [InlineData("change(total, country: Italy, from: 2001, to: 2010) < -35%", "open")]
    [InlineData("falls(total, country: Italy, to: 2011)", "holds")]
    [InlineData("falls(total, country: Italy)", "fails")]
    [InlineData("rises(total, country: Italy, from: 2011)", "holds")]
    [InlineData("last(year) = 2012", "FIND009 1:1")]
    [InlineData("max(year) = 2012", "holds")]
    [InlineData("year where max(total, country: Italy) = 2001", "holds")]
    [InlineData("country where max(total) = Italy", "holds")]
    public void The_order_of_time_is_that_of_the_rows(string condition, string answer) =>
        Conditions.Of(condition, "years").ShouldBe(answer);

    [Theory]
    [InlineData("max(total) of years = 100")]
    [InlineData("max(total) of all years = 100 and max(troops) = 1800")]
    [InlineData("count of years = 6")]
    [InlineData("count where total > 60 of years = 2")]
    [InlineData("country of years where max(total) = Italy")]
    public void A_figure_may_be_read_from_a_dataset_that_is_named(string condition) => Conditions.Of(condition, "hosts").ShouldBe("holds");

    [Theory]
    [InlineData("host where max(tanks) = Latvia")]
    [InlineData("max(tanks) < 20")]
    [InlineData("rank(tanks, host: Latvia) = 1")]
    [InlineData("max(troops where tanks > 10) = 1800")]
    public void What_is_missing_leaves_it_open(string condition) => Conditions.Of(condition, "hosts").ShouldBe("open");

    [Theory]
    [InlineData("max(tanks) > 10")]
    [InlineData("sum(tanks) > 30")]
    [InlineData("rank(tanks, host: Latvia) <= 2")]
    [InlineData("spread(total, country=Italy, from=2011, to=2012) < 10%")]
    public void What_is_missing_does_not_matter_where_it_may_be_anything(string condition) =>
        Conditions.Of(condition, "hosts", "years").ShouldBe("holds");

    [Theory]
    [InlineData("host where max(troops) = Latvai", "FIND004 1:26")]
    [InlineData("host where max(trops) = Latvia", "FIND005 1:16")]
    [InlineData("hots where max(troops) = Latvia", "FIND005 1:1")]
    [InlineData("count where host = Latvai > 1", "FIND004 1:20")]
    [InlineData("max(troops, host: Latvai) > 1", "FIND004 1:19")]
    [InlineData("max(troops, hots: Latvia) > 1", "FIND005 1:13")]
    [InlineData("max(troops) of yeras > 1", "FIND007 1:16")]
    [InlineData("max(troops) > min(tanks where tanks is not missing)", "DATA105 1:13")]
    [InlineData("max(troops) +", "FIND003 1:13")]
    [InlineData("max(troops) > 1 1", "FIND003 1:17")]
    [InlineData("max(troops", "FIND003 1:10")]
    [InlineData("host where max(troops) > 3", "FIND003 1:24")]
    [InlineData("mx(troops) > 3", "DATA103 1:1")]
    [InlineData("troops > 3", "FIND010 1:1")]
    [InlineData("max(troops)", "FIND014 1:1")]
    [InlineData("value(troops, wave: 2017) > 3", "FIND009 1:1")]
    [InlineData("max(troops where wave = 2017 and host = Hungary) > 3", "FIND011 1:1")]
    [InlineData("share(troops where host = Latvia) > 0.3", "FIND012 1:37")]
    [InlineData("max(troops) / min(troops) > 20%", "FIND013 1:29")]
    [InlineData("sum(warmth) > 20", "DATA107 1:1")]
    [InlineData("max(host) = 3", "DATA104 1:5")]
    [InlineData("spread(troops, from: 2011) < 10%", "FIND003 1:16")]
    [InlineData("rank(troops, host: Latvia, order: upwards) = 1", "FIND003 1:35")]
    public void What_means_nothing_is_a_fault_at_its_place(string condition, string fault) =>
        Conditions.Of(condition, "hosts").ShouldBe(fault);

    [Theory]
    [InlineData("falls(total, country: Italy, to: 2011)", "FIND024")]
    [InlineData("change(total, country: Italy, from: 2001, to: 2012) < 0%", "FIND024")]
    [InlineData("falls(total, country: Italy, to: 2011, across: break)", "")]
    [InlineData("last(total, country: Italy) < 80% * max(total, country: Italy)", "FIND024")]
    [InlineData("last(total, country: Italy, across: break) < 80% * max(total, country: Italy)", "")]
    [InlineData("max(total, country: Italy) - value(total, country: Italy, year: 2012) > 20", "FIND024")]
    [InlineData("sum(total, country: Italy, from: 2011) < value(total, country: Spain, year: 2001) * 40", "FIND024")]
    [InlineData("first(total, country: Italy) > 50 and last(total, country: Italy) < 60", "")]
    [InlineData("last(total, country: Italy) > first(total, country: Italy, from: 2011)", "")]
    [InlineData("falls(total, country: Italy, from: 2010, to: 2011)", "")]
    [InlineData("max(total) > 5", "")]
    [InlineData("falls(total, country: Italy, to: 2011, across: sea)", "FIND003")]
    public void A_break_between_the_rows_that_are_compared_is_told(string condition, string fault)
    {
        using var input = new TemporaryInput().Write(
            "data/years.yaml",
            Conditions.Years + "\nbreaks:\n  - { field: total, after: 2001, reason: Counted anew. }\n"
        );
        var data = input.Read();

        Conditions.Test(condition, data, input.Bag, "years");

        string.Join(" ", input.Found.Select(d => d.Code)).ShouldBe(fault);
    }

    [Fact]
    public void Without_a_chart_the_dataset_is_named() =>
        Conditions
            .Message("max(troops) > 3")
            .ShouldBe("this does not say which dataset 'max(troops)' is read from | name it, as in 'max(troops) of hosts'");

    [Fact]
    public void A_field_that_two_tables_of_a_chart_have_is_ambiguous() =>
        Conditions.Of("max(troops) > 3", "hosts", "hosts").ShouldBe("FIND006 1:1");

    [Fact]
    public void The_nearest_name_is_given() =>
        Conditions
            .Message("host where max(troops) = Latvai", "hosts")
            .ShouldBe("no row has 'Latvai' in the field 'host' | did you mean 'Latvia'?");

    [Theory]
    [InlineData("host where max(troops) = Estonia", "host where max(troops) is Latvia (Latvia: 1,800 troops; Estonia: about 1,400 troops)")]
    [InlineData("last(total, country: Italy) > 60", "last(total, country: Italy) is 52 troops (2012, Italy)")]
    [InlineData(
        "max(tanks) > 3",
        "max(tanks) is at least 14 tanks (Latvia), and tanks is 'not published' in the row 'Hungary, 2022' (data/hosts.yaml, line 14)"
    )]
    public void Todays_values_are_told(string condition, string today) =>
        Conditions
            .Today(condition, "hosts", "years")
            .Replace(Path.GetTempPath(), "", StringComparison.Ordinal)
            .ShouldContain(today.Split("data/")[0]);
}
