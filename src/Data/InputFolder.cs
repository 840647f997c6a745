using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>A folder of input, and the only way to its files: nothing outside it is read, whatever a name or a link says.</summary>
internal sealed class InputFolder
{
    /// <summary>The folder whose files are published unchanged.</summary>
    public const string Static = "static";

    // The subfolders that are looked up by name.
    internal static readonly string[] Folders = ["data", "charts", "tables", "maps", Static];

    // Files left behind by operating systems and editors, and the one that keeps an empty folder in git.
    private static readonly string[] Litter = [".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep"];

    private readonly string root;
    private readonly string realRoot;

    /// <param name="path">As the user typed it; the folder need not exist.</param>
    public InputFolder(string path)
    {
        root = Path.GetFullPath(path);
        realRoot = RealPath.Of(root) ?? root;
    }

    public bool Exists => Directory.Exists(root);

    /// <summary>Returns the path of a file as shown to users: relative to the working folder if below it, else absolute.</summary>
    public string Shown(string name)
    {
        var full = Path.Combine(root, name);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full);
        var below =
            relative != ".."
            && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && !Path.IsPathRooted(relative);
        return (below ? relative : full).Replace(Path.DirectorySeparatorChar, '/');
    }

    public bool Has(string name) => File.Exists(Path.Combine(root, name));

    /// <summary>
    /// Returns the files of a subfolder that end in <paramref name="extension"/>, as paths from this folder, in ordinal order. Files whose
    /// names start with <c>_</c> or <c>.</c> are not published and left out.
    /// </summary>
    public IReadOnlyList<string> Files(string subfolder, string extension)
    {
        var folder = Path.Combine(root, subfolder);
        return RealPath.Of(folder) is { } real && IsInside(real, realRoot)
            ?
            [
                .. FolderEntries
                    .Files(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(name => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase) && name[0] is not ('_' or '.'))
                    .Select(name => $"{subfolder}/{name}"),
            ]
            : [];
    }

    /// <summary>
    /// Returns the paths of all files below <see cref="Static"/>, relative to it, in ordinal order; names may begin with a point.
    /// </summary>
    public IReadOnlyList<string> StaticFiles()
    {
        var folder = Path.Combine(root, Static);
        return
        [
            .. FolderEntries
                .AllBelow(folder)
                .Where(path => !Litter.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase))
                .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Reports entries that cannot be read: links to folders, folders without permission, names that are not UTF-8.</summary>
    public void ReportUnread(DiagnosticBag bag) => new UnreadEntries(this, root, bag).Report();

    /// <summary>Reports a file or folder at the top whose name differs from one of <paramref name="names"/> only in capitals.</summary>
    public void ReportCapitals(IReadOnlyCollection<string> names, DiagnosticBag bag)
    {
        foreach (var found in FolderEntries.TryAll(root) ?? [])
        {
            var name = Path.GetFileName(found);
            if (
                names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase) && n != name) is { } wanted
                && !names.Contains(name)
            )
            {
                bag.Add(DataRules.OtherCapitals.At(Position.OfClosed(Shown(name)), name, wanted));
            }
        }
    }

    /// <summary>
    /// Returns the paths of all folders below a subfolder, from this folder. Left out are names that start with <c>_</c> or <c>.</c>, and
    /// links, which might form circles.
    /// </summary>
    public IEnumerable<string> FoldersBelow(string subfolder)
    {
        var waiting = new Stack<string>(Below(subfolder));
        while (waiting.TryPop(out var next))
        {
            yield return next;
            foreach (var below in Below(next))
            {
                waiting.Push(below);
            }
        }

        // In reverse, so that the stack returns them in order.
        IEnumerable<string> Below(string folder) =>
            FolderEntries
                .Folders(Path.Combine(root, folder))
                .Select(path => Path.GetFileName(path))
                .Where(name => name[0] is not ('_' or '.'))
                .Select(name => $"{folder}/{name}")
                .Reverse();
    }

    /// <summary>
    /// Returns the paths of all files below a subfolder, relative to it, in ordinal order. Names that start with <c>_</c> or <c>.</c> are
    /// left out.
    /// </summary>
    public IReadOnlyList<string> FilesBelow(string subfolder)
    {
        var start = Path.Combine(root, subfolder);
        return
        [
            .. FoldersBelow(subfolder)
                .Prepend(subfolder)
                .SelectMany(folder => FolderEntries.Files(Path.Combine(root, folder)))
                .Where(path => Path.GetFileName(path)[0] is not ('_' or '.'))
                .Select(path => Path.GetRelativePath(start, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Returns the paths of all files, from this folder, in ordinal order. Links are left out.</summary>
    public IReadOnlyList<string> AllFiles() =>
        [
            .. FolderEntries
                .AllBelow(root)
                .Where(path => !FolderEntries.IsLink(path))
                .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Returns a hint at the file that was probably meant by a path to a missing one; null if no file is similar.</summary>
    /// <param name="name">Path from this folder.</param>
    public string? HintFor(string name)
    {
        if (name.Contains('\\', StringComparison.Ordinal) && Has(name.Replace('\\', '/')))
        {
            return "write '/' between folders: every system understands it";
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(Path.Combine(root, name)));
        if (folder is null || !IsInside(folder, root))
        {
            return null;
        }

        var names = FolderEntries.Files(folder).Select(path => Path.GetFileName(path)).ToList();
        var asked = Path.GetFileName(name);
        return names.Find(there => there.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } other
                ? $"there is '{other}': the web and most servers tell capitals from small letters"
            : DidYouMean.Nearest(asked, names) is { } nearest ? $"did you mean '{nearest}'?"
            : null;
    }

    /// <summary>Returns the real path of a file, with links resolved; null, with a diagnostic, if it cannot be read.</summary>
    /// <inheritdoc cref="Read(string, DiagnosticBag, Position?)"/>
    public string? PathTo(string name, Position askedAt, DiagnosticBag bag) => Find(name, askedAt, askedAt, bag);

    /// <summary>Reads a text file; null, with a diagnostic, if it cannot be read.</summary>
    /// <param name="name">Path from this folder, forward slashes.</param>
    /// <param name="askedAt">The position at which an editor named the file; a missing file is reported there.</param>
    public InputFile? Read(string name, DiagnosticBag bag, Position? askedAt = null)
    {
        var file = Read(name, bag, askedAt, path => TextDecoder.Read(path, Shown(name), bag));
        if (file is not null)
        {
            StarterMark.Report(file, bag);
        }

        return file;
    }

    /// <summary>Reads a CSV file.</summary>
    /// <inheritdoc cref="Read(string, DiagnosticBag, Position?)"/>
    public InputTable? ReadTable(string name, DiagnosticBag bag, Position? askedAt = null)
    {
        var table = Read(name, bag, askedAt, path => TextDecoder.ReadTable(path, Shown(name), bag));
        if (table is not null)
        {
            StarterMark.Report(table, bag);
        }

        return table;
    }

    /// <summary>Reads a file as bytes: a picture, a download.</summary>
    /// <inheritdoc cref="Read(string, DiagnosticBag, Position?)"/>
    public byte[]? ReadBytes(string name, DiagnosticBag bag, Position? askedAt = null) => Read(name, bag, askedAt, File.ReadAllBytes);

    private T? Read<T>(string name, DiagnosticBag bag, Position? askedAt, Func<string, T?> read)
        where T : class
    {
        var at = askedAt ?? Position.StartOf(Shown(name));
        if (Find(name, at, askedAt, bag) is not { } path)
        {
            return null;
        }

        try
        {
            return read(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(DataRules.Unreadable.At(at, Shown(name)));
            return null;
        }
    }

    // Every file that is read or published passes this check. Returns a path without links.
    private string? Find(string name, Position at, Position? askedAt, DiagnosticBag bag)
    {
        var full = Path.GetFullPath(Path.Combine(root, name));
        var real = RealPath.Of(full);
        if (!IsInside(full, root) || (real is not null && !IsInside(real, realRoot)))
        {
            // Reported without an excerpt when no editor named it: the excerpt would show the file that the link leads to.
            bag.Add(
                DataRules.OutsideFolder.At(
                    askedAt ?? Position.OfClosed(Shown(name)),
                    Path.GetRelativePath(root, full).Replace(Path.DirectorySeparatorChar, '/')
                )
            );
        }
        else if (real is not null && Directory.Exists(real))
        {
            bag.Add(DataRules.FolderNotFile.At(askedAt ?? Position.OfClosed(Shown(name)), name));
        }
        else if (real is not null && !File.Exists(real))
        {
            bag.Add(DataRules.MissingFile.At(at, Shown(name)).WithHint(() => HintFor(name)));
        }
        else if (real is null || !RegularFile.Is(real))
        {
            bag.Add(DataRules.Unreadable.At(at, Shown(name)));
        }
        else
        {
            return real;
        }

        return null;
    }

    internal static bool IsInside(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
