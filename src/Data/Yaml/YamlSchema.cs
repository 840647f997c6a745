using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>
/// What a YAML value must look like. One definition serves the reader, its diagnostics and the JSON Schema, so that the
/// three cannot part.
/// </summary>
internal abstract class YamlSchema<T>
{
    /// <summary>Reads a node; false, after adding at least one diagnostic, where it does not fit.</summary>
    public abstract bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value);

    /// <summary>JSON Schema (2020-12) of the same.</summary>
    public abstract JsonObject Schema();
}
