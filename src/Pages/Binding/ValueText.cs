using System.Globalization;
using Report.Data;

namespace Report.Pages.Binding;

/// <summary>Values as an editor names them in a call: "Estonia", "2010", "2016-07-08", "65000".</summary>
public static class ValueText
{
    public static string Of(Value value) => value switch
    {
        TextValue text => text.Text,
        DateValue date => date.Iso,
        Quantity { Kind: QuantityKind.Exact or QuantityKind.Estimate, Point: { } point } => Number(point),
        Quantity quantity => Wording.English.WriteNumber(quantity),
        _ => "",
    };

    /// <summary>Digits alone, as machines read them.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>Whether a value is what was asked for. A year or month stands for every date in it, if there is but one.</summary>
    public static bool Matches(Value value, string asked) => value switch
    {
        DateValue date => date.Iso == asked || date.Iso.StartsWith(asked + "-", StringComparison.Ordinal),
        Quantity { Kind: QuantityKind.Exact or QuantityKind.Estimate } quantity =>
            decimal.TryParse(asked, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == quantity.Point,
        _ => Of(value) == asked,
    };
}
