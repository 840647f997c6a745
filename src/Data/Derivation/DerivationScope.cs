using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data.Derivation;

/// <summary>What transforms need besides their table: other datasets, the language of the report, and somewhere to report faults.</summary>
internal class DerivationScope(IReadOnlyDictionary<string, Dataset> datasets, ILocale locale, DiagnosticBag bag)
{
    private const int MostNames = 3;

    public ILocale Locale => locale;

    public QuantityWriter Wording => QuantityWriter.In(locale);

    public DiagnosticBag Bag => bag;

    public Dataset? Dataset(string id) => datasets.GetValueOrDefault(id);

    public Measure MeasureOf(Dataset table, Field field) => Measure.Of(table, field, Wording.Words.IsMeasured);

    /// <summary>The field of a table; null after a diagnostic at the name.</summary>
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

    /// <summary>The fields of a table; null after a diagnostic at each name that is none.</summary>
    public IReadOnlyList<Field>? Fields(Dataset table, IReadOnlyList<Located<string>> names)
    {
        var fields = names.Select(name => Field(table, name)).ToList();
        return fields.Contains(null) ? null : [.. fields.OfType<Field>()];
    }

    /// <summary>The field of a table if it holds numbers; null after a diagnostic.</summary>
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

        bag.Add(DataRules.WrongOperand.At(name.At, name.Value, FieldReader.Word(field.Type), "numbers")
            .WithHint(DidYouMean.Hint(name.Value, table.Fields.Where(f => f.IsNumeric).Select(f => f.Name))));
        return null;
    }

    /// <summary>Reports a value that a row does not honestly have.</summary>
    /// <param name="what">"the sum of 'troops'".</param>
    /// <param name="why">"'troops' is not published".</param>
    public void NoAnswer(Position at, string what, string why, Row? row = null) =>
        bag.Add(DataRules.NoAnswer.At(at, what, row is null ? why : $"{why} in the row {NameOf(row)}"));

    /// <summary>Whether a new field may have a name; false after a diagnostic.</summary>
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

    /// <summary>A value as messages quote it: "over 300,000".</summary>
    public static string Quote(Value value) => value is Quantity quantity ? QuantityWriter.English.WriteNumber(quantity) : ValueText.Written(value);

    /// <summary>A row as messages name it: "'Estonia, 2017' (data/x.yaml, line 12)".</summary>
    public static string NameOf(Row row)
    {
        var names = row.Cells.Where(c => !c.Field.IsNumeric).Take(MostNames).Select(c => ValueText.Written(c.Value));
        var place = $"{row.At.File}, line {row.At.Line}";
        return string.Join(", ", names) is { Length: > 0 } name ? $"'{name}' ({place})" : $"at {place}";
    }
}
