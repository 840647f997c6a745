using System.Text;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Commands;

/// <summary>New files, written only if none of them exists yet: all or none.</summary>
internal sealed class NewFiles(string folder)
{
    private readonly List<(string Name, byte[] Content)> files = [];
    private bool ended;

    private bool BringSchemas => files.Exists(file => file.Name.StartsWith("schema/", StringComparison.Ordinal));

    /// <summary>Completes an interrupted earlier run; call it before the folder is read. False after a diagnostic.</summary>
    public bool EndEarlierRun(DiagnosticBag bag)
    {
        ended = EarlierRun.End(folder, bag) == true;
        return !bag.HasErrors;
    }

    /// <summary>True if an interrupted earlier run, now completed, has written these very files.</summary>
    public bool WereWritten => ended && files.TrueForAll(IsWritten);

    /// <param name="text">
    /// The text. If it is YAML, its schema line is changed to the nearest schema folder above, unless schemas are among these files.
    /// </param>
    public void Add(string name, string text) =>
        Add(name, new UTF8Encoding(false).GetBytes(BringSchemas ? text : SchemaLine.PointedAt(text, Path.Combine(folder, name))));

    /// <param name="name">Path from the folder, with forward slashes.</param>
    public void Add(string name, byte[] content) => files.Add((name, content));

    /// <summary>Writes the files. False, after a diagnostic, if one exists already or cannot be written.</summary>
    /// <param name="reached">Called before each step.</param>
    public bool Write(DiagnosticBag bag, Action<StagingStep>? reached = null)
    {
        try
        {
            var staged = new StagedFiles(folder, reached);
            ended |= staged.Recover();
            if (WereWritten)
            {
                return true;
            }

            if (IsFree(bag))
            {
                staged.Write(files);
            }

            return !bag.HasErrors;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(NewRules.CannotWrite.At(Position.StartOf(Shown(folder)), Shown(folder), FileErrorText.Of(fault)));
            return false;
        }
    }

    private bool IsFree(DiagnosticBag bag)
    {
        var there = files.Select(PathOf).Where(Path.Exists).Select(Shown).ToList();
        if (there.Count > 1)
        {
            bag.Add(NewRules.ManyExist.At(Position.StartOf(Shown(folder)), there.Count, there[0]));
        }
        else if (there.Count == 1)
        {
            bag.Add(NewRules.Exists.At(Position.StartOf(there[0]), there[0]));
        }

        return !bag.HasErrors;
    }

    private bool IsWritten((string Name, byte[] Content) file) =>
        File.Exists(PathOf(file)) && File.ReadAllBytes(PathOf(file)).AsSpan().SequenceEqual(file.Content);

    private string PathOf((string Name, byte[] Content) file) => Path.Combine(folder, file.Name);

    private static string Shown(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
