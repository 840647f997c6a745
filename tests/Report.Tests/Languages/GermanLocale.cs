using System.Globalization;
using Report.Languages;

namespace Report.Tests.Languages;

/// <summary>German numbers and dates; what else there is to say stays English. See docs/adding-a-language.md.</summary>
internal sealed class GermanLocale : ILocale
{
    private static readonly ILocale English = Locales.BuiltIn.Default;

    public string Tag => "de";

    public Language Quantities { get; } = new()
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
    };

    public IDateWords Dates { get; } = new GermanDates();

    public Phrases Charts => English.Charts;

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

    public IChangeWords Changes => English.Changes;

    // Countries by their ISO codes; the rest is English.
    private sealed class GermanLabels(IChartLabels english) : IChartLabels
    {
        public string Country(string? code, string onMap) => code == "276" ? "Deutschland" : onMap;

        public string NoData => english.NoData;

        public string NoDataHere => english.NoDataHere;

        public string NoDataBetween => english.NoDataBetween;

        public string MissingAt(string reason, string places) => english.MissingAt(reason, places);

        public string Run(string first, string last) => english.Run(first, last);

        public string SymbolStandsFor(string quantity) => english.SymbolStandsFor(quantity);

        public string ArrowFromTo(string from, string to) => english.ArrowFromTo(from, to);

        public string StretchedDates => english.StretchedDates;

        public string NamesLeftOut => english.NamesLeftOut;

        public string PointsAtSome => english.PointsAtSome;

        public string LogAxis(bool isHorizontal) => english.LogAxis(isHorizontal);

        public string NotFromZero(bool isHorizontal) => english.NotFromZero(isHorizontal);

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
