using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>A transform: one step that turns a table into another.</summary>
/// <param name="At">The position of the transform in its file.</param>
internal abstract record Transform(Position At)
{
    /// <summary>The ids of the datasets that it needs, besides the table that it is applied to.</summary>
    public virtual IEnumerable<Located<string>> Needs => [];

    /// <summary>Applies the transform; null after at least one diagnostic. Unchanged rows and cells remain the same objects.</summary>
    public abstract Dataset? Apply(Dataset table, DerivationScope scope);
}

/// <summary>A kind of transform: its name and its YAML schema.</summary>
/// <param name="Name">The key that identifies it in YAML; the name of the transform in Vega-Lite, if it has one.</param>
internal sealed record TransformKind(string Name, Func<YamlNode, DiagnosticBag, Transform?> Read, Func<JsonObject> Schema)
{
    /// <summary>Creates a kind from its keys.</summary>
    /// <param name="build">Creates the transform; returns null after a diagnostic.</param>
    /// <param name="main">The key that identifies the kind.</param>
    public static TransformKind Of<T>(Func<KeyValues, DiagnosticBag, T?> build, Key main, params Key[] others)
        where T : Transform
    {
        var shape = new ObjectShape<Transform>($"the transform '{main.Name}'", (keys, bag) => build(keys, bag), [main, .. others]);
        return new TransformKind(main.Name, (node, bag) => shape.TryRead(node, bag, out var read) ? read : null, shape.Schema);
    }
}
