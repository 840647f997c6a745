using CsCheck;
using Report.Data;
using Report.Diagnostics;
using Shouldly;

namespace Report.Tests.Docs;

/// <summary>The examples in docs/writing/formats.md are written as the page shows, and every format keeps the general rules.</summary>
public sealed class FormatDocsTests
{
    private static readonly string[][] Examples =
    [
        .. File.ReadAllLines(Repository.PathTo("docs/writing/formats.md"))
            .SkipWhile(line => !line.StartsWith("| cell |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray()),
    ];

    public static TheoryData<string, string, string, string> Table()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Examples)
        {
            data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_cell_is_written_as_the_documentation_says(string cell, string unit, string format, string shown)
    {
        var quantity = Read(cell, unit) with { Format = NumberFormat.Parse(format).Format.ShouldNotBeNull() };

        QuantityWriter.English.Write(quantity, unit.Length == 0 ? null : unit).ShouldBe(shown);
    }

    [Fact]
    public void There_are_examples() => Examples.Length.ShouldBeGreaterThan(15);

    [Theory]
    [InlineData(">10.1f", "fill, alignment and width")]
    [InlineData("%Y", "how dates are written")]
    [InlineData("#,##0.0", "as d3-format does")]
    [InlineData("x", "not known here")]
    [InlineData(".25f", "at most 20 digits")]
    [InlineData("", "as d3-format does")]
    public void What_is_no_format_is_refused_with_a_hint(string format, string hint)
    {
        NumberFormat.Parse(format).Format.ShouldBeNull();
        NumberFormat.Parse(format).Hint.ShouldNotBeNull().ShouldContain(hint);
    }

    [Theory]
    [InlineData(".1f")]
    [InlineData(".0%")]
    [InlineData(".2p")]
    [InlineData(".2r")]
    [InlineData("d")]
    [InlineData(",.3")]
    public void A_bound_moves_only_away_from_what_it_bounds(string format)
    {
        var written = NumberFormat.Parse(format).Format!;
        Gen.Select(Gen.Decimal[-10_000, 10_000], Gen.Decimal[0, 100])
            .Sample(
                (low, more) =>
                {
                    written.Round(Quantity.Floor(low, reached: false)).Low!.Value.ShouldBeLessThanOrEqualTo(low);
                    written.Round(Quantity.Ceiling(low, reached: true)).High!.Value.ShouldBeGreaterThanOrEqualTo(low);
                    var range = written.Round(Quantity.Between(low, low + more + 0.001m));
                    range.Low!.Value.ShouldBeLessThanOrEqualTo(low);
                    range.High!.Value.ShouldBeGreaterThanOrEqualTo(low + more);
                    (written.Round(Quantity.Exact(low)).Low == 0).ShouldBe(low == 0);
                }
            );
    }

    [Fact]
    public void Plain_digits_are_read_as_the_whole_grammar_reads_them() =>
        Gen.Select(Gen.Int[-2_000_000, 2_000_000], Gen.Int[0, 6], Gen.Bool)
            .Sample(
                (number, decimals, padded) =>
                {
                    var value = number / (decimal)Math.Pow(10, decimals);
                    var text = (padded ? value : Rounding.WithoutZeros(value)).ToString(System.Globalization.CultureInfo.InvariantCulture);
                    var full = QuantityParser.ParseInFull(text, "tonnes");
                    var read = QuantityParser.Parse(text, "tonnes");

                    read.Succeeded.ShouldBe(full.Succeeded);
                    if (full.Succeeded)
                    {
                        (read.Value, read.Value!.Low!.Value.Scale, read.Value.RoundedTo).ShouldBe(
                            (full.Value, full.Value!.Low!.Value.Scale, full.Value.RoundedTo)
                        );
                        ValueText
                            .Machine(read.Value.Low)
                            .ShouldBe(
                                read.Value.Low!.Value.ToString(
                                    "0.############################",
                                    System.Globalization.CultureInfo.InvariantCulture
                                )
                            );
                    }
                }
            );

    [Fact]
    public void What_looks_like_plain_digits_is_read_as_the_whole_grammar_reads_it() =>
        Gen.Char["0123456789.-"]
            .Array[1, 20]
            .Select(characters => new string(characters))
            .Sample(text =>
            {
                var full = QuantityParser.ParseInFull(text, "tonnes");
                var read = QuantityParser.Parse(text, "tonnes");

                (read.Succeeded, read.Fault?.Rule).ShouldBe((full.Succeeded, full.Fault?.Rule));
                if (full.Succeeded)
                {
                    (read.Value, read.Value!.Low?.Scale).ShouldBe((full.Value, full.Value!.Low?.Scale));
                }
            });

    private static Quantity Read(string cell, string unit)
    {
        var bag = new DiagnosticBag();
        return QuantityReader
            .Read(cell, unit, "it", Position.StartOf("a.yaml"), bag)
            .ShouldNotBeNull(string.Join('\n', bag.Sorted().Select(d => d.Message)));
    }
}
