using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site.Writing;

/// <summary>
/// Replaces the site's folder by a finished site, which is first written beside it. Where the system can exchange folders in one step, the
/// folder holds the whole old or the whole new site whenever the program is stopped. Elsewhere the next run first restores the old site or
/// removes what is left over. See docs/decisions/writing-the-site.md.
/// </summary>
internal static class SiteWriter
{
    /// <summary>The file that marks a folder as replaceable by this program.</summary>
    public const string Marker = ".made-by-report";

    private const string MarkerText =
        "This folder is made by the program and replaced at each build. Do not keep anything of your own here.\n";

    /// <summary>Writes the site. Returns how many files are new or changed; null, with a diagnostic, if it cannot be written.</summary>
    /// <param name="reached">Called before each step.</param>
    public static int? Write(string folder, IReadOnlyList<OutputFile> files, DiagnosticBag bag, Action<WriteStep>? reached = null) =>
        Write(folder, files, FolderMoves.OfSystem, bag, reached);

    internal static int? Write(
        string folder,
        IReadOnlyList<OutputFile> files,
        FolderMoves moves,
        DiagnosticBag bag,
        Action<WriteStep>? reached
    )
    {
        var target = Target(folder);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            using var turn = new FileStream(
                $"{target}.lock",
                FileMode.OpenOrCreate,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return new Replacement(target, moves, reached ?? (_ => { })).Run([.. files, OutputFile.Text(Marker, MarkerText)], folder, bag);
        }
        catch (IOException fault) when (IsLocked(fault, target))
        {
            bag.Add(OutputRules.Busy.At(Position.StartOf(folder), folder));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            bag.Add(OutputRules.CannotWrite.At(Position.StartOf(folder), folder, FileErrorText.Of(fault)));
        }

        return null;
    }

    /// <summary>Returns the first file or folder in a folder that this program did not make; null if it may replace the folder.</summary>
    public static string? ForeignFile(string folder) =>
        !Directory.Exists(folder) || File.Exists(Path.Combine(folder, Marker))
            ? null
            : Directory
                .EnumerateFileSystemEntries(folder)
                .Where(MayBeOurs)
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault();

    /// <summary>False for the folder lost+found, which ext4 keeps at the top of each disk.</summary>
    internal static bool MayBeOurs(string path) => Path.GetFileName(path) != "lost+found";

    // If the folder is a link, the site is written to its target and the link stays.
    private static string Target(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return new DirectoryInfo(full).LinkTarget is null ? full : Directory.ResolveLinkTarget(full, returnFinalTarget: true)!.FullName;
    }

    private static bool IsLocked(IOException fault, string target) =>
        fault.Message.Contains($"{target}.lock", StringComparison.Ordinal) && File.Exists($"{target}.lock");
}

/// <summary>The steps of writing a site, in order.</summary>
internal enum WriteStep
{
    Recover,
    WriteAside,
    WriteFile,
    Exchange,
    MoveOldAway,
    MoveNewIn,
    ReplaceFile,
    RemoveOld,
    RemoveFile,
}
