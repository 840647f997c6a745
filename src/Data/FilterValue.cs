using Report.Languages;

namespace Report.Data;

/// <summary>
/// A value as a filter or a call names it, matched by what it means and not by how it is written: "12.50" is 12.5, "4,500" is 4500,
/// and a year, a month or any other period stands for every date in it.
/// </summary>
internal sealed class FilterValue
{
    /// <param name="text">As written, or as readers see the value.</param>
    /// <param name="field">Whose values are asked; its unit may stand behind a number.</param>
    /// <param name="locale">In whose words a date may be named too.</param>
    public FilterValue(string text, Field field, ILocale locale)
    {
        Locale = locale;
        Text = text;
        Field = field;
        Key = NameKey.Of(text);
        Date = field.IsTemporal ? DateReader.Parse(text) ?? PeriodReader.Parse(text, field.YearBegins) ?? DateInWords.Parse(text, locale.Dates) : null;
        Quantity = field.IsNumeric ? QuantityParser.Parse(text, field.Unit).Value : null;
    }

    /// <summary>As written.</summary>
    internal string Text { get; }

    /// <summary>What a name is compared by.</summary>
    internal string Key { get; }

    /// <summary>Whose values are asked.</summary>
    internal Field Field { get; }

    /// <summary>In whose words a date may be named too.</summary>
    internal ILocale Locale { get; }

    /// <summary>The date that the text is; null where it is none, and in a field that has none.</summary>
    internal DateValue? Date { get; }

    /// <summary>The quantity that the text is; null where it is none, and in a field that has none.</summary>
    internal Quantity? Quantity { get; }

    /// <summary>The number or the date that it stands for wherever it is met; null for a name, and for what is no value of the field.</summary>
    public Value? Value => (Value?)Date ?? (Quantity?.Point is null ? null : Quantity);

    /// <summary>Whether a row has the value in the field; a blank cell has none.</summary>
    public bool IsIn(Row row) => row.ValueOf(Field) is { } value && Is(value);

    public bool Is(Value value) => value switch
    {
        DateValue there => (Date?.Holds(there) == true && IsPlaced(there)) || there.Iso == Text || ValueText.Category(there, Locale) == Text,
        Quantity there => Quantity is not null && (there.Equals(Quantity) || IsRoundly(there)),
        TextValue { Text: var there } => there == Text || NameKey.Of(there) == Key,
        _ => ValueText.Written(value) == Text,
    };

    // When a financial year begins, only its field can say: without, it holds no quarter and no day.
    private bool IsPlaced(DateValue there) =>
        Date!.Precision != DatePrecision.FinancialYear || Field.YearBegins is not null || there.Precision == DatePrecision.FinancialYear;

    // An estimate is found by its number alone.
    private bool IsRoundly(Quantity there) =>
        there.Kind == QuantityKind.Estimate && Quantity is { Kind: QuantityKind.Exact } && there.Point == Quantity.Point;
}
