using System.Globalization;
using Report.Charts.Scales;
using Report.Data;

namespace Report.Charts.Layout;

/// <summary>
/// A value that an editor writes for an annotation or a reference line, read as a filter reads it: "1985", "2016-07", "2016-Q3",
/// "65,000", "12%", "Estonia". On an axis of dates a bare number is a year, and may have a fraction.
/// </summary>
internal static class AnnotationValue
{
    /// <summary>Returns the coordinate of the value on a scale of the axis; null if it has none there.</summary>
    public static double? At(Axis axis, Scale scale, string text) =>
        axis.Encoding is null
            ? null
            : scale switch
            {
                OrdinalScale => axis.Extent.CategoryOf(text, Asked(axis, text)) is { } category ? scale.At(category) : null,
                TimeScale => Date(axis, text) is { } date ? scale.At(date)
                : Year(text) is { } year ? scale.At(year)
                : null,
                _ => Number(axis, text) is { } number ? scale.At(number) : null,
            };

    /// <summary>Extends an axis of numbers or dates so that it includes the value.</summary>
    public static void Include(Axis axis, string? text)
    {
        if (text is null || axis.Encoding is null)
        {
            return;
        }

        if (axis.IsTime)
        {
            var date = Date(axis, text) ?? (Year(text) is >= 1 and < 9999 and var year ? DateValue.Year((int)year) : null);
            if (date is not null)
            {
                axis.Extent.Include((double)date.Start.DayNumber);
            }
        }
        else if (axis.IsNumeric)
        {
            axis.Extent.Include(Number(axis, text));
        }
    }

    private static FilterValue Asked(Axis axis, string text) => new(text, axis.Encoding!.Field, axis.Extent.Locale);

    private static decimal? Number(Axis axis, string text) => (Asked(axis, text).Value as Quantity)?.Point;

    // A financial year has a coordinate only if its first month is known, from the field or from the data.
    private static DateValue? Date(Axis axis, string text) =>
        Asked(axis, text).Value as DateValue is { } date
        && (date.Precision != DatePrecision.FinancialYear || (axis.Encoding!.Field.YearBegins ?? axis.Extent.YearBegins) is not null)
            ? date
            : null;

    private static decimal? Year(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var year) ? year : null;
}
