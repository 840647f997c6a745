using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Release;

/// <summary>Writes files of the input, each as a whole: an editor's file is never half of one and half of another.</summary>
internal static class ReplacedFiles
{
    /// <summary>False after a diagnostic; nothing has changed then.</summary>
    /// <param name="reached">Told of each step before it is taken.</param>
    public static bool Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files, DiagnosticBag bag, Action<StagingStep>? reached = null)
    {
        try
        {
            new StagedFiles(folder, reached).Write(files);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(folder), folder, FileErrorText.Of(fault)));
            return false;
        }
    }
}
