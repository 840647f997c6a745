using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads the text of a cell as its field's type demands.</summary>
internal static class ValueReader
{
    /// <summary>The value; null, with a diagnostic, where the text does not fit the type. Blank text must not come here.</summary>
    /// <remarks>The status is that of a mark behind a number, as in "12 (r)"; null where there is none.</remarks>
    public static (Value? Value, ObservationStatus? Status) ReadCell(Field field, string text, Position at, DiagnosticBag bag) =>
        field.IsNumeric && QuantityParser.StatusAfter(text) is var (number, status)
            ? (Read(field, number, at.Length == text.Length ? at with { Length = number.Length } : at, bag), status)
            : (Read(field, text, at, bag), null);

    /// <summary>The value; null, with a diagnostic, where the text does not fit the type. Blank text must not come here.</summary>
    public static Value? Read(Field field, string text, Position at, DiagnosticBag bag) => field.Type switch
    {
        FieldType.Text or FieldType.Category => new TextValue(text),
        FieldType.Url => Url(text, at, bag),
        FieldType.Year => Year(text, at, bag),
        FieldType.Date => DateReader.Read(text, at, bag),
        FieldType.Period => PeriodReader.Read(text, field.YearBegins, at, bag),
        FieldType.Integer => Number(field, text, "a whole number", at, bag, whole: true),
        FieldType.Number => Number(field, text, "a number", at, bag, whole: false),
        _ => QuantityReader.Read(text, field.Unit ?? "", field.Name, at, bag),
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
            bag.Add(DataRules.NotAYear.At(at, text).WithHint(PeriodReader.HintFor(text)));
        }

        return year;
    }

    private static Quantity? Number(Field field, string text, string name, Position at, DiagnosticBag bag, bool whole)
    {
        var result = QuantityParser.Parse(text, field.Unit ?? "");
        if (result.Value is { Kind: QuantityKind.Exact } number && !(whole && number.Low % 1 != 0))
        {
            return number;
        }

        bag.Add(result.Fault?.Rule == ParseRule.PercentOfOtherUnit
            ? DataRules.PercentUnit.At(at, text, field.Name)
            : DataRules.NotANumber.At(at, text, name));
        return null;
    }
}
