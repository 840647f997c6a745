using System.Text;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary>Files to be written where there are none yet: all of them or none.</summary>
internal sealed class NewFiles(string folder)
{
    private readonly List<(string Path, byte[] Content)> files = [];

    public void Add(string name, string text) => Add(name, new UTF8Encoding(false).GetBytes(text));

    /// <param name="name">Path from the folder, with forward slashes.</param>
    public void Add(string name, byte[] content) => files.Add((Path.Combine(folder, name), content));

    /// <summary>False, after a diagnostic, where there is one already or none can be.</summary>
    public bool Write(DiagnosticBag bag)
    {
        var written = new List<string>();
        var there = files.Select(f => f.Path).Where(Path.Exists).Select(Shown).ToList();
        if (there.Count > 1)
        {
            bag.Add(NewRules.ManyExist.At(Position.StartOf(Shown(folder)), there.Count, there[0]));
        }
        else if (there.Count == 1)
        {
            bag.Add(NewRules.Exists.At(Position.StartOf(there[0]), there[0]));
        }

        if (bag.HasErrors)
        {
            return false;
        }

        try
        {
            foreach (var (path, content) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
                written.Add(path);
                file.Write(content);
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            written.ForEach(File.Delete);
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(Shown(folder)), Shown(folder), fault.Message));
            return false;
        }
    }

    private static string Shown(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
