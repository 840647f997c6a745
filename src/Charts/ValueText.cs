using System.Globalization;
using Report.Data;

namespace Report.Charts;

/// <summary>How a value is written in a chart.</summary>
internal static class ValueText
{
    /// <summary>The value as a name: of a category, a series, a panel.</summary>
    public static string Category(Value value) => value switch
    {
        TextValue text => text.Text,
        DateValue date => Date(date),
        Quantity quantity => Number(quantity),
        _ => "",
    };

    /// <summary>The value as a dataset has it: "2016-07-08", "1000".</summary>
    public static string AsWritten(Value value) => value switch
    {
        DateValue { Precision: DatePrecision.Month } date => date.Start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        DateValue { Precision: DatePrecision.Day } date => date.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Quantity { Kind: QuantityKind.Exact, Low: { } number } => number.ToString(CultureInfo.InvariantCulture),
        _ => Category(value),
    };

    /// <summary>The value with its unit: "over 300,000 troops", "8 July 2016".</summary>
    public static string Full(Value value, Field field) => value is Quantity quantity ? Wording.English.Write(quantity, field.Unit) : Category(value);

    public static string Number(Quantity quantity) => Wording.English.WriteNumber(quantity);

    public static string Date(DateValue date) => date.Start.ToString(
        date.Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "MMMM yyyy", _ => "d MMMM yyyy" },
        CultureInfo.InvariantCulture).TrimStart('0');
}
