using Report.Data.Derivation.Expressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>The keys that several transforms share.</summary>
internal static class TransformKeys
{
    public static readonly YamlSchema<Located<string>> Name = Shapes.Located(Shapes.Scalar);

    public static readonly YamlSchema<IReadOnlyList<Located<string>>> Names = Shapes.OneOrMany(Name);

    /// <summary>New fields by name, each with a formula.</summary>
    public static readonly YamlSchema<IReadOnlyList<(Located<string> Name, Located<string> Value)>> Formulas = Shapes.MapOf(Name);

    public static readonly Key<IReadOnlyList<Located<string>>> GroupBy = new(
        "groupby",
        Names,
        "Fields whose values make the groups; all rows are one group where it is left out."
    );

    public static Key<Located<string>> As(string description) => new("as", Name, description);

    /// <summary>Parses the expression under a key; null after a diagnostic, or without the key.</summary>
    public static Expression? Expression(KeyValues keys, Key<Located<string>> key, DiagnosticBag bag) =>
        keys.Maybe(key) is { } text ? ExpressionParser.Parse(text, bag) : null;

    /// <summary>Reads a whole number from 1 to 1,000,000; null after a diagnostic.</summary>
    public static int? Count(KeyValues keys, Key<decimal> key, DiagnosticBag bag)
    {
        var number = keys.Get(key, 0);
        if (number is >= 1 and <= 1_000_000 && number % 1 == 0)
        {
            return (int)number;
        }

        bag.Add(DataRules.BadArgument.At(keys.Place(key), $"a whole number from 1 to 1,000,000 belongs under '{key.Name}'"));
        return null;
    }
}
