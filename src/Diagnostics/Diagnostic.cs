namespace Report.Diagnostics;

/// <summary>A fault in the input: its rule, its position, a message, and a hint how to mend it.</summary>
/// <remarks>Two diagnostics are equal if their rule, position and message are; hints are not compared.</remarks>
internal sealed record Diagnostic(Rule Rule, Position Position, string Message, string? Hint)
{
    private Lazy<string?>? sought;

    /// <summary>How to mend the fault; null if there is no hint. A hint that needs a search is computed on first access.</summary>
    public string? Hint
    {
        get => field ?? sought?.Value;
        init;
    } = Hint;

    public string Code => Rule.Code;

    public Severity Severity => Rule.Severity;

    /// <summary>
    /// Returns the fault with a hint for this case, such as the nearest known name; unchanged if <paramref name="hint"/> is null.
    /// </summary>
    public Diagnostic WithHint(string? hint) => hint is null ? this : this with { Hint = hint };

    /// <summary>
    /// Returns the fault with a hint that is computed on first access: for a search among many names, such as all pages, which would take
    /// too long for thousands of faults of which few are shown.
    /// </summary>
    public Diagnostic WithHint(Func<string?> hint) => this with { Hint = null, sought = new Lazy<string?>(hint) };

    public bool Equals(Diagnostic? other) =>
        other is not null && Rule == other.Rule && Position == other.Position && Message == other.Message;

    public override int GetHashCode() => HashCode.Combine(Rule, Position, Message);
}
