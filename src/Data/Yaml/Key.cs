using System.Text.Json.Nodes;
using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>A key of a mapping, with all that an editor is told about it.</summary>
public abstract class Key(string name, bool required, string description)
{
    public string Name => name;

    public bool Required => required;

    public string Description => description;

    /// <summary>Reads the key's value into a box; false after a diagnostic.</summary>
    internal abstract bool TryRead(YamlNode node, DiagnosticBag bag, out object? value);

    internal abstract JsonObject Schema();
}

/// <summary>A key whose value has the given shape.</summary>
public sealed class Key<T>(string name, Shape<T> shape, string description, bool required = false) : Key(name, required, description)
{
    internal override bool TryRead(YamlNode node, DiagnosticBag bag, out object? value)
    {
        var read = shape.TryRead(node, bag, out var typed);
        value = typed;
        return read;
    }

    internal override JsonObject Schema()
    {
        var schema = shape.Schema();
        schema["description"] = Description;
        return schema;
    }
}
