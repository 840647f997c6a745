using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Findings;

/// <summary>The evidence for a statement in the report: a condition over the data, or the reason why there is none.</summary>
/// <param name="Condition">Null if there is a <paramref name="Reason"/> instead.</param>
internal sealed record Basis(Located<string>? Condition, Located<string>? Reason)
{
    public const string Name = "holds";

    public const string Description =
        "Conditions over the data that the words rest on: the build fails when one does not hold. Where none can be written, '{ "
        + "reason: … }' says why.";

    public static readonly YamlSchema<IReadOnlyList<Basis>> Shape = Shapes.OneOrMany(new ItemShape());

    private static readonly Key<Located<string>> ReasonKey = new(
        "reason",
        Shapes.Located(Shapes.Title),
        "Why no condition over the data can stand behind the words.",
        required: true
    );

    private static readonly ObjectShape<Basis> ReasonShape = new(
        "a reason",
        (keys, _) => keys.Has(ReasonKey) ? new Basis(null, keys.Need(ReasonKey)) : null,
        ReasonKey
    );

    /// <summary>A condition, or a mapping with a reason.</summary>
    private sealed class ItemShape : YamlSchema<Basis>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out Basis value)
        {
            if (node is YamlMapping mapping && Unsplit(mapping) is null)
            {
                return ReasonShape.TryRead(node, bag, out value);
            }

            value =
                node is YamlMapping split ? new Basis(Unsplit(split), null)
                : Shapes.Located(Shapes.Title).TryRead(node, bag, out var condition) ? new Basis(condition, null)
                : null;
            return value is not null;
        }

        public override JsonObject Schema() =>
            new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, ReasonShape.Schema()) };
    }

    // Rejoins a condition that YAML reads as a mapping, because of its colon: "spread(total, from: 2011) < 10%". Null for a true mapping.
    private static Located<string>? Unsplit(YamlMapping mapping)
    {
        if (
            mapping.Entries is not [{ Key: { Plain: true } key, Value: YamlScalar { Plain: true } rest }]
            || !key.Text.Contains('(', StringComparison.Ordinal)
        )
        {
            return null;
        }

        var gap = rest.At.Line == key.At.Line ? rest.At.Column - key.At.Column - key.At.Length - 1 : 1;
        var text = $"{key.Text}:{new string(' ', Math.Max(1, gap))}{rest.Text}";
        return new Located<string>(text, key.At with { Length = text.Length });
    }
}
