using System.Globalization;
using CsCheck;
using Report.Charts;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Tests.Charts.Scales;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(0, 442030, 6, "0 | 100,000 | 200,000 | 300,000 | 400,000 | 500,000 troops")]
    [InlineData(0, 9, 5, "0 | 5 | 10 troops")]
    [InlineData(-12, 12.5, 6, "−20 | −10 | 0 | 10 | 20 troops")]
    [InlineData(0, 0.7, 5, "0.0 | 0.2 | 0.4 | 0.6 | 0.8 troops")]
    [InlineData(0, 3400000, 5, "0 | 1 | 2 | 3 | 4 million troops")]
    [InlineData(0, 0, 5, "0 | 1 troop")]
    [InlineData(0, 1, 6, "0 | 1 troop")]
    [InlineData(0, 3, 6, "0 | 1 | 2 | 3 troops")]
    [InlineData(0, 1.5, 5, "0.0 | 0.5 | 1.0 | 1.5 troops")]
    [InlineData(-1, 1, 6, "−1 | 0 | 1 troop")]
    public void Ticks_are_round_numbers_and_the_top_one_has_the_unit(double low, double high, int most, string expected) =>
        string.Join(" | ", Linear(most, low, high).Ticks(most).Select(t => t.Text)).ShouldBe(expected);

    [Theory]
    [InlineData("%", "20%")]
    [InlineData("% of GDP", "20% of GDP")]
    [InlineData("€", "€20")]
    [InlineData("hours", "20 hours")]
    [InlineData(null, "20")]
    public void Units_are_written_as_their_kind_is(string? unit, string expected) =>
        LinearScale
            .For(Between(0, 20), zero: true, roomBelow: true, domain: null, tight: false, most: 5, unit)
            .Ticks(5)[^1]
            .Text.ShouldBe(expected);

    [Fact]
    public void All_data_are_within_a_scale_of_few_ticks() =>
        Gen.Select(Gen.Double[-1e13, 1e13], Gen.Double[0, 1e13], Gen.Int[2, 8])
            .Sample(
                (low, span, most) =>
                {
                    var scale = Linear(most, low, low + span);

                    // A billionth of the axis is too short to be seen.
                    var nothing = (scale.High - scale.Low) * 1e-9;
                    scale.Low.ShouldBeLessThanOrEqualTo(low + nothing);
                    scale.High.ShouldBeGreaterThanOrEqualTo(low + span - nothing);
                    // A scale that crosses zero has a tick at zero and at least one on either side, even where fewer than three are asked
                    // for.
                    scale.High.ShouldBeGreaterThan(scale.Low);
                    scale.Ticks(most).Count.ShouldBeInRange(1, Math.Max(most, 3));
                    scale.Ticks(most).Select(t => t.Text).ShouldBeUnique();
                }
            );

    [Fact]
    public void A_tick_says_the_number_at_which_it_stands() =>
        Gen.Select(Gen.Double[-1, 1], Gen.Double[0.001, 1], Gen.Int[-30, 18], Gen.Int[2, 8])
            .Sample(
                (low, span, power, most) =>
                {
                    var size = Math.Pow(10, power);
                    foreach (var tick in Linear(most, low * size, (low + span) * size).Ticks(most))
                    {
                        var said = Read(tick.WithoutUnit, tick.At);
                        Math.Abs(said - tick.At)
                            .ShouldBeLessThanOrEqualTo(
                                Math.Abs(tick.At) * 1e-3 * (tick.Text.Contains("×10", StringComparison.Ordinal) ? 1 : 1e-6),
                                tick.Text
                            );
                    }
                }
            );

    [Fact]
    public void Ticks_are_written_in_signs_that_the_fonts_of_the_theme_have() =>
        Linear(5, 0, 3e-28).Ticks(5).Select(t => t.Text).ShouldBe(["0", "1×10^−28", "2×10^−28", "3×10^−28 troops"]);

    // Reads the text of a tick back as a number. Only the top tick names a size such as "million", so for every tick the size is taken that
    // brings the number nearest to its position.
    private static double Read(string text, double at)
    {
        var plain = text.Replace(",", "", StringComparison.Ordinal).Replace('−', '-');
        var power = plain.Split("×10");
        if (power.Length == 2)
        {
            var exponent = string.Concat(
                power[1]
                    .TrimStart('^')
                    .Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(d, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : d)
            );
            return double.Parse(power[0] + "E" + exponent, CultureInfo.InvariantCulture);
        }

        var number = double.Parse(plain.Split(' ')[0], CultureInfo.InvariantCulture);
        var size = new[] { 1, 1e6, 1e9, 1e12 }.MinBy(s => Math.Abs((number * s) - at));
        return number * size;
    }

    [Fact]
    public void An_axis_of_whole_numbers_names_no_fraction() =>
        Gen.Select(Gen.Int[-40, 40], Gen.Int[0, 40], Gen.Int[3, 9], Gen.Bool)
            .Sample(
                (low, span, most, zero) =>
                {
                    var ticks = LinearScale
                        .For(Between(low, low + span), zero, roomBelow: true, domain: null, tight: false, most, null)
                        .Ticks(most);

                    ticks.ShouldAllBe(t => double.IsInteger(t.At));
                    ticks.Select(t => t.Text).ShouldBeUnique();
                }
            );

    [Theory]
    [InlineData(0, 100.1, "0 | 20 | 40 | 60 | 80 | 100%")]
    [InlineData(0, 99.9, "0 | 20 | 40 | 60 | 80 | 100%")]
    [InlineData(0, 102, "0 | 20 | 40 | 60 | 80 | 100%")]
    [InlineData(0, 61, "0 | 20 | 40 | 60 | 80%")]
    [InlineData(0, 140, "0 | 50 | 100 | 150%")]
    [InlineData(-12, 100.1, "−50 | 0 | 50 | 100 | 150%")]
    public void An_axis_of_shares_ends_at_the_whole(double low, double high, string expected)
    {
        var scale = LinearScale.For(Between(low, high), zero: true, roomBelow: true, domain: null, tight: false, most: 6, "%");

        string.Join(" | ", scale.Ticks(6).Select(t => t.Text)).ShouldBe(expected);
        scale.High.ShouldBeGreaterThanOrEqualTo(high);
    }

    [Fact]
    public void An_open_end_of_a_share_reaches_no_further_than_the_whole()
    {
        var extent = new Extent(ScaleType.Linear);
        extent.Include(Quantity.Floor(97, reached: false));

        LinearScale.For(extent, zero: true, roomBelow: true, domain: null, tight: false, most: 6, "%").High.ShouldBe(100);
    }

    [Fact]
    public void Equal_shares_of_a_whole_leave_no_room_above_it() =>
        LinearScale.For(Between(100, 100), zero: false, roomBelow: true, domain: null, tight: false, most: 6, "%").High.ShouldBe(100);

    [Fact]
    public void An_axis_without_zero_leaves_a_third_below_the_data()
    {
        var scale = LinearScale.For(Between(100, 120), zero: false, roomBelow: true, domain: null, tight: false, most: 6, null);

        ((100 - scale.Low) / (scale.High - scale.Low)).ShouldBeGreaterThanOrEqualTo(1 / 3.0);
    }

    [Fact]
    public void An_axis_without_zero_does_not_go_below_it_for_data_that_do_not() =>
        LinearScale.For(Between(1, 20), zero: false, roomBelow: true, domain: null, tight: false, most: 6, null).Low.ShouldBe(0);

    [Fact]
    public void Logarithms_have_a_tick_for_each_power()
    {
        var scale = LogScale.For(Between(15, 40000), null, "troops");

        scale.Ticks(6).Select(t => t.Text).ShouldBe(["10", "100", "1,000", "10,000", "100,000 troops"]);
        scale.At(1000).ShouldBe(3);
        scale.At(0).ShouldBeNull();
        scale.At(-5).ShouldBeNull();
    }

    [Fact]
    public void A_short_axis_of_logarithms_has_ticks_at_2_and_5_below_and_above_a_power_of_ten() =>
        LogScale
            .For(Between(2500, 120000), (2000, 150000), "dollars")
            .Ticks(6)
            .Select(t => t.Text)
            .ShouldBe(["2,000", "5,000", "10,000", "20,000", "50,000", "100,000 dollars"]);

    [Theory]
    [InlineData("1950-01-01", "2025-01-01", 9, "1950 1960 1970 1980 1990 2000 2010 2020")]
    [InlineData("2016-01-01", "2019-01-01", 9, "2016 2017 2018 2019")]
    [InlineData("2022-02-10", "2022-11-20", 6, "Mar 2022 | May | Jul | Sep | Nov")]
    [InlineData("2021-06-01", "2023-02-01", 5, "Jul 2021 | Jan 2022 | Jul | Jan 2023")]
    [InlineData("2025-08-13", "2025-08-21", 9, "13 Aug 2025 | 14 Aug | 15 Aug | 16 Aug | 17 Aug | 18 Aug | 19 Aug | 20 Aug | 21 Aug")]
    [InlineData("2023-12-25", "2024-01-07", 4, "25 Dec 2023 | 1 Jan 2024")]
    [InlineData("2023-11-20", "2024-01-15", 9, "20 Nov 2023 | 27 Nov | 4 Dec | 11 Dec | 18 Dec | 25 Dec | 1 Jan 2024 | 8 Jan | 15 Jan")]
    [InlineData("0900-01-01", "1900-01-01", 6, "1000 1200 1400 1600 1800")]
    [InlineData("2011-01-01", "2021-01-01", 5, "2012 2014 2016 2018 2020")]
    [InlineData("1961-01-01", "2019-01-01", 3, "1980 2000")]
    [InlineData("1961-01-01", "2024-01-01", 4, "1980 2000 2020")]
    public void Dates_have_years_months_or_days(string from, string to, int most, string expected)
    {
        var extent = new Extent(ScaleType.Time);
        var (low, high) = (
            DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)
        );
        for (var i = 0; i <= 20; i++)
        {
            extent.Include(new DateValue(low.AddDays((high.DayNumber - low.DayNumber) * i / 20), DatePrecision.Day));
        }

        TimeScale
            .For(extent, null)
            .Ticks(most)
            .Select(t => t.Text)
            .ShouldBe(expected.Split(expected.Contains('|', StringComparison.Ordinal) ? " | " : " "));
    }

    [Theory]
    [InlineData(1950, 2025, 3, "1950 1990 2025")]
    [InlineData(1961, 2019, 3, "1961 1990 2019")]
    [InlineData(2001, 2012, 3, "2001 2006 2012")]
    [InlineData(1953, 1970, 3, "1953 1960 1970")]
    [InlineData(2009, 2016, 3, "2009 2012 2016")]
    [InlineData(1951, 2049, 3, "1975 2000 2025")]
    [InlineData(1961, 2024, 4, "1980 2000 2020")]
    [InlineData(1950, 2025, 2, "1950 2000")]
    public void Three_years_are_named_where_there_is_room_for_three(int from, int to, int most, string expected)
    {
        var extent = new Extent(ScaleType.Time);
        for (var year = from; year <= to; year++)
        {
            extent.Include(DateValue.Year(year));
        }

        TimeScale.For(extent, null).Ticks(most).Select(t => t.Text).ShouldBe(expected.Split(' '));
    }

    [Theory]
    [InlineData("1 wreck", 0, 1, "wrecks")]
    [InlineData("2 wrecks", 0, 2, "wrecks")]
    [InlineData("1%", 0, 1, "%")]
    public void The_unit_of_one_is_singular(string top, double low, double high, string unit)
    {
        var extent = new Extent(ScaleType.Linear);
        extent.Include(low);
        extent.Include(high);

        LinearScale.For(extent, true, true, null, false, 6, unit).Ticks(6)[^1].Text.ShouldBe(top);
    }

    [Theory]
    [InlineData("2019-Q1", 20, 9, "2019 | 2020 | 2021 | 2022 | 2023")]
    [InlineData("2021-Q3", 10, 12, "Q3 2021 | Q4 | Q1 2022 | Q2 | Q3 | Q4 | Q1 2023 | Q2 | Q3 | Q4")]
    [InlineData("2021-Q3", 3, 8, "Q3 2021 | Q4 2021 | Q1 2022")]
    [InlineData("2019-H1", 10, 12, "H1 2019 | H2 | H1 2020 | H2 | H1 2021 | H2 | H1 2022 | H2 | H1 2023 | H2")]
    [InlineData("2012/13", 12, 7, "2012/13 | 2014/15 | 2016/17 | 2018/19 | 2020/21 | 2022/23")]
    [InlineData("1990/91", 31, 5, "1990/91 | 2000/01 | 2010/11 | 2020/21")]
    [InlineData("2020-W45", 20, 6, "W45 2020 | W49 | W53 | W1 2021 | W5 | W9")]
    [InlineData("2019-W01", 200, 6, "2019 | 2020 | 2021 | 2022")]
    public void Ticks_of_periods_are_periods_of_their_kind(string first, int count, int most, string expected)
    {
        var extent = new Extent(ScaleType.Time);
        var period = PeriodReader.Parse(first, begins: 7)!;
        for (var i = 0; i < count; i++)
        {
            extent.Include(period);
            period =
                period.Precision == DatePrecision.FinancialYear
                    ? period with
                    {
                        Start = period.Start.AddYears(1),
                    }
                    : period with
                    {
                        Start = period.End.AddDays(1),
                    };
        }

        TimeScale.For(extent, null).Ticks(most).Select(t => t.Text).ShouldBe(expected.Split(" | "));
    }

    [Fact]
    public void A_period_among_dates_of_other_kinds_has_ticks_of_dates()
    {
        var extent = new Extent(ScaleType.Time);
        for (var year = 2000; year < 2020; year++)
        {
            extent.Include(DateValue.Year(year));
        }

        extent.Include(PeriodReader.Parse("2010/11", begins: 7));

        TimeScale.For(extent, null).Ticks(5).Select(t => t.Text).ShouldBe(["2000", "2005", "2010", "2015"]);
    }

    [Fact]
    public void Years_of_any_kind_have_three_ticks_where_there_is_room_for_four()
    {
        var poor = new List<string>();
        foreach (
            var (first, count, most) in from first in Enumerable.Range(2000, 10)
            from count in Enumerable.Range(10, 8)
            from most in Enumerable.Range(4, 3)
            select (first, count, most)
        )
        {
            var financial = new Extent(ScaleType.Time);
            var days = new Extent(ScaleType.Time);
            for (var year = first; year < first + count; year++)
            {
                financial.Include(PeriodReader.Parse($"{year}/{(year + 1) % 100:00}", begins: 4));
                days.Include(new DateValue(new DateOnly(year, 1, 31), DatePrecision.Day));
                days.Include(new DateValue(new DateOnly(year, 8, 6), DatePrecision.Day));
            }

            poor.AddRange(
                new[] { financial, days }
                    .Select(e => TimeScale.For(e, null).Ticks(most))
                    .Where(t => t.Count < 3)
                    .Select(t => $"{first}, {count} years, at most {most}: {string.Join(' ', t.Select(x => x.Text))}")
            );
        }

        poor.ShouldBeEmpty();
    }

    [Fact]
    public void Few_dates_are_all_named()
    {
        var extent = new Extent(ScaleType.Time);
        foreach (var year in new[] { 1985, 2010, 2016 })
        {
            extent.Include(DateValue.Year(year));
        }

        TimeScale.For(extent, null).Ticks(8).Select(t => t.Text).ShouldBe(["1985", "2010", "2016"]);
    }

    [Fact]
    public void Categories_run_down_the_side_and_along_the_bottom()
    {
        string[] names = ["one", "two"];

        new OrdinalScale(names, downwards: true).At(new TextValue("two")).ShouldBe(-1);
        new OrdinalScale(names, downwards: false).At(new TextValue("two")).ShouldBe(1);
        new OrdinalScale(names, downwards: false).At(new TextValue("three")).ShouldBeNull();
    }

    private static LinearScale Linear(int most, double low, double high) =>
        LinearScale.For(Between(low, high), zero: true, roomBelow: true, domain: null, tight: false, most, "troops");

    private static Extent Between(double low, double high)
    {
        var extent = new Extent(ScaleType.Linear);
        extent.Include(low);
        extent.Include(high);
        return extent;
    }
}
