using CsCheck;
using Report.Data;
using Report.Languages;

namespace Report.Tests.Data;

/// <summary>Quarters, half-years, weeks, months and financial years are values of time, with a first and a last day.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("2021-Q3", "2021-Q3", "2021-07-01", "2021-09-30", "Q3 2021")]
    [InlineData("2021Q3", "2021-Q3", "2021-07-01", "2021-09-30", "Q3 2021")]
    [InlineData("q3 2021", "2021-Q3", "2021-07-01", "2021-09-30", "Q3 2021")]
    [InlineData("2021-H2", "2021-H2", "2021-07-01", "2021-12-31", "H2 2021")]
    [InlineData("2021-S1", "2021-H1", "2021-01-01", "2021-06-30", "H1 2021")]
    [InlineData("2024-02", "2024-02", "2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2024-M02", "2024-02", "2024-02-01", "2024-02-29", "February 2024")]
    [InlineData("2020-W53", "2020-W53", "2020-12-28", "2021-01-03", "week 53 of 2020")]
    [InlineData("2020-W01", "2020-W01", "2019-12-30", "2020-01-05", "week 1 of 2020")]
    [InlineData("2019/20", "2019/20", "2019-07-01", "2020-06-30", "2019/20")]
    [InlineData("1999/2000", "1999/00", "1999-07-01", "2000-06-30", "1999/00")]
    [InlineData("2019-20", "2019/20", "2019-07-01", "2020-06-30", "2019/20")]
    [InlineData("FY 2009–10", "2009/10", "2009-07-01", "2010-06-30", "2009/10")]
    [InlineData("2009-10", "2009-10", "2009-10-01", "2009-10-31", "October 2009")]
    [InlineData("9999-Q4", "9999-Q4", "9999-10-01", "9999-12-31", "Q4 9999")]
    public void A_period_has_one_form_a_first_and_a_last_day_and_words(string text, string iso, string first, string last, string words)
    {
        var period = PeriodReader.Parse(text, begins: 7)!;

        period.Iso.ShouldBe(iso);
        $"{period.Start:yyyy-MM-dd}".ShouldBe(first);
        $"{period.End:yyyy-MM-dd}".ShouldBe(last);
        ValueText.Category(period, EnglishLocale.British).ShouldBe(words);
    }

    [Theory]
    [InlineData("2021-Q5", "quarters")]
    [InlineData("2021-H3", "halves")]
    [InlineData("2021-W53", "W52")]
    [InlineData("2019/21", "2019/20")]
    [InlineData("FY2020", "2019/20")]
    [InlineData("2019/20 Q1", "calendar year")]
    [InlineData("0000-Q1", "2021-Q3")]
    [InlineData("9999/00", "2021-Q3")]
    [InlineData("2021-07-08", "2021-Q3")]
    [InlineData("soon", "2021-Q3")]
    public void What_is_no_period_is_reported_with_what_to_write(string text, string hint)
    {
        using var input = Table("", text);

        InputReader.Read(input.Folder, input.Bag);

        var fault = input.Found.ShouldHaveSingleItem();
        (fault.Code, fault.Position.Line, fault.Position.Column).ShouldBe(("DATA095", 7, 10));
        fault.Hint!.ShouldContain(hint);
    }

    [Fact]
    public void The_form_of_a_period_is_read_as_the_same_period() =>
        Periods.Sample(period => PeriodReader.Parse(period.Iso, period.Start.Month).ShouldBe(period));

    [Fact]
    public void Days_of_a_period_lie_between_its_ends_and_the_next_begins_after_it() =>
        Gen.Select(Periods, Gen.Int[-40000, 40000])
            .Sample(
                (period, days) =>
                {
                    var day = DateOnly.FromDayNumber(Math.Clamp(period.Start.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));
                    period.Holds(new DateValue(day, DatePrecision.Day)).ShouldBe(period.Start <= day && day <= period.End);
                    period.Holds(period).ShouldBeTrue();
                }
            );

    [Fact]
    public void Two_kinds_in_one_field_are_a_fault_at_the_first_of_the_second_kind()
    {
        using var input = Table("", "2021-Q3", "2021-Q4", "2021", "2022");

        InputReader.Read(input.Folder, input.Bag);

        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe([("DATA096", 9)]);
    }

    [Theory]
    [InlineData("", "DATA097 7:10")]
    [InlineData(", begins: october", "")]
    public void A_field_of_financial_years_says_when_they_begin(string begins, string expected)
    {
        using var input = Table(begins, "2019/20", "2020/21");

        var dataset = InputReader.Read(input.Folder, input.Bag).Datasets["a"];

        string.Join(' ', input.Found.Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}")).ShouldBe(expected);
        ((DateValue)dataset.Rows[0]["q"]!.Value).Start.ShouldBe(new DateOnly(2019, begins.Length == 0 ? 4 : 10, 1));
    }

    [Theory]
    [InlineData("type: text, begins: april")]
    [InlineData("type: year, begins: april")]
    public void Only_a_period_begins(string type)
    {
        using var input = Table("", "2019")
            .Write("data/a.yaml", $"title: A\nsource: paper\nfields:\n  - {{ name: q, {type} }}\nrows:\n  - {{ q: 2019 }}\n");

        InputReader.Read(input.Folder, input.Bag);

        input.Found.Select(d => (d.Code, d.Position.Line)).ShouldBe([("DATA046", 4)]);
    }

    [Theory]
    [InlineData("2021-Q3", 1)]
    [InlineData("Q3 2021", 1)]
    [InlineData("2021q3", 1)]
    [InlineData("2021", 4)]
    [InlineData("2021-H1", 2)]
    [InlineData("2020/21", 0)]
    [InlineData("2021-07", 0)]
    [InlineData("2021-W05", 0)]
    public void A_period_is_asked_for_by_what_it_means(string asked, int found)
    {
        using var input = Table("", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4");
        var dataset = InputReader.Read(input.Folder, input.Bag).Datasets["a"];

        dataset.Rows.Count(new FilterValue(asked, dataset.Fields[0], Report.Languages.Locales.BuiltIn.Default).IsIn).ShouldBe(found);
    }

    [Fact]
    public void A_financial_year_stands_for_its_quarters_where_the_field_says_when_it_begins()
    {
        using var input = Table(", begins: july", "2020-Q2", "2020-Q3", "2021-Q2", "2021-Q3");
        var dataset = InputReader.Read(input.Folder, input.Bag).Datasets["a"];

        dataset
            .Rows.Where(new FilterValue("2020/21", dataset.Fields[0], Report.Languages.Locales.BuiltIn.Default).IsIn)
            .Select(r => r.Anchor)
            .ShouldBe(["row-2020-q3", "row-2021-q2"]);
    }

    [Theory]
    [InlineData("date", "2021-Q3", "DATA030")]
    [InlineData("year", "2019/20", "DATA031")]
    public void A_period_in_a_field_of_dates_is_a_fault_that_names_the_type(string type, string text, string code)
    {
        using var input = Table("", "2019")
            .Write("data/a.yaml", $"title: A\nsource: paper\nfields:\n  - {{ name: q, type: {type} }}\nrows:\n  - {{ q: {text} }}\n");

        InputReader.Read(input.Folder, input.Bag);

        var fault = input.Found.ShouldHaveSingleItem();
        fault.Code.ShouldBe(code);
        fault.Hint!.ShouldContain("'period'");
    }

    [Theory]
    [InlineData("minimum: 2021-Q2", 2)]
    [InlineData("maximum: 2021", 0)]
    [InlineData("maximum: 2021-Q2", 1)]
    public void Bounds_of_a_period_hold_all_of_its_days(string bound, int faults)
    {
        using var input = Table($", {bound}", "2020-Q4", "2021-Q1", "2021-Q3");

        InputReader.Read(input.Folder, input.Bag);

        input.Found.Count.ShouldBe(faults);
    }

    [Fact]
    public void Rows_are_named_by_their_periods()
    {
        using var input = Table(", begins: july", "2019/20", "2020/21");

        InputReader.Read(input.Folder, input.Bag).Datasets["a"].Rows.Select(r => r.Anchor).ShouldBe(["row-2019-20", "row-2020-21"]);
    }

    private static Gen<DateValue> Periods { get; } =
        Gen.OneOf(
            Gen.Select(Gen.Int[1, 9998], Gen.Int[0, 3])
                .Select((year, n) => new DateValue(new DateOnly(year, (3 * n) + 1, 1), DatePrecision.Quarter)),
            Gen.Select(Gen.Int[1, 9998], Gen.Int[0, 1])
                .Select((year, n) => new DateValue(new DateOnly(year, (6 * n) + 1, 1), DatePrecision.HalfYear)),
            Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 12])
                .Select((year, n) => new DateValue(new DateOnly(year, n, 1), DatePrecision.FinancialYear)),
            Gen.Select(Gen.Int[1, 9998], Gen.Int[1, 12]).Select((year, n) => new DateValue(new DateOnly(year, n, 1), DatePrecision.Month)),
            Gen.Int[0, 500000].Select(n => new DateValue(DateOnly.FromDayNumber(7 * n), DatePrecision.Week))
        );

    private static TemporaryInput Table(string more, params string[] values) =>
        new TemporaryInput().Write(
            "data/a.yaml",
            $$"""
            title: A
            source: paper
            fields:
              - { name: q, type: period{{more}} }
              - { name: n, type: integer, unit: cranes }
            rows:
            {{string.Join('\n', values.Select(v => $"  - {{ q: {v}, n: 1 }}"))}}
            """
        );
}
