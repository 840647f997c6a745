using Report.Languages;

namespace Report.Data;

/// <summary>
/// A value as a filter or a call names it, matched by what it means and not by how it is written: "12.50" is 12.5, "4,500" is 4500,
/// and a year, a month or any other period stands for every date in it.
/// </summary>
internal sealed class FilterValue
{
    private readonly string text;
    private readonly Field field;
    private readonly Quantity? quantity;
    private readonly DateValue? date;
    private readonly string key;
    private readonly ILocale locale;

    /// <param name="text">As written, or as readers see the value.</param>
    /// <param name="field">Whose values are asked; its unit may stand behind a number.</param>
    /// <param name="locale">In whose words a date may be named too.</param>
    public FilterValue(string text, Field field, ILocale locale)
    {
        this.locale = locale;
        this.text = text;
        this.field = field;
        key = NameKey.Of(text);
        date = field.IsTemporal ? DateReader.Parse(text) ?? PeriodReader.Parse(text, field.YearBegins) ?? DateInWords.Parse(text, locale.Dates) : null;
        quantity = field.IsNumeric ? QuantityParser.Parse(text, field.Unit).Value : null;
    }

    /// <summary>The number or the date that it stands for wherever it is met; null for a name, and for what is no value of the field.</summary>
    public Value? Value => (Value?)date ?? (quantity?.Point is null ? null : quantity);

    /// <summary>Whether a row has the value in the field; a blank cell has none.</summary>
    public bool IsIn(Row row) => row.ValueOf(field) is { } value && Is(value);

    public bool Is(Value value) => value switch
    {
        DateValue there => (date?.Holds(there) == true && IsPlaced(there)) || there.Iso == text || ValueText.Category(there, locale) == text,
        Quantity there => quantity is not null && (there.Equals(quantity) || IsRoundly(there)),
        TextValue { Text: var there } => there == text || NameKey.Of(there) == key,
        _ => ValueText.Written(value) == text,
    };

    // When a financial year begins, only its field can say: without, it holds no quarter and no day.
    private bool IsPlaced(DateValue there) =>
        date!.Precision != DatePrecision.FinancialYear || field.YearBegins is not null || there.Precision == DatePrecision.FinancialYear;

    // An estimate is found by its number alone.
    private bool IsRoundly(Quantity there) =>
        there.Kind == QuantityKind.Estimate && quantity is { Kind: QuantityKind.Exact } && there.Point == quantity.Point;
}
