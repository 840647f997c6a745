using Report.Data;
using Report.Tests.Languages;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

/// <summary>A second language needs nothing but a table of its own.</summary>
public class QuantityLanguageTests
{
    private static readonly QuantityWriter German = QuantityWriter.In(new GermanLocale());

    [Theory]
    [InlineData("over 300000", "Soldaten", "über 300.000 Soldaten")]
    [InlineData("1.5", "Stunden", "1,5 Stunden")]
    [InlineData("about 1", "Stunden", "etwa 1 Stunde")]
    [InlineData("15000 to 20000", "Soldaten", "15.000 bis 20.000 Soldaten")]
    [InlineData("12.5", "%", "12,5\u00A0%")]
    [InlineData("-5", "€", "−5\u00A0€")]
    [InlineData("not published", "Soldaten", "nicht veröffentlicht")]
    public void Quantities_are_written_in_it(string quantity, string unit, string written) =>
        German.Write(QuantityParser.Parse(quantity).Value!, unit).ShouldBe(written);

    [Theory]
    [InlineData(ComparisonStyle.Ratio, "weniger als ein Viertel")]
    [InlineData(ComparisonStyle.Times, "mehr als das 4,3fache")]
    [InlineData(ComparisonStyle.Percent, "um mehr als drei Viertel")]
    [InlineData(ComparisonStyle.Difference, "über 230.000 Soldaten weniger")]
    public void Comparisons_are_written_in_it(ComparisonStyle how, string phrase) =>
        German.CompareInWords(Quantity.Floor(300_000, reached: false), Quantity.About(65_000), how, "Soldaten").ShouldBe(phrase);
}
