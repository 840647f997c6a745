using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data.Derivation;

/// <summary>One step from a table to another.</summary>
/// <param name="At">Where an editor wrote it.</param>
internal abstract record Transform(Position At)
{
    /// <summary>Ids of the datasets that it needs besides the table it is given.</summary>
    public virtual IEnumerable<Located<string>> Needs => [];

    /// <summary>The table after the step; null after at least one diagnostic. Rows and cells that go through unchanged stay the same objects.</summary>
    public abstract Dataset? Apply(Dataset table, DerivationScope scope);
}

/// <summary>A kind of transform: the key that names it, and what it looks like in YAML.</summary>
/// <param name="Name">Vega-Lite's name for it.</param>
internal sealed record TransformKind(string Name, Func<YamlNode, DiagnosticBag, Transform?> Read, Func<JsonObject> Schema)
{
    /// <summary>A kind whose keys are read by a shape.</summary>
    /// <param name="build">Makes the transform; returns null after a diagnostic.</param>
    /// <param name="main">The key that names the kind.</param>
    public static TransformKind Of<T>(Func<KeyValues, DiagnosticBag, T?> build, Key main, params Key[] others)
        where T : Transform
    {
        var shape = new ObjectShape<Transform>($"the transform '{main.Name}'", (keys, bag) => build(keys, bag), [main, .. others]);
        return new TransformKind(main.Name, (node, bag) => shape.TryRead(node, bag, out var read) ? read : null, shape.Schema);
    }
}
