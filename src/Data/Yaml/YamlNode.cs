using Report.Diagnostics;

namespace Report.Data.Yaml;

/// <summary>A YAML value with its place. The only form in which YAML reaches the rest of the program.</summary>
internal abstract record YamlNode(Position At)
{
    /// <summary>
    /// True where some of it could not be read and has been reported: what seems to be missing may have been written.
    /// </summary>
    public bool Cut { get; init; }

    /// <summary>What it is, as a person would say: "text", "a list", "a mapping".</summary>
    public abstract string Kind { get; }
}

/// <param name="Text">The scalar after unquoting and folding.</param>
/// <param name="Plain">Written without quotes, so that YAML's own types (null, numbers) may apply.</param>
internal sealed record YamlScalar(string Text, bool Plain, Position At) : YamlNode(At)
{
    public bool IsNull => Plain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>Whether nothing was written, not even that there is nothing.</summary>
    public bool IsUnwritten => Plain && Text.Length == 0;

    /// <summary>
    /// Whether this, as a key of <paramref name="value"/>, is no key but the rest of a text that a comma has cut in two, as in
    /// <c>{ note: Rounded, to a tenth }</c> or <c>{ troops: 1,180 }</c>.
    /// </summary>
    public bool IsCutText(YamlNode value) => value is YamlScalar { IsNull: true } && (Text.Contains(' ', StringComparison.Ordinal) || Text.All(char.IsAsciiDigit));

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
