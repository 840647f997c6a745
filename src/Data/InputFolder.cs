using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>A folder of input, and the only way to its files: nothing outside it is read, whatever a name or a link says.</summary>
public sealed class InputFolder
{
    private const int DeepestLink = 32;

    private readonly string root;
    private readonly string realRoot;

    /// <param name="path">As the user typed it; need not exist.</param>
    public InputFolder(string path)
    {
        root = Path.GetFullPath(path);
        realRoot = RealPath(root);
    }

    public bool Exists => Directory.Exists(root);

    /// <summary>Path of a file as it is shown to the user: relative to the working folder where it lies below it.</summary>
    public string Shown(string name)
    {
        var full = Path.Combine(root, name);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        var below = relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
        return (below ? relative : full).Replace(Path.DirectorySeparatorChar, '/');
    }

    public bool Has(string name) => File.Exists(Path.Combine(root, name));

    /// <summary>
    /// Names of the files of a subfolder that end in <paramref name="extension"/>, as paths from this folder, in ordinal order.
    /// Names that start with <c>_</c> or <c>.</c> are not published and left out.
    /// </summary>
    public IReadOnlyList<string> Files(string subfolder, string extension)
    {
        var folder = Path.Combine(root, subfolder);
        return Directory.Exists(folder)
            ?
            [
                .. Directory.EnumerateFiles(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(name => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && name[0] is not ('_' or '.'))
                    .Order(StringComparer.Ordinal)
                    .Select(name => $"{subfolder}/{name}"),
            ]
            : [];
    }

    /// <summary>Reads a text file; null, with a diagnostic, where there is none that can be read.</summary>
    /// <param name="name">Path from this folder, forward slashes.</param>
    /// <param name="askedAt">Where an editor named the file; faults of finding it are reported there.</param>
    public InputFile? Read(string name, DiagnosticBag bag, Position? askedAt = null)
    {
        var full = Path.GetFullPath(Path.Combine(root, name));
        var at = askedAt ?? Position.StartOf(Shown(name));
        if (!IsInside(full, root) || !IsInside(RealPath(full), realRoot))
        {
            bag.Add(DataRules.OutsideFolder.At(at, Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/')));
            return null;
        }

        if (!File.Exists(full))
        {
            bag.Add(DataRules.MissingFile.At(at, Shown(name)));
            return null;
        }

        try
        {
            return TextDecoder.Read(full, Shown(name), bag);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(DataRules.Unreadable.At(at, Shown(name)));
            return null;
        }
    }

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // With every link on the way followed; a path too entangled to follow stays as it is, outside of any folder.
    private static string RealPath(string path, int depth = 0)
    {
        if (depth > DeepestLink)
        {
            return "";
        }

        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            real = new FileInfo(next).LinkTarget is { } target ? RealPath(Path.GetFullPath(target, real), depth + 1) : next;
        }

        return real;
    }
}
