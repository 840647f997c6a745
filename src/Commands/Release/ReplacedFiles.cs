using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands.Release;

/// <summary>Writes files of the input, each as a whole: an editor's file is never half of one and half of another.</summary>
internal static class ReplacedFiles
{
    /// <summary>All are written beside their places before the first takes its own. False after a diagnostic.</summary>
    public static bool Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files, DiagnosticBag bag)
    {
        var aside = new List<(string Temporary, string Path)>();
        try
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.tmp");
                aside.Add((temporary, path));
                File.WriteAllBytes(temporary, content);
            }

            aside.ForEach(file => File.Move(file.Temporary, file.Path, overwrite: true));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            aside.ForEach(file => File.Delete(file.Temporary));
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(folder), folder, fault.Message));
            return false;
        }
    }
}
