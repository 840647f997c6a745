using Report.Data;
using Report.Languages;
using Shouldly;
using Xunit;

namespace Report.Tests.Data.Quantities;

/// <summary>A second language shows that one table is all that a language needs.</summary>
public class QuantityLanguageTests
{
    private static readonly Wording German = new(new Language
    {
        DecimalMark = ",",
        GroupMark = ".",
        Minus = "−",
        MinusSpoken = "minus ",
        About = "etwa {0}",
        Over = "über {0}",
        AtLeast = "mindestens {0}",
        Fewer = "weniger als {0}",
        Less = "weniger als {0}",
        Under = "unter {0}",
        AtMost = "höchstens {0}",
        Range = "{0} bis {1}",
        WithInterval = "{0} ({1})",
        WithConfidence = "{0} ({2}-%-KI {1})",
        SpokenConfidence = "{0} (mit {2} Prozent Sicherheit {1})",
        JustOver = "gut {0}",
        JustUnder = "knapp {0}",
        Between = "zwischen {0} und {1}",
        Missing = new("nicht veröffentlicht", "nicht erhoben", "entfällt", "geheim", "nicht verfügbar"),
        Magnitudes = [(1_000_000_000, "Mrd."), (1_000_000, "Mio.")],
        WithUnit = "{0} {1}",
        WithPercent = "{0}\u00A0{1}",
        WithMoney = "{0}\u00A0{1}",
        Singular = unit => unit == "Stunden" ? "Stunde" : unit,
        IsMeasured = unit => unit == "Stunden",
        SpokenUnits = new Dictionary<string, string> { ["%"] = "Prozent", ["€"] = "Euro" },
        Fractions = [(1m / 4, "ein Viertel"), (1m / 3, "ein Drittel"), (1m / 2, "die Hälfte"), (3m / 4, "drei Viertel")],
        Multiples = [(2, "das Doppelte")],
        Times = "das {0}fache",
        By = "um {0}",
        MoreThan = "mehr als {0}",
        LessThan = "weniger als {0}",
        Same = "gleich viel",
        Unchanged = "gar nicht",
        CountedMore = "{0} {1} mehr",
        CountedFewer = "{0} {1} weniger",
        MeasuredMore = "{0} mehr",
        MeasuredLess = "{0} weniger",
        PercentagePoints = "Prozentpunkte",
    });

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
    [InlineData(ComparedAs.Ratio, "weniger als ein Viertel")]
    [InlineData(ComparedAs.Times, "mehr als das 4,3fache")]
    [InlineData(ComparedAs.Percent, "um mehr als drei Viertel")]
    [InlineData(ComparedAs.Difference, "über 230.000 Soldaten weniger")]
    public void Comparisons_are_written_in_it(ComparedAs how, string phrase) =>
        German.CompareInWords(Quantity.Floor(300_000, reached: false), Quantity.About(65_000), how, "Soldaten").ShouldBe(phrase);
}
