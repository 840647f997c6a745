using Report.Diagnostics;

namespace Report.Pages.Calls;

/// <summary>A helper's call as an editor wrote it: <c>{{name "positional" key=value}}</c>.</summary>
/// <param name="At">The whole call, braces included, as far as it stands on one line.</param>
internal sealed record Call(Located<string> Name, IReadOnlyList<Argument> Arguments, Position At)
{
    public IReadOnlyList<Argument> Positional { get; } = [.. Arguments.Where(a => a.Key is null)];

    public IReadOnlyList<Argument> Named { get; } = [.. Arguments.Where(a => a.Key is not null)];

    /// <summary>The value of a named argument, null where it is not given.</summary>
    public Argument? this[string key] => Named.FirstOrDefault(a => a.Key!.Value.Value == key);
}

/// <summary>One argument; named where it has a key.</summary>
/// <param name="Value">Without its quotation marks, which the position includes.</param>
internal sealed record Argument(Located<string>? Key, Located<string> Value)
{
    public string Text => Value.Value;

    public Position At => Value.At;
}
