using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Release;

/// <summary>Replaces files of the input, each as a whole: a file is never half old and half new.</summary>
internal static class ReplacedFiles
{
    /// <summary>
    /// Writes the files; false after a diagnostic. Nothing has changed then, unless moving the complete files failed: the next run finishes
    /// that.
    /// </summary>
    /// <param name="reached">Called before each step.</param>
    public static bool Write(
        string folder,
        IReadOnlyList<(string Name, byte[] Content)> files,
        DiagnosticBag bag,
        Action<StagingStep>? reached = null
    )
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
