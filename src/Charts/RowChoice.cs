using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Data;
using Report.Data.Derivation;
using Report.Data.Derivation.Expressions;
using Report.Data.Derivation.Transforms;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Charts;

/// <summary>The rows of a layer selected by 'highlight' or 'labels': by name, by the values of fields, or by a condition.</summary>
/// <param name="Names">Matched against every text and date of a row.</param>
/// <param name="Fields">Values by field, as in a filter.</param>
/// <param name="Condition">As in the transform 'filter'.</param>
internal sealed record RowChoice(
    IReadOnlyList<Located<string>> Names,
    IReadOnlyList<FilterEntry> Fields,
    Located<string>? Condition,
    Position At
)
{
    public static readonly YamlSchema<RowChoice> Shape = new ChoiceShape();

    /// <summary>Whether rows are selected by values of fields or by a condition, rather than by name.</summary>
    public bool IsByField => Fields.Count > 0 || Condition is not null;

    /// <summary>Returns the rows that have the values and meet the condition; null after a diagnostic.</summary>
    public IReadOnlySet<Row>? RowsByField(Dataset data, DiagnosticBag bag)
    {
        var table = LayerFilter.Apply(Fields, data, bag);
        if (table is not null && Condition is { } text)
        {
            var scope = new DerivationScope(new Dictionary<string, Dataset>(), data.Locale, bag);
            table = ExpressionParser.Parse(text, bag) is { } condition ? new Filter(condition, text.At).Apply(table, scope) : null;
        }

        return table?.Rows.ToHashSet<Row>(ReferenceEqualityComparer.Instance);
    }

    /// <summary>A name, a list of names, or a mapping of fields to values with 'where' for a condition.</summary>
    private sealed class ChoiceShape : YamlSchema<RowChoice>
    {
        private const string Where = "where";

        private static readonly YamlSchema<IReadOnlyList<Located<string>>> NameList = Shapes.OneOrMany(Shapes.Located(Shapes.Scalar));

        private static readonly YamlSchema<IReadOnlyList<(Located<string> Name, IReadOnlyList<Located<string>> Value)>> Map = Shapes.MapOf(
            NameList
        );

        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out RowChoice value)
        {
            value = null;
            if (node is not YamlMapping mapping)
            {
                value = NameList.TryRead(node, bag, out var names) ? new RowChoice(names, [], null, node.At) : null;
                return value is not null;
            }

            if (!Map.TryRead(node, bag, out var entries))
            {
                return false;
            }

            if (mapping[Where] is { } several and not YamlScalar)
            {
                bag.AddMismatch(several, "one condition", "join conditions by 'and' or 'or': where: a > 1 and b < 2");
                return false;
            }

            value = new RowChoice(
                [],
                [.. entries.Where(e => e.Name.Value != Where).Select(e => new FilterEntry(e.Name, e.Value))],
                mapping[Where] is YamlScalar condition ? new Located<string>(condition.Text, condition.At) : null,
                node.At
            );
            return true;
        }

        public override JsonObject Schema()
        {
            var map = Map.Schema();
            map["properties"] = new JsonObject { [Where] = new JsonObject { ["type"] = "string" } };
            return new JsonObject { ["anyOf"] = new JsonArray(NameList.Schema(), map) };
        }
    }
}
