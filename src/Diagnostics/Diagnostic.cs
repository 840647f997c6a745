namespace Report.Diagnostics;

/// <summary>A fault in the input: what, where, and how to mend it.</summary>
/// <remarks>Two are equal where they say the same at the same place; hints follow from that.</remarks>
internal sealed record Diagnostic(Rule Rule, Position Position, string Message, string? Hint)
{
    private Lazy<string?>? sought;

    /// <summary>How to mend it; null where there is nothing to say. A hint that has to be sought is sought when it is first asked for.</summary>
    public string? Hint { get => field ?? sought?.Value; init; } = Hint;

    public string Code => Rule.Code;

    public Severity Severity => Rule.Severity;

    /// <summary>The same fault with a hint for this very case, such as the nearest known name.</summary>
    public Diagnostic WithHint(string? hint) => hint is null ? this : this with { Hint = hint };

    /// <summary>
    /// The same with a hint that takes a search among many names, such as all pages. Of thousands of faults only those that are shown are worth it.
    /// </summary>
    public Diagnostic WithHint(Func<string?> hint) => this with { Hint = null, sought = new Lazy<string?>(hint) };

    public bool Equals(Diagnostic? other) => other is not null && Rule == other.Rule && Position == other.Position && Message == other.Message;

    public override int GetHashCode() => HashCode.Combine(Rule, Position, Message);
}
