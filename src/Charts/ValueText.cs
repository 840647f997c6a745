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

    /// <summary>The value with its unit: "over 300,000 troops", "8 July 2016".</summary>
    public static string Full(Value value, Field field) => value is Quantity quantity ? Wording.English.Write(quantity, field.Unit) : Category(value);

    public static string Number(Quantity quantity) => Wording.English.WriteNumber(quantity);

    public static string Date(DateValue date) => date.Start.ToString(
        date.Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "MMMM yyyy", _ => "d MMMM yyyy" },
        CultureInfo.InvariantCulture).TrimStart('0');
}
