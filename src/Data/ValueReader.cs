using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads the text of a cell as its field's type demands.</summary>
internal static class ValueReader
{
    /// <summary>The value; null, with a diagnostic, where the text does not fit the type. Blank text must not come here.</summary>
    public static Value? Read(Field field, string text, Position at, DiagnosticBag bag) => field.Type switch
    {
        FieldType.Text or FieldType.Category => new TextValue(text),
        FieldType.Url => Url(text, at, bag),
        FieldType.Year => Year(text, at, bag),
        FieldType.Date => DateReader.Read(text, at, bag),
        FieldType.Integer => Number(field, text, "a whole number", at, bag, whole: true),
        FieldType.Number => Number(field, text, "a number", at, bag, whole: false),
        _ => Quantity(field, text, at, bag),
    };

    private static TextValue? Url(string text, Position at, DiagnosticBag bag)
    {
        if (WebAddress.IsOne(text))
        {
            return new TextValue(text);
        }

        bag.Add(DataRules.NotAUrl.At(at, text));
        return null;
    }

    private static DateValue? Year(string text, Position at, DiagnosticBag bag)
    {
        var year = DateReader.Year(text);
        if (year is null)
        {
            bag.Add(DataRules.NotAYear.At(at, text));
        }

        return year;
    }

    private static Quantity? Number(Field field, string text, string name, Position at, DiagnosticBag bag, bool whole)
    {
        var number = QuantityText.Parse(text);
        if (number is not { Kind: QuantityKind.Exact } || (whole && number.Low % 1 != 0))
        {
            bag.Add(DataRules.NotANumber.At(at, text, name));
            return null;
        }

        return PercentFits(field, text, at, bag) ? number : null;
    }

    private static Quantity? Quantity(Field field, string text, Position at, DiagnosticBag bag)
    {
        var quantity = QuantityText.Parse(text);
        if (quantity is null)
        {
            bag.Add(DataRules.NotAQuantity.At(at, text));
            return null;
        }

        return PercentFits(field, text, at, bag) ? quantity : null;
    }

    // In a field measured in percent, 12 and 12% are the same; anywhere else the sign would be lost without a word.
    private static bool PercentFits(Field field, string text, Position at, DiagnosticBag bag)
    {
        if (!text.Contains('%', StringComparison.Ordinal) || field.Unit?.StartsWith('%') == true)
        {
            return true;
        }

        bag.Add(DataRules.PercentUnit.At(at, text, field.Name));
        return false;
    }
}
