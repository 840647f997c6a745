using Report.Diagnostics;

namespace Report.Commands;

/// <summary>
/// Separates the faults of one build of a preview from those that the build before had too: warnings that stay would bury the fault that an
/// editor has just made. Errors are always shown.
/// </summary>
internal sealed class WarningsOfPreview
{
    private HashSet<(string Code, string File, string Message)> told = [];

    /// <summary>Returns the faults to print, and the number of warnings that have been printed before.</summary>
    /// <param name="faults">All faults of the build.</param>
    /// <param name="whole">True if the build reached its end. One that ends early finds only some of the warnings.</param>
    public (IReadOnlyList<Diagnostic> Shown, int AsBefore) Next(IReadOnlyList<Diagnostic> faults, bool whole)
    {
        var before = told;
        var shown = faults.Where(fault => fault.Severity == Severity.Error || !before.Contains(Key(fault))).ToList();
        told = [.. faults.Select(Key), .. whole ? [] : before];
        return (shown, faults.Count - shown.Count);
    }

    // Without the line, which moves as an editor types above it.
    private static (string Code, string File, string Message) Key(Diagnostic fault) => (fault.Code, fault.Position.File, fault.Message);
}
