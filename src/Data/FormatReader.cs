using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads the number format that an editor gives a field.</summary>
internal static class FormatReader
{
    /// <summary>
    /// Reads the format; null if none is written, or, with a diagnostic, if it is invalid or does not suit the field's unit.
    /// </summary>
    public static NumberFormat? Read(Located<string>? written, Field field, DiagnosticBag bag)
    {
        if (written is not { Value: var text, At: var at })
        {
            return null;
        }

        var (format, hint) = NumberFormat.Parse(text);
        if (format is null)
        {
            bag.Add(DataRules.BadFormat.At(at, text).WithHint(hint));
        }
        else if (format.IsPercent && field.Unit is ['%', ..])
        {
            bag.Add(DataRules.PercentTwice.At(at, text, field.Name));
            return null;
        }
        else if (format.HasCurrency && (field.Unit is null || Money.SignOf(field.Unit) is null))
        {
            bag.Add(DataRules.NoCurrency.At(at, text, field.Name));
            return null;
        }

        return format;
    }
}
