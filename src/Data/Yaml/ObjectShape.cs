using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>A mapping with known keys, read into a <typeparamref name="T"/>.</summary>
/// <param name="name">The name of the mapping in messages, with its article: "a dataset", "a field".</param>
/// <param name="build">Makes the value from the keys read; returns null after adding a diagnostic of its own.</param>
internal sealed class ObjectShape<T>(string name, Func<KeyValues, DiagnosticBag, T?> build, params Key[] keys) : YamlSchema<T>
    where T : class
{
    /// <summary>
    /// True to build from the sound keys even if others are missing or faulty, so that later stages can check the rest; <c>build</c> then
    /// needs a fallback for every key.
    /// </summary>
    public bool Tolerant { get; init; }

    public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            bag.AddMismatch(node, name, Hint());
            return false;
        }

        var values = new Dictionary<Key, (object? Value, Position At)>();
        var sound = true;
        foreach (var (key, written) in mapping.Entries)
        {
            if (keys.FirstOrDefault(k => k.Also == key.Text) is { } twice && mapping[twice.Name] is not null)
            {
                sound = false;
                bag.Add(DataRules.TwoSpellings.At(key.At, key.Text, twice.Name));
                continue;
            }

            sound &= ReadEntry(key, written, values, bag);
        }

        foreach (var missing in keys.Where(k => k.Required && mapping[k.Name] is null && (k.Also is null || mapping[k.Also] is null)))
        {
            sound = false;
            if (!mapping.Cut && !IsMistyped(missing, mapping))
            {
                bag.Add(DataRules.MissingKey.At(mapping.At, missing.Name, name));
            }
        }

        value = sound || Tolerant ? build(new KeyValues(values, mapping), bag) : null;
        return value is not null;
    }

    public override JsonObject Schema()
    {
        var properties = new JsonObject();
        foreach (var key in keys)
        {
            properties[key.Name] = key.Schema();
            if (key.Also is { } also)
            {
                properties[also] = key.Schema();
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. keys.Where(k => k.Required && k.Also is null).Select(k => (JsonNode)k.Name)]),
            ["additionalProperties"] = false,
        };
    }

    // The hint does not repeat the value, which may be a secret.
    private string Hint()
    {
        var required = keys.Where(k => k.Required).Select(k => $"{k.Name}: …").ToList();
        return required.Count > 0
            ? $"write '{{ {string.Join(", ", required)} }}', or each key on a line of its own"
            : $"it has keys: {string.Join(", ", keys.Select(k => k.Name))}";
    }

    // True if an unknown key is likely a misspelling of the missing one; the hint at the unknown key is enough then.
    private bool IsMistyped(Key missing, YamlMapping mapping) =>
        mapping
            .Entries.Select(entry => entry.Key.Text)
            .Where(written => keys.All(k => !k.IsNamed(written)))
            .Any(written => DidYouMean.Nearest(written, keys.Select(k => k.Name)) == missing.Name);

    private bool ReadEntry(YamlScalar written, YamlNode node, Dictionary<Key, (object?, Position)> values, DiagnosticBag bag)
    {
        var key = keys.FirstOrDefault(k => k.IsNamed(written.Text));
        if (key is null)
        {
            bag.Add(
                written.IsCutText(node)
                    ? DataRules.CutByComma.At(written.At, written.Text)
                    : DataRules
                        .UnknownKey.At(written.At, written.Text, name)
                        .WithHint(DidYouMean.Hint(written.Text, keys.Select(k => k.Name)))
            );
            return false;
        }

        // A key without a value counts as absent, unless it is required.
        if (node is YamlScalar { IsNull: true } nothing && !key.Required)
        {
            if (nothing.IsUnwritten)
            {
                bag.Add(DataRules.NothingBehindKey.At(written.At, written.Text));
            }

            return true;
        }

        var read = key.TryRead(node, bag, out var value);
        if (value is not null)
        {
            values[key] = (value, node.At);
        }

        return read;
    }
}

/// <summary>The values of one mapping, by key.</summary>
internal sealed class KeyValues(IReadOnlyDictionary<Key, (object? Value, Position At)> values, YamlMapping mapping)
{
    /// <summary>The start of the mapping.</summary>
    public Position At => mapping.At;

    /// <summary>True if part of the mapping could not be read: a key that seems to be missing may have been written.</summary>
    public bool Cut => mapping.Cut;

    /// <summary>Returns the key's value, or the default of its type if it was not written.</summary>
    public T? Get<T>(Key<T> key) => values.TryGetValue(key, out var found) ? (T?)found.Value : default;

    public T Get<T>(Key<T> key, T fallback) => values.TryGetValue(key, out var found) ? (T)found.Value! : fallback;

    /// <summary>Returns the value of a required key.</summary>
    public T Need<T>(Key<T> key) => (T)values[key].Value!;

    /// <summary>Returns the key's value, or null if it was not written; for value types.</summary>
    public T? Maybe<T>(Key<T> key)
        where T : struct => values.TryGetValue(key, out var found) ? (T?)found.Value : null;

    /// <summary>True if the key is in the file under its main name, whether its value is sound or not.</summary>
    public bool Wrote(Key key) => mapping[key.Name] is not null;

    public bool Has(Key key) => values.ContainsKey(key);

    /// <summary>The position of the key's value, or of the mapping if the key was not read.</summary>
    public Position Place(Key key) => values.TryGetValue(key, out var found) ? found.At : At;
}
