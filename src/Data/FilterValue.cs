using Report.Languages;

namespace Report.Data;

/// <summary>
/// A value as named in a filter or call. It is matched by meaning, not spelling: "12.50" is 12.5, "4,500" is 4500, and a year, month or
/// other period matches every date within it.
/// </summary>
internal sealed class FilterValue
{
    /// <param name="text">As an editor wrote it, or as readers see the value.</param>
    /// <param name="field">The field whose values are matched; its unit may follow a number.</param>
    /// <param name="locale">The language in which a date may be written as well.</param>
    public FilterValue(string text, Field field, ILocale locale)
    {
        Locale = locale;
        Text = text;
        Field = field;
        Key = NameKey.Of(text);
        Date = field.IsTemporal
            ? DateReader.Parse(text) ?? PeriodReader.Parse(text, field.YearBegins) ?? DateInWords.Parse(text, locale.Dates)
            : null;
        Quantity = field.IsNumeric ? QuantityParser.Parse(text, field.Unit).Value : null;
    }

    /// <summary>The text as written.</summary>
    internal string Text { get; }

    /// <summary>The text as a <see cref="NameKey"/>, for comparing names.</summary>
    internal string Key { get; }

    /// <summary>The field whose values are matched.</summary>
    internal Field Field { get; }

    /// <summary>The language in which a date may be written as well.</summary>
    internal ILocale Locale { get; }

    /// <summary>The text as a date; null if it is none or the field is not temporal.</summary>
    internal DateValue? Date { get; }

    /// <summary>The text as a quantity; null if it is none or the field is not numeric.</summary>
    internal Quantity? Quantity { get; }

    /// <summary>
    /// The date, or the quantity unless it stands for a missing value; null for names and for text that is no value of the field.
    /// </summary>
    public Value? Value => (Value?)Date ?? (Quantity?.Point is null ? null : Quantity);

    /// <summary>True if a row has the value in the field; a blank cell never has.</summary>
    public bool IsIn(Row row) => row.ValueOf(Field) is { } value && Is(value);

    public bool Is(Value value) =>
        value switch
        {
            DateValue there => (Date?.Holds(there) == true && IsPlaced(there))
                || there.Iso == Text
                || ValueText.Category(there, Locale) == Text,
            Quantity there => Quantity is not null && (there.Equals(Quantity) || IsRoundly(there)),
            TextValue { Text: var there } => there == Text || NameKey.Of(there) == Key,
            _ => ValueText.Written(value) == Text,
        };

    // A financial year has its dates only if the field says in which month it begins; otherwise it matches no quarters, months or days.
    private bool IsPlaced(DateValue there) =>
        Date!.Precision != DatePrecision.FinancialYear || Field.YearBegins is not null || there.Precision == DatePrecision.FinancialYear;

    // An exact number also matches an estimate of that number.
    private bool IsRoundly(Quantity there) =>
        there.Kind == QuantityKind.Estimate && Quantity is { Kind: QuantityKind.Exact } && there.Point == Quantity.Point;
}
