using Report.Diagnostics;

namespace Report.Pages.Calls;

/// <summary>A helper's call as an editor wrote it: <c>{{name "positional" key=value}}</c>.</summary>
/// <param name="At">Position of the call, braces included, up to the end of its first line.</param>
internal sealed record Call(Located<string> Name, IReadOnlyList<Argument> Arguments, Position At)
{
    public IReadOnlyList<Argument> Positional { get; } = [.. Arguments.Where(a => a.Key is null)];

    public IReadOnlyList<Argument> Named { get; } = [.. Arguments.Where(a => a.Key is not null)];

    /// <summary>The first named argument with this name; null where it is not given.</summary>
    public Argument? this[string key] => Named.FirstOrDefault(a => a.Key!.Value.Value == key);
}

/// <summary>An argument of a call.</summary>
/// <param name="Value">The value without its quotation marks, which its position includes.</param>
internal sealed record Argument(Located<string>? Key, Located<string> Value)
{
    public string Text => Value.Value;

    public Position At => Value.At;
}
