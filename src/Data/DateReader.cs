using System.Globalization;
using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads ISO 8601 dates: a day (2016-07-08), a month (2016-07) or a year (2016).</summary>
internal static class DateReader
{
    private const string UsualHint = "write 2016-07-08, or 2016-07 or 2016 where no more is known";

    public static readonly YamlSchema<DateValue> Shape = Shapes.Parsed(
        "a date",
        Read,
        new JsonObject
        {
            ["type"] = new JsonArray("string", "integer"),
            ["pattern"] = @"^\d{4}(-\d{2}(-\d{2})?)?$",
            ["examples"] = new JsonArray("2016-07-08", "2016-07", 2016),
        }
    );

    /// <summary>Reads a date; null, with a diagnostic, if the text is none.</summary>
    public static DateValue? Read(string text, Position at, DiagnosticBag bag)
    {
        var read = Parse(text, out var hint);
        if (read is null)
        {
            bag.Add(DataRules.NotADate.At(at, text, PeriodReader.HintFor(text) ?? hint));
        }

        return read;
    }

    /// <summary>Reads a year of four digits, from 0001 to 9999; null if the text is none.</summary>
    public static DateValue? Year(string text) => Number(text, 4) is >= 1 and var year ? DateValue.Year(year) : null;

    /// <summary>Reads a date; null if the text is none.</summary>
    public static DateValue? Parse(string text) => Parse(text, out _);

    private static DateValue? Parse(string text, out string hint)
    {
        hint = UsualHint;
        var parts = text.Split('-');
        if (parts.Length > 3 || Year(parts[0]) is not { } year)
        {
            return null;
        }

        if (parts.Length == 1)
        {
            return year;
        }

        if (Number(parts[1], 2) is not { } month || (parts.Length == 3 && Number(parts[2], 2) is null))
        {
            return null;
        }

        if (month is < 1 or > 12)
        {
            hint = "months run from 01 to 12";
            return null;
        }

        return parts.Length == 2
            ? new DateValue(new DateOnly(year.Start.Year, month, 1), DatePrecision.Month)
            : Day(year.Start.Year, month, Number(parts[2], 2)!.Value, ref hint);
    }

    private static DateValue? Day(int year, int month, int day, ref string hint)
    {
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
        {
            hint = $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {days} days";
            return null;
        }

        return new DateValue(new DateOnly(year, month, day), DatePrecision.Day);
    }

    private static int? Number(string text, int digits) =>
        text.Length == digits && text.All(char.IsAsciiDigit) ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
