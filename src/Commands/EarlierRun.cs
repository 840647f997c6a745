using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary>
/// What an earlier command was stopped in while it moved files to their places. A command that writes ends it before it reads the folder: it would read files of
/// before beside files of after, and what it then writes would rest on both.
/// </summary>
internal static class EarlierRun
{
    /// <returns>Whether files of an earlier run are in their places now; null after a diagnostic.</returns>
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
