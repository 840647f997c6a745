using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>A mapping with known keys, built into a <typeparamref name="T"/>.</summary>
/// <param name="name">What the mapping is, with its article: "a dataset", "a field".</param>
/// <param name="build">Makes the value from the keys read; returns null after adding a diagnostic of its own.</param>
internal sealed class ObjectShape<T>(string name, Func<KeyValues, DiagnosticBag, T?> build, params Key[] keys) : YamlSchema<T>
    where T : class
{
    /// <summary>
    /// Builds from what is sound even where keys are missing or faulty, so that later stages can check the rest;
    /// <c>build</c> then needs a fallback for every key.
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

    // The value itself is not repeated: it may be a secret.
    private string Hint()
    {
        var required = keys.Where(k => k.Required).Select(k => $"{k.Name}: …").ToList();
        return required.Count > 0 ? $"write '{{ {string.Join(", ", required)} }}', or each key on a line of its own" : $"it has keys: {string.Join(", ", keys.Select(k => k.Name))}";
    }

    // The hint at the unknown key says all there is to say.
    private bool IsMistyped(Key missing, YamlMapping mapping) => mapping.Entries
        .Select(entry => entry.Key.Text)
        .Where(written => keys.All(k => !k.IsNamed(written)))
        .Any(written => DidYouMean.Nearest(written, keys.Select(k => k.Name)) == missing.Name);

    private bool ReadEntry(YamlScalar written, YamlNode node, Dictionary<Key, (object?, Position)> values, DiagnosticBag bag)
    {
        var key = keys.FirstOrDefault(k => k.IsNamed(written.Text));
        if (key is null)
        {
            bag.Add(written.IsCutText(node)
                ? DataRules.CutByComma.At(written.At, written.Text)
                : DataRules.UnknownKey.At(written.At, written.Text, name).WithHint(DidYouMean.Hint(written.Text, keys.Select(k => k.Name))));
            return false;
        }

        // The same as no key, unless it must be there.
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

/// <summary>The keys of one mapping that were read.</summary>
internal sealed class KeyValues(IReadOnlyDictionary<Key, (object? Value, Position At)> values, YamlMapping mapping)
{
    /// <summary>Where the mapping starts.</summary>
    public Position At => mapping.At;

    /// <summary>True where some of the mapping could not be read: a key that seems to be missing may have been written.</summary>
    public bool Cut => mapping.Cut;

    /// <summary>The key's value, or default where it was not written.</summary>
    public T? Get<T>(Key<T> key) => values.TryGetValue(key, out var found) ? (T?)found.Value : default;

    public T Get<T>(Key<T> key, T fallback) => values.TryGetValue(key, out var found) ? (T)found.Value! : fallback;

    /// <summary>The key's value where the key is required.</summary>
    public T Need<T>(Key<T> key) => (T)values[key].Value!;

    /// <summary>The key's value, or null where it was not written; for values that have no null of their own.</summary>
    public T? Maybe<T>(Key<T> key)
        where T : struct => values.TryGetValue(key, out var found) ? (T?)found.Value : null;

    /// <summary>Whether an editor wrote the key, sound or not.</summary>
    public bool Wrote(Key key) => mapping[key.Name] is not null;

    public bool Has(Key key) => values.ContainsKey(key);

    /// <summary>Where the key's value is written, or the mapping where it is not.</summary>
    public Position Place(Key key) => values.TryGetValue(key, out var found) ? found.At : At;
}
