using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary>
/// Completes the file moves of an earlier command that was interrupted. A command that writes does so before it reads the folder: else it
/// would read a mix of old and new files and base its own output on it.
/// </summary>
internal static class EarlierRun
{
    /// <returns>True if an interrupted run was completed, false if there was none; null after a diagnostic.</returns>
    public static bool? End(string folder, DiagnosticBag bag)
    {
        try
        {
            return new StagedFiles(folder).Recover();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(folder), folder, FileErrorText.Of(fault)));
            return null;
        }
    }
}
