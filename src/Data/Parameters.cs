using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Data;

/// <summary>
/// The custom values under <c>params:</c>, which only templates read: text as written, true, false, null, lists and mappings of these.
/// </summary>
internal sealed record Parameters(IReadOnlyDictionary<string, object?> Values)
{
    public static readonly Parameters None = new(new Dictionary<string, object?>());

    internal static readonly Key<IReadOnlyList<(Located<string> Name, YamlNode Value)>> Key = new(
        "params",
        Shapes.MapOf(Shapes.Anything(new JsonObject())),
        "Values for the theme's templates, under names of your own: {{params.NAME}}."
    );

    internal static Parameters Of(IReadOnlyList<(Located<string> Name, YamlNode Value)>? written) =>
        written is null
            ? None
            : new(
                written
                    .DistinctBy(p => p.Name.Value, StringComparer.Ordinal)
                    .ToDictionary(p => p.Name.Value, p => Plain(p.Value), StringComparer.Ordinal)
            );

    /// <summary>Merges the parameters with defaults from <paramref name="other"/>. These take precedence.</summary>
    public Parameters Over(Parameters other)
    {
        var values = new Dictionary<string, object?>(other.Values, StringComparer.Ordinal);
        foreach (var (name, value) in Values)
        {
            values[name] = value;
        }

        return new Parameters(values);
    }

    /// <summary>Returns the values, with null for each further name, so that a template may test whether it is set.</summary>
    public IReadOnlyDictionary<string, object?> With(IEnumerable<string> names) =>
        Over(
            new Parameters(names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => (object?)null, StringComparer.Ordinal))
        ).Values;

    private static object? Plain(YamlNode node) =>
        node switch
        {
            YamlScalar { IsNull: true } => null,
            YamlScalar { Plain: true, Text: "true" } => true,
            YamlScalar { Plain: true, Text: "false" } => false,
            YamlScalar scalar => scalar.Text,
            YamlSequence list => list.Items.Select(Plain).ToList(),
            YamlMapping mapping => mapping
                .Entries.DistinctBy(e => e.Key.Text, StringComparer.Ordinal)
                .ToDictionary(e => e.Key.Text, e => Plain(e.Value), StringComparer.Ordinal),
            _ => null,
        };
}
