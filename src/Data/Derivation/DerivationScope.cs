using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data.Derivation;

/// <summary>The context of transforms and expressions: other datasets, the language of the report, and the bag for diagnostics.</summary>
internal class DerivationScope(IReadOnlyDictionary<string, Dataset> datasets, ILocale locale, DiagnosticBag bag)
{
    private const int MostNames = 3;

    public ILocale Locale => locale;

    public QuantityWriter Wording => QuantityWriter.In(locale);

    public DiagnosticBag Bag => bag;

    public Dataset? Dataset(string id) => datasets.GetValueOrDefault(id);

    public Measure MeasureOf(Dataset table, Field field) => Measure.Of(table, field, Wording.Words.IsMeasured);

    /// <summary>
    /// Returns a field of a table by name; null after a diagnostic at the name, or if the table is incomplete because of faults.
    /// </summary>
    public Field? Field(Dataset table, Located<string> name)
    {
        if (table.Field(name.Value) is { } field)
        {
            return field;
        }

        if (table.Whole)
        {
            bag.Add(DataRules.UnknownField.At(name.At, name.Value).WithHint(DidYouMean.Hint(name.Value, table.Fields.Select(f => f.Name))));
        }

        return null;
    }

    /// <summary>Returns several fields of a table by name; null after a diagnostic for each unknown name.</summary>
    public IReadOnlyList<Field>? Fields(Dataset table, IReadOnlyList<Located<string>> names)
    {
        var fields = names.Select(name => Field(table, name)).ToList();
        return fields.Contains(null) ? null : [.. fields.OfType<Field>()];
    }

    /// <summary>Returns a numeric field of a table by name; null after a diagnostic.</summary>
    public Field? Number(Dataset table, Located<string> name)
    {
        if (Field(table, name) is not { } field)
        {
            return null;
        }

        if (field.IsNumeric)
        {
            return field;
        }

        bag.Add(
            DataRules
                .WrongOperand.At(name.At, name.Value, FieldReader.Word(field.Type), "numbers")
                .WithHint(DidYouMean.Hint(name.Value, table.Fields.Where(f => f.IsNumeric).Select(f => f.Name)))
        );
        return null;
    }

    /// <summary>Reports that a value cannot be calculated from what is known.</summary>
    /// <param name="what">The value, as in "the sum of 'troops'".</param>
    /// <param name="why">The reason, as in "'troops' is not published".</param>
    public void NoAnswer(Position at, string what, string why, Row? row = null) =>
        bag.Add(DataRules.NoAnswer.At(at, what, row is null ? why : $"{why} in the row {NameOf(row)}"));

    /// <summary>Whether a name is available for a new field; false after a diagnostic.</summary>
    public bool IsFree(Dataset table, Located<string> name)
    {
        if (RowKeys.Reserved.Contains(name.Value))
        {
            bag.Add(DataRules.ReservedField.At(name.At, name.Value));
            return false;
        }

        if (table.Field(name.Value) is not null)
        {
            bag.Add(DataRules.FieldExists.At(name.At, name.Value));
            return false;
        }

        return true;
    }

    /// <summary>Writes a value for messages: "over 300,000".</summary>
    public static string Quote(Value value) =>
        value is Quantity quantity ? QuantityWriter.English.WriteNumber(quantity) : ValueText.Written(value);

    /// <summary>Names a row for messages: "'Estonia, 2017' (data/x.yaml, line 12)".</summary>
    public static string NameOf(Row row)
    {
        var names = row.Cells.Where(c => !c.Field.IsNumeric).Take(MostNames).Select(c => ValueText.Written(c.Value));
        var place = $"{row.At.File}, line {row.At.Line}";
        return string.Join(", ", names) is { Length: > 0 } name ? $"'{name}' ({place})" : $"at {place}";
    }
}
