using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>A YAML value with its position. The only form in which YAML reaches the rest of the program.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>
    /// True if part of the node could not be read and was reported: a key that seems to be missing may have been written.
    /// </summary>
    public bool Cut { get; init; }

    /// <summary>The kind of the node in messages: "text", "a list", "nothing".</summary>
    public abstract string Kind { get; }
}

/// <param name="Text">The scalar after unquoting and folding.</param>
/// <param name="Plain">True if written without quotes, so that YAML's own types (null, numbers) may apply.</param>
internal sealed record YamlScalar(string Text, bool Plain, Position At) : YamlNode(At)
{
    public bool IsNull => Plain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>True if nothing was written, not even <c>null</c> or <c>~</c>.</summary>
    public bool IsUnwritten => Plain && Text.Length == 0;

    /// <summary>
    /// True if this, as the key of <paramref name="value"/>, is the rest of a text that a comma has cut in two rather than a key, as in
    /// <c>{ note: Rounded, to a tenth }</c> or <c>{ troops: 1,180 }</c>.
    /// </summary>
    public bool IsCutText(YamlNode value) =>
        value is YamlScalar { IsNull: true } && (Text.Contains(' ', StringComparison.Ordinal) || Text.All(char.IsAsciiDigit));

    public override string Kind => IsNull ? "nothing" : "text";
}

internal sealed record YamlSequence(IReadOnlyList<YamlNode> Items, Position At) : YamlNode(At)
{
    public override string Kind => "a list";
}

internal sealed record YamlMapping(IReadOnlyList<YamlEntry> Entries, Position At) : YamlNode(At)
{
    public override string Kind => "a mapping of keys to values";

    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
