using System.Text.Json.Nodes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>A key of a mapping, with its description and examples for editors.</summary>
internal abstract class Key(string name, bool required, string description)
{
    public string Name => name;

    /// <summary>Another accepted spelling of the key; null for none.</summary>
    public string? Also { get; init; }

    public bool Required => required;

    public bool IsNamed(string text) => text == Name || text == Also;

    public string Description => description;

    /// <summary>
    /// Reads the key's value as an object. Returns false after a diagnostic; <paramref name="value"/> then holds the readable part, if any.
    /// </summary>
    internal abstract bool TryRead(YamlNode node, DiagnosticBag bag, out object? value);

    /// <summary>Example values, which editors offer for completion.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    internal abstract JsonObject Schema();
}

/// <summary>A key whose value has the given shape.</summary>
internal sealed class Key<T>(string name, YamlSchema<T> shape, string description, bool required = false) : Key(name, required, description)
{
    internal override bool TryRead(YamlNode node, DiagnosticBag bag, out object? value)
    {
        // A list with some faulty items still holds the others; the default of a number or a date would be an invented value.
        var read = shape.TryRead(node, bag, out var typed);
        value = read || !typeof(T).IsValueType ? typed : null;
        if (typed is string text && node is YamlScalar)
        {
            CheckForCalls(new Located<string>(text, node.At), bag);
        }

        return read;
    }

    // Helper calls are only bound in texts that are read with their position (Located). A plain string is printed as it is, braces
    // included.
    private void CheckForCalls(Located<string> text, DiagnosticBag bag)
    {
        if (text.Value.IndexOf(Calls, StringComparison.Ordinal) is >= 0 and var at)
        {
            bag.Add(DataRules.CallInPlainText.At(ScalarPlaces.Of(text)(at, Calls.Length), Name));
        }
    }

    private const string Calls = "{{";

    internal override JsonObject Schema()
    {
        var schema = shape.Schema();
        schema["description"] = Description;
        if (Examples.Count > 0)
        {
            schema["examples"] = new JsonArray([.. Examples.Select(e => (JsonNode)e)]);
        }

        return schema;
    }
}
