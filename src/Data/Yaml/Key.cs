using System.Text.Json.Nodes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>A key of a mapping, with all that an editor is told about it.</summary>
internal abstract class Key(string name, bool required, string description)
{
    public string Name => name;

    /// <summary>Another spelling under which people know it; null for none.</summary>
    public string? Also { get; init; }

    public bool Required => required;

    public bool IsNamed(string text) => text == Name || text == Also;

    public string Description => description;

    /// <summary>Reads the key's value into a box; false after a diagnostic, the box then holds what could be read, if anything.</summary>
    internal abstract bool TryRead(YamlNode node, DiagnosticBag bag, out object? value);

    /// <summary>What one might write here, for editors that offer it.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    internal abstract JsonObject Schema();
}

/// <summary>A key whose value has the given shape.</summary>
internal sealed class Key<T>(string name, YamlSchema<T> shape, string description, bool required = false) : Key(name, required, description)
{
    internal override bool TryRead(YamlNode node, DiagnosticBag bag, out object? value)
    {
        // A list of which some items are faulty still holds the others; the default of a number or a date would be made up.
        var read = shape.TryRead(node, bag, out var typed);
        value = read || !typeof(T).IsValueType ? typed : null;
        if (typed is string text && node is YamlScalar)
        {
            CheckForCalls(new Located<string>(text, node.At), bag);
        }

        return read;
    }

    // A text that calls may stand in is read with its place, from which they are bound; one without is printed as it is.
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
