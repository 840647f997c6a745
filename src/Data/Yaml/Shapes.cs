using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Yaml;

/// <summary>The basic schemas, of which the others are composed.</summary>
internal static class Shapes
{
    /// <summary>Any text, as written.</summary>
    public static readonly YamlSchema<string> Text = new ScalarShape<string>("text", s => s, new JsonObject { ["type"] = "string" });

    /// <summary>A text, a number or a boolean, read as the text that was written.</summary>
    public static readonly YamlSchema<string> Scalar = new ScalarShape<string>(
        "one value",
        s => s,
        new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") }
    );

    /// <summary>A single value, as <see cref="Scalar"/>, that must not be blank.</summary>
    public static readonly YamlSchema<string> Title = new ParsedShape<string>("one value", ReadTitle, Scalar.Schema());

    public static readonly YamlSchema<bool> Bool = new ScalarShape<bool>(
        "true or false",
        s =>
            s switch
            {
                "true" => true,
                "false" => false,
                _ => (bool?)null,
            },
        new JsonObject { ["type"] = "boolean" }
    );

    public static readonly YamlSchema<decimal> Number = new ScalarShape<decimal>(
        "a number",
        s => decimal.TryParse(s, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        new JsonObject { ["type"] = "number" }
    );

    /// <summary>
    /// A value that <paramref name="parse"/> turns into a <typeparamref name="T"/>; it returns null after adding a diagnostic.
    /// </summary>
    /// <param name="name">The name of the value in messages, with its article: "a date".</param>
    public static YamlSchema<T> Parsed<T>(string name, Func<string, Position, DiagnosticBag, T?> parse, JsonObject schema)
        where T : class => new ParsedShape<T>(name, parse, schema);

    /// <summary>Any node, left to the caller to read; <paramref name="schema"/> tells editors what is allowed.</summary>
    public static YamlSchema<YamlNode> Anything(JsonObject schema) => new AnyShape(schema);

    /// <summary>One of a few words, each of which stands for a value.</summary>
    /// <param name="name">What the words denote in messages, without an article: "mark", "verdict".</param>
    public static YamlSchema<T> OneOf<T>(string name, params (string Word, T Value)[] choices) =>
        new ChoiceShape<T>(name, _ => null, choices);

    /// <inheritdoc cref="OneOf{T}(string, ValueTuple{string, T}[])"/>
    /// <param name="meant">Returns the choice that another word is known to stand for, which a message suggests; else null.</param>
    public static YamlSchema<T> OneOf<T>(string name, Func<string, string?> meant, params (string Word, T Value)[] choices) =>
        new ChoiceShape<T>(name, meant, choices);

    public static YamlSchema<IReadOnlyList<T>> ListOf<T>(YamlSchema<T> item) => new ListShape<T>(item, orOne: false);

    /// <summary>A list, or a single item, which is read as a list of one.</summary>
    public static YamlSchema<IReadOnlyList<T>> OneOrMany<T>(YamlSchema<T> item) => new ListShape<T>(item, orOne: true);

    /// <summary>A scalar as a short form, or the full form in the schema <paramref name="whole"/>.</summary>
    /// <param name="make">Makes the value from the short form.</param>
    public static YamlSchema<T> ScalarOr<T>(YamlSchema<T> whole, Func<Located<string>, T> make)
        where T : class => new ScalarOrShape<T>(whole, make);

    /// <summary>A mapping with free keys, in the order of the file.</summary>
    public static YamlSchema<IReadOnlyList<(Located<string> Name, T Value)>> MapOf<T>(YamlSchema<T> value) => new MapShape<T>(value);

    /// <summary>A value with its position.</summary>
    public static YamlSchema<Located<T>> Located<T>(YamlSchema<T> shape) => new LocatedShape<T>(shape);

    private static string? ReadTitle(string text, Position at, DiagnosticBag bag)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        bag.Add(DataRules.Blank.At(at));
        return null;
    }

    private sealed class ScalarShape<T>(string name, Func<string, object?> parse, JsonObject schema) : YamlSchema<T>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value)
        {
            if (node is YamlScalar { IsNull: false } scalar && parse(scalar.Text) is T parsed)
            {
                value = parsed;
                return true;
            }

            value = default!;
            bag.AddMismatch(node, name);
            return false;
        }

        public override JsonObject Schema() => schema.DeepClone().AsObject();
    }

    private sealed class ParsedShape<T>(string name, Func<string, Position, DiagnosticBag, T?> parse, JsonObject schema) : YamlSchema<T>
        where T : class
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value)
        {
            value = null;
            if (node is YamlScalar { IsNull: false } scalar)
            {
                value = parse(scalar.Text, scalar.At, bag);
                return value is not null;
            }

            bag.AddMismatch(node, name);
            return false;
        }

        public override JsonObject Schema() => schema.DeepClone().AsObject();
    }

    private sealed class AnyShape(JsonObject schema) : YamlSchema<YamlNode>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, out YamlNode value)
        {
            value = node;
            return true;
        }

        public override JsonObject Schema() => schema.DeepClone().AsObject();
    }

    private sealed class ChoiceShape<T>(string name, Func<string, string?> meant, (string Word, T Value)[] choices) : YamlSchema<T>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value)
        {
            value = default!;
            if (node is not YamlScalar scalar)
            {
                bag.AddMismatch(node, $"a {name}");
                return false;
            }

            foreach (var choice in choices)
            {
                if (choice.Word == scalar.Text)
                {
                    value = choice.Value;
                    return true;
                }
            }

            bag.Add(DataRules.NotOneOf.At(node.At, scalar.Text, name).WithHint(Hint(scalar.Text)));
            return false;
        }

        private string Hint(string typed)
        {
            var words = choices.Select(choice => choice.Word);
            return meant(typed) is { } word
                ? $"did you mean '{word}'?"
                : DidYouMean.Hint(typed, words) ?? $"known here: {string.Join(", ", words)}";
        }

        public override JsonObject Schema() => new() { ["enum"] = new JsonArray([.. choices.Select(c => (JsonNode)c.Word)]) };
    }

    private sealed class ListShape<T>(YamlSchema<T> item, bool orOne) : YamlSchema<IReadOnlyList<T>>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, out IReadOnlyList<T> value)
        {
            var items = new List<T>();
            value = items;
            if (node is not YamlSequence && !orOne)
            {
                bag.AddMismatch(node, "a list", "write each item on a line of its own behind '- ', or all of them between '[' and ']'");
                return false;
            }

            var sound = true;
            foreach (var child in node is YamlSequence sequence ? sequence.Items : [node])
            {
                if (item.TryRead(child, bag, out var read))
                {
                    items.Add(read);
                }
                else
                {
                    sound = false;
                }
            }

            return sound;
        }

        public override JsonObject Schema()
        {
            var list = new JsonObject { ["type"] = "array", ["items"] = item.Schema() };
            return orOne ? new JsonObject { ["anyOf"] = new JsonArray(item.Schema(), list) } : list;
        }
    }

    private sealed class MapShape<T>(YamlSchema<T> shape) : YamlSchema<IReadOnlyList<(Located<string> Name, T Value)>>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, out IReadOnlyList<(Located<string> Name, T Value)> value)
        {
            var items = new List<(Located<string>, T)>();
            value = items;
            if (node is not YamlMapping mapping)
            {
                bag.AddMismatch(
                    node,
                    "a mapping of names to values",
                    "write each name on a line of its own, followed by a colon, a blank and its value"
                );
                return false;
            }

            var sound = true;
            foreach (var (key, child) in mapping.Entries)
            {
                if (shape.TryRead(child, bag, out var read))
                {
                    items.Add((new Located<string>(key.Text, key.At), read));
                }
                else
                {
                    sound = false;
                }
            }

            return sound;
        }

        public override JsonObject Schema() => new() { ["type"] = "object", ["additionalProperties"] = shape.Schema() };
    }

    private sealed class ScalarOrShape<T>(YamlSchema<T> whole, Func<Located<string>, T> make) : YamlSchema<T>
        where T : class
    {
        private static readonly YamlSchema<Located<string>> Alone = Located(Scalar);

        public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out T value)
        {
            if (node is not YamlScalar)
            {
                return whole.TryRead(node, bag, out value);
            }

            value = Alone.TryRead(node, bag, out var text) ? make(text) : null;
            return value is not null;
        }

        public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray(Alone.Schema(), whole.Schema()) };
    }

    private sealed class LocatedShape<T>(YamlSchema<T> shape) : YamlSchema<Located<T>>
    {
        public override bool TryRead(YamlNode node, DiagnosticBag bag, out Located<T> value)
        {
            var read = shape.TryRead(node, bag, out var inner);
            value = new Located<T>(inner!, node.At);
            return read;
        }

        public override JsonObject Schema() => shape.Schema();
    }
}
