using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>
/// The expected form of a YAML value. One definition serves the reader, its diagnostics and the JSON Schema, so that the three cannot
/// differ.
/// </summary>
internal abstract class YamlSchema<T>
{
    /// <summary>Reads a node; false, after at least one diagnostic, if it does not fit.</summary>
    public abstract bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value);

    /// <summary>Returns the JSON Schema (2020-12) of the same value.</summary>
    public abstract JsonObject Schema();
}
