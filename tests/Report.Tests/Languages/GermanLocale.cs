using System.Globalization;
using Report.Languages;

namespace Report.Tests.Languages;

/// <summary>
/// A second language for tests: numbers and dates are German, all other words stay English. See docs/adding-a-language.md.
/// </summary>
internal sealed class GermanLocale : ILocale
{
    private static readonly ILocale English = Locales.BuiltIn.Default;

    public string Tag => "de";

    public bool IsRightToLeft => false;

    public IQuantityWords Quantities { get; } = new GermanQuantities();

    public IDateWords Dates { get; } = new GermanDates();

    public IChartSentences Charts => English.Charts;

    public IChartLabels Labels { get; } = new GermanLabels(English.Labels);

    public ICitationWords Citations => English.Citations;

    public ILedgerWords Ledger => English.Ledger;

    public IInterfaceWords Interface => English.Interface;

    public IProse Prose => English.Prose;

    public ITypography Typography => English.Typography;

    public IPageWords Pages => English.Pages;

    public IScriptWords Scripts => English.Scripts;

    public ICorrectionWords Corrections => English.Corrections;

    public IDerivationWords Derivations => English.Derivations;

    public IFindingWords Findings => English.Findings;

    public IChangeWords Changes => English.Changes;

    private sealed class GermanQuantities : IQuantityWords
    {
        public string DecimalMark => ",";

        public string GroupMark => ".";

        public string Minus => "−";

        public string MinusSpoken => "minus ";

        public string About(string number) => $"etwa {number}";

        public string JustOver(string number) => $"gut {number}";

        public string JustUnder(string number) => $"knapp {number}";

        public string Over(string number) => $"über {number}";

        public string AtLeast(string number) => $"mindestens {number}";

        public string Fewer(string number) => $"weniger als {number}";

        public string Less(string number) => $"weniger als {number}";

        public string Under(string number) => $"unter {number}";

        public string AtMost(string number) => $"höchstens {number}";

        public string Range(string low, string high) => $"{low} bis {high}";

        public string WithInterval(string number, string range) => $"{number} ({range})";

        public string WithConfidence(string number, string range, string percent) => $"{number} ({percent}-%-KI {range})";

        public string SpokenConfidence(string number, string range, string percent) =>
            $"{number} (mit {percent} Prozent Sicherheit {range})";

        public string Between(string low, string high) => $"zwischen {low} und {high}";

        public MissingWords Missing { get; } = new("nicht veröffentlicht", "nicht erhoben", "entfällt", "geheim", "nicht verfügbar");

        public IReadOnlyList<decimal> Magnitudes { get; } = [1_000_000_000, 1_000_000];

        public string InMagnitude(string number, decimal size) => $"{number} {(size == 1_000_000 ? "Mio." : "Mrd.")}";

        public string WithUnit(string number, string unit) => $"{number} {unit}";

        public string WithPercent(string number, string unit) => $"{number}\u00A0{unit}";

        public string WithMoney(string minus, string number, string sign, string rest) => $"{minus}{number}{rest}\u00A0{sign}";

        public string Singular(string unit) => unit == "Stunden" ? "Stunde" : unit;

        public bool IsMeasured(string unit) => unit == "Stunden";

        public string SpokenUnit(string unit) => unit == "%" ? "Prozent" : unit;

        public string SpokenMoney(string sign, string rest, bool isMagnitude) => $"{rest} {(sign == "€" ? "Euro" : sign)}".TrimStart();

        public IReadOnlyList<(decimal Value, string Name)> Fractions { get; } =
        [(1m / 4, "ein Viertel"), (1m / 3, "ein Drittel"), (1m / 2, "die Hälfte"), (3m / 4, "drei Viertel")];

        public IReadOnlyList<(decimal Value, string Name)> Multiples { get; } = [(2, "das Doppelte")];

        public string Times(string number) => $"das {number}fache";

        public string By(string share) => $"um {share}";

        public string MoreThan(string multiple) => $"mehr als {multiple}";

        public string LessThan(string multiple) => $"weniger als {multiple}";

        public string Same => "gleich viel";

        public string Unchanged => "gar nicht";

        public string DidNotChange => "blieb gleich";

        public string HeldSteady => "blieb fast gleich";

        public string Fell(string by) => $"sank {by}";

        public string Rose(string by) => $"stieg {by}";

        public string Multiplied(int times) => $"stieg auf das {times}-Fache";

        public string MoreThanMultiplied(int times) => $"stieg auf mehr als das {times}-Fache";

        public string AboutMultiplied(int times) => $"stieg auf etwa das {times}-Fache";

        public string AlmostMultiplied(int times) => $"stieg auf fast das {times}-Fache";

        public string CountedMore(string number, string unit) => $"{number} {unit} mehr";

        public string CountedFewer(string number, string unit) => $"{number} {unit} weniger";

        public string MeasuredMore(string number) => $"{number} mehr";

        public string MeasuredLess(string number) => $"{number} weniger";

        public string PercentagePoints(string rest) => "Prozentpunkte" + rest;

        public string? Count(int count) => null;
    }

    // Names Germany in German, by its numeric ISO 3166-1 code; all else stays English.
    private sealed class GermanLabels(IChartLabels english) : IChartLabels
    {
        public string Country(string? code, string onMap) => code == "276" ? "Deutschland" : onMap;

        public string NoData => english.NoData;

        public string NoDataHere => english.NoDataHere;

        public string NoDataBetween => english.NoDataBetween;

        public string Projection => english.Projection;

        public string MissingAt(string reason, string places) => english.MissingAt(reason, places);

        public string Items(IReadOnlyList<string> items) => english.Items(items);

        public string Of(string name, string value) => english.Of(name, value);

        public string Titled(string title, string value) => english.Titled(title, value);

        public string WithNote(string text, string note) => english.WithNote(text, note);

        public string Run(string first, string last) => english.Run(first, last);

        public string Ends(string low, string high) => english.Ends(low, high);

        public string WithAside(string text, string aside) => english.WithAside(text, aside);

        public string SymbolStandsFor(string quantity) => english.SymbolStandsFor(quantity);

        public string ArrowFromTo(string from, string to) => english.ArrowFromTo(from, to);

        public string TiedRanks => english.TiedRanks;

        public string HowToReadBoxes => english.HowToReadBoxes;

        public string HowToReadGivenBoxes(string low, string lower, string median, string upper, string high) =>
            english.HowToReadGivenBoxes(low, lower, median, upper, high);

        public string Trend(bool isCurve) => english.Trend(isCurve);

        public string TrendLine(bool isCurve, int trends, int used, int leftOut) => english.TrendLine(isCurve, trends, used, leftOut);

        public string DashedLines => english.DashedLines;

        public string HowToReadWaterfalls => english.HowToReadWaterfalls;

        public string StretchedDates => english.StretchedDates;

        public string AreasUnnamed => english.AreasUnnamed;

        public string InsetsOfUsa => english.InsetsOfUsa;

        public string NamesLeftOut => english.NamesLeftOut;

        public string PointsAtSome => english.PointsAtSome;

        public string Below(string number) => english.Below(number);

        public string OrMore(string number) => english.OrMore(number);

        public string OrLess(string number) => english.OrLess(number);

        public string SmallestDots(string amount) => english.SmallestDots(amount);

        public string PanelsByFirst(bool isDescending) => english.PanelsByFirst(isDescending);

        public string PanelsByLast(bool isDescending) => english.PanelsByLast(isDescending);

        public string PanelsByLowest(bool isDescending) => english.PanelsByLowest(isDescending);

        public string PanelsByHighest(bool isDescending) => english.PanelsByHighest(isDescending);

        public string PanelsWithoutValue(IReadOnlyList<string> names) => english.PanelsWithoutValue(names);

        public string PanelsSortedByLimits => english.PanelsSortedByLimits;

        public string GhostsBehind => english.GhostsBehind;

        public string DotsDarken => english.DotsDarken;

        public string DotsOverlap => english.DotsOverlap;

        public string SymlogAxis(bool isHorizontal) => english.SymlogAxis(isHorizontal);

        public string SpreadDots(bool isHorizontal) => english.SpreadDots(isHorizontal);

        public string LogAxis(bool isHorizontal) => english.LogAxis(isHorizontal);

        public string TurnedAxis(bool isHorizontal) => english.TurnedAxis(isHorizontal);

        public string NotFromZero(bool isHorizontal) => english.NotFromZero(isHorizontal);

        public string FreeAxis(bool isHorizontal) => english.FreeAxis(isHorizontal);

        public string BarsFrom(string number) => english.BarsFrom(number);

        public string InColor(string what) => english.InColor(what);

        public string SomeRows(int count, int of) => english.SomeRows(count, of);

        public string WidestTick => english.WidestTick;
    }

    private sealed class GermanDates : IDateWords
    {
        public IReadOnlyList<string> Months { get; } =
        ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

        public string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

        public string Month(int year, int month) => $"{Months[month - 1]} {Year(year)}";

        public string Day(DateOnly day) => $"{day.Day}. {Month(day.Year, day.Month)}";

        public string Quarter(int year, int quarter) => $"{quarter}. Quartal {Year(year)}";

        public string ShortQuarter(int quarter) => $"Q{quarter}";

        public string HalfYear(int year, int half) => $"{half}. Halbjahr {Year(year)}";

        public string ShortHalfYear(int half) => $"H{half}";

        public string Week(int year, int week) => $"KW {week} {Year(year)}";

        public string ShortWeek(int year, int week) => $"KW {week} {Year(year)}";

        public string ShortWeek(int week) => $"KW {week}";

        public string FinancialYear(int year) => $"{Year(year)}/{(year + 1) % 100:00}";

        public string ShortMonth(int month) => Months[month - 1][..3];

        public string ShortMonth(int year, int month) => $"{ShortMonth(month)} {Year(year)}";

        public string ShortDay(int month, int day) => $"{day}. {ShortMonth(month)}";

        public string ShortDay(DateOnly day) => $"{day.Day}. {ShortMonth(day.Year, day.Month)}";

        public string Days(DateOnly first, DateOnly last, bool isShort) => $"{first.Day}. bis {(isShort ? ShortDay(last) : Day(last))}";

        public string Span(string first, string last) => $"{first} bis {last}";
    }
}
