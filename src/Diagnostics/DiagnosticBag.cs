namespace Report.Diagnostics;

/// <summary>Collects the faults of one run, each once. Thread-safe; the order of adding does not matter.</summary>
internal sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private readonly HashSet<Diagnostic> found = [];
    private bool hasErrors;

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
        {
            found.Add(diagnostic);
            hasErrors |= diagnostic.Severity == Severity.Error;
        }
    }

    public void AddAll(DiagnosticBag others)
    {
        foreach (var other in others.Sorted())
        {
            Add(other);
        }
    }

    public bool HasErrors
    {
        get
        {
            lock (gate)
            {
                return hasErrors;
            }
        }
    }

    /// <summary>Returns every fault, sorted by file, line, column, code and message.</summary>
    public IReadOnlyList<Diagnostic> Sorted()
    {
        lock (gate)
        {
            return
            [
                .. found
                    .OrderBy(d => d.Position.File, StringComparer.Ordinal)
                    .ThenBy(d => d.Position.Line)
                    .ThenBy(d => d.Position.Column)
                    .ThenBy(d => d.Code, StringComparer.Ordinal)
                    .ThenBy(d => d.Message, StringComparer.Ordinal),
            ];
        }
    }
}
