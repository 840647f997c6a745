using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Nodes;
using Report.Data.Derivation.Transforms;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data.Derivation;

/// <summary>A transform, and its text as shown to readers.</summary>
internal sealed record WrittenTransform(Transform Transform, string Text);

/// <summary>The schema of an item under <c>transform</c>: a mapping, one of whose keys names the kind.</summary>
/// <param name="all">The kinds that may be written.</param>
internal sealed class TransformShape(IReadOnlyList<TransformKind> all) : YamlSchema<WrittenTransform>
{
    /// <summary>The kinds of the program, in the order of the guide.</summary>
    public static readonly IReadOnlyList<TransformKind> BuiltIn =
    [
        Filter.Kind,
        Aggregate.Kind,
        Bin.Kind,
        TimeUnit.Kind,
        Fold.Kind,
        Pivot.Kind,
        Window.Kind,
        Calculate.Kind,
        Lookup.Kind,
        Normalize.Kind,
        Transforms.Index.Kind,
        Sort.Kind,
        Top.Kind,
    ];

    public override bool TryRead(YamlNode node, DiagnosticBag bag, [MaybeNullWhen(false)] out WrittenTransform value)
    {
        value = null;
        if (node is not YamlMapping mapping)
        {
            bag.AddMismatch(node, "a transform");
            return false;
        }

        var kinds = all.Where(kind => mapping[kind.Name] is not null).ToList();
        // Ignores a kind whose name is also a key of another kind present: 'sort' is a key of 'window'.
        if (kinds.Count > 1)
        {
            kinds.RemoveAll(kind =>
                kinds.Exists(other => other != kind && other.Schema()["properties"]!.AsObject().ContainsKey(kind.Name))
            );
        }

        if (kinds is not [var found])
        {
            if (!mapping.Cut)
            {
                var names = all.Select(kind => kind.Name).ToList();
                var odd = mapping.Entries.FirstOrDefault(e => !names.Contains(e.Key.Text))?.Key;
                bag.Add(
                    DataRules
                        .NotATransform.At(mapping.At, string.Join(", ", names))
                        .WithHint(
                            kinds.Count == 0 && odd is not null && DidYouMean.Nearest(odd.Text, names) is { } near
                                ? $"did you mean '{near}'?"
                                : null
                        )
                );
            }

            return false;
        }

        value = found.Read(node, bag) is { } transform ? new WrittenTransform(transform, TextOf(mapping)) : null;
        return value is not null;
    }

    public override JsonObject Schema() => new() { ["anyOf"] = new JsonArray([.. all.Select(kind => (JsonNode)kind.Schema())]) };

    private static string TextOf(YamlMapping mapping) => string.Join("; ", mapping.Entries.Select(e => $"{e.Key.Text}: {TextOf(e.Value)}"));

    private static string TextOf(YamlNode node) =>
        node switch
        {
            YamlScalar scalar => OnOneLine(scalar.Text),
            YamlSequence list => $"[{string.Join(", ", list.Items.Select(TextOf))}]",
            YamlMapping { Entries: [var only] } => $"{only.Key.Text} = {TextOf(only.Value)}",
            YamlMapping mapping => string.Join(", ", mapping.Entries.Select(e => $"{e.Key.Text} = {TextOf(e.Value)}")),
            _ => "",
        };

    private static string OnOneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            line.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return line.ToString();
    }
}
