using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reads the description of a field.</summary>
internal static class FieldReader
{
    private static readonly (string Word, FieldType Type)[] Types =
    [
        ("text", FieldType.Text),
        ("category", FieldType.Category),
        ("integer", FieldType.Integer),
        ("number", FieldType.Number),
        ("quantity", FieldType.Quantity),
        ("year", FieldType.Year),
        ("date", FieldType.Date),
        ("url", FieldType.Url),
        ("period", FieldType.Period),
    ];

    private static readonly (string Word, int Month)[] Months =
    [
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("april", 4),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("october", 10),
        ("november", 11),
        ("december", 12),
    ];

    /// <summary>Reads the word for a type.</summary>
    public static readonly YamlSchema<FieldType> TypeShape = Shapes.OneOf("field type", Types);

    private static readonly Key<Located<string>> Name = new(
        "name",
        Shapes.Located(Shapes.Scalar),
        "How rows, charts and pages call it.",
        required: true
    )
    {
        Examples = ["year", "troops"],
    };
    private static readonly Key<FieldType> Type = new("type", TypeShape, "What its cells hold.", required: true);
    private static readonly Key<string> Title = new("title", Shapes.Title, "How readers see it; the name where it is left out.");
    private static readonly Key<string> Unit = new("unit", Shapes.Scalar, "What is counted or measured.")
    {
        Examples = ["troops", "hours", "%", "troops per 1,000 people"],
    };
    private static readonly Key<int> Begins = new(
        "begins",
        Shapes.OneOf("month", Months),
        "The month in which a financial year of a period begins, such as 2019/20."
    );
    private static readonly Key<Located<string>> Format = new(
        "format",
        Shapes.Located(Shapes.Scalar),
        "How readers are shown its numbers, as d3-format writes it."
    )
    {
        Examples = [",.1f", ".0%", "+,d", ".3s"],
    };
    private static readonly Key<string> Description = new("description", Shapes.Scalar, "What readers should know about it.");
    private static readonly Key<bool> Required = new("required", Shapes.Bool, "No row may leave it blank.");
    private static readonly Key<bool> Unique = new("unique", Shapes.Bool, "No two rows may hold the same value.");
    private static readonly Key<Located<string>> Minimum = new("minimum", Shapes.Located(Shapes.Scalar), "The least it may be.");
    private static readonly Key<Located<string>> Maximum = new("maximum", Shapes.Located(Shapes.Scalar), "The most it may be.");
    private static readonly Key<IReadOnlyList<Located<string>>> Enum = new(
        "enum",
        Shapes.ListOf(Shapes.Located(Shapes.Scalar)),
        "The only values it may hold."
    );

    public static readonly ObjectShape<Field> Shape = new(
        "a field",
        Build,
        Name,
        Type,
        Title,
        Unit,
        Format,
        Begins,
        Description,
        Required,
        Unique,
        Minimum,
        Maximum,
        Enum
    )
    {
        Tolerant = true,
    };

    public static string Word(FieldType type) => Types.First(t => t.Type == type).Word;

    // A field without a name is lost; one whose type cannot be read holds text.
    private static Field? Build(KeyValues keys, DiagnosticBag bag)
    {
        if (keys.Maybe(Name) is not { } name)
        {
            return null;
        }

        if (RowKeys.Reserved.Contains(name.Value))
        {
            bag.Add(DataRules.ReservedField.At(name.At, name.Value));
        }

        var field = new Field(
            name.Value,
            keys.Get(Type, FieldType.Text),
            keys.Get(Title, name.Value),
            keys.Get(Unit),
            keys.Get(Description),
            name.At
        );
        if (!keys.Has(Type))
        {
            return field with { TypeIsKnown = false };
        }

        Refuse(keys, Unit, field, field.IsNumeric, bag);
        Refuse(keys, Format, field, field.IsNumeric, bag);
        Refuse(keys, Minimum, field, field.IsNumeric || field.IsTemporal, bag);
        Refuse(keys, Maximum, field, field.IsNumeric || field.IsTemporal, bag);
        Refuse(keys, Begins, field, field.Type == FieldType.Period, bag);
        field = field with { Format = field.IsNumeric ? FormatReader.Read(keys.Maybe(Format), field, bag) : null };
        field = field with { YearBegins = keys.Has(Begins) ? keys.Get(Begins) : null };
        return field with
        {
            Constraints = new Constraints(
                keys.Get(Required),
                keys.Get(Unique),
                Bound(keys, Minimum, field, bag),
                Bound(keys, Maximum, field, bag),
                [.. keys.Get(Enum, []).Select(e => ValueReader.Read(field, e.Value, e.At, bag)).OfType<Value>()]
            ),
        };
    }

    private static void Refuse(KeyValues keys, Key key, Field field, bool allowed, DiagnosticBag bag)
    {
        if (keys.Has(key) && !allowed)
        {
            bag.Add(DataRules.NoMeaningForType.At(keys.Place(key), key.Name, Word(field.Type)));
        }
    }

    private static Value? Bound(KeyValues keys, Key<Located<string>> key, Field field, DiagnosticBag bag) =>
        keys.Maybe(key) is { } bound && (field.IsNumeric || field.IsTemporal) ? ValueReader.Read(field, bound.Value, bound.At, bag) : null;
}
