namespace Report.Diagnostics;

/// <summary>A fault in the input: what, where, and how to mend it.</summary>
public sealed record Diagnostic(Rule Rule, Position Position, string Message, string? Hint)
{
    public string Code => Rule.Code;

    public Severity Severity => Rule.Severity;

    /// <summary>The same fault with a hint for this very case, such as the nearest known name.</summary>
    public Diagnostic WithHint(string? hint) => hint is null ? this : this with { Hint = hint };
}
