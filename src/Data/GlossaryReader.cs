using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>Reads glossary.yaml: a mapping of ids to terms.</summary>
internal static class GlossaryReader
{
    private static readonly Key<string> Name = new("term", Shapes.Scalar, "The term as it is written in a text.", required: true);
    private static readonly Key<string> Definition = new(
        "definition",
        Shapes.Scalar,
        "What it means, in one or two sentences of plain text.",
        required: true
    );

    private static readonly ObjectShape<Term> ItemShape = new(
        "a term",
        (keys, _) => new Term("", keys.Get(Name, ""), keys.Get(Definition, ""), keys.At),
        Name,
        Definition
    )
    {
        Tolerant = true,
    };

    public static readonly YamlSchema<IReadOnlyList<(Located<string> Id, Term Term)>> Shape = Shapes.MapOf(ItemShape);
}
