using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Parses the text of a cell by the type of its field.</summary>
internal static class ValueReader
{
    /// <summary>Reads a value; null, with a diagnostic, if the text does not fit the type. The text must not be blank.</summary>
    /// <remarks>The status is that of a mark after a number, as in "12 (r)"; null if there is none.</remarks>
    public static (Value? Value, ObservationStatus? Status) ReadCell(Field field, string text, Position at, DiagnosticBag bag) =>
        field.IsNumeric && QuantityParser.StatusAfter(text) is var (number, status)
            ? (Read(field, number, at.Length == text.Length ? at with { Length = number.Length } : at, bag), status)
            : (Read(field, text, at, bag), null);

    /// <summary>Reads a value; null, with a diagnostic, if the text does not fit the type. The text must not be blank.</summary>
    public static Value? Read(Field field, string text, Position at, DiagnosticBag bag) =>
        field.Type switch
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

        bag.Add(
            result.Fault?.Rule == ParseRule.PercentOfOtherUnit
                ? DataRules.PercentUnit.At(at, text, field.Name)
                : DataRules.NotANumber.At(at, text, name)
        );
        return null;
    }
}
