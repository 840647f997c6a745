using System.Globalization;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Layout;

/// <summary>A value as an editor writes it for an annotation or a reference line: "1985", "2016-07", "2016-Q3", "65000", "Estonia".</summary>
internal static class Written
{
    /// <summary>Its coordinate on a scale; null where it has no place there.</summary>
    public static double? At(Scale scale, string text) => scale switch
    {
        OrdinalScale ordinal => ordinal.At(new TextValue(text)),
        TimeScale time => Date(text, time.YearBegins) is { } date ? time.At(date) : Number(text) is { } year ? time.At(year) : null,
        _ => Number(text) is { } number ? scale.At(number) : null,
    };

    /// <summary>Makes room for it on an axis of numbers or dates.</summary>
    public static void Include(Extent extent, string? text)
    {
        if (text is null)
        {
            return;
        }

        if (extent.Type == ScaleType.Time)
        {
            var at = (Date(text, extent.YearBegins) ?? (Number(text) is >= 1 and < 9999 and var year ? DateValue.Year((int)year) : null))?.Start.DayNumber;
            if (at is { } day)
            {
                extent.Include((double)day);
            }
        }
        else if (extent.Type != ScaleType.Ordinal)
        {
            extent.Include(Number(text));
        }
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A financial year has no place where nothing says when it begins.
    private static DateValue? Date(string text, int? yearBegins) =>
        DateReader.Parse(text) ?? (PeriodReader.Parse(text, yearBegins) is { } period && (yearBegins is not null || period.Precision != DatePrecision.FinancialYear) ? period : null);
}
