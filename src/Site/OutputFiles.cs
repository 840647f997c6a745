using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages;

namespace Report.Site;

/// <summary>Sorts the files of a site by path and reports files that would overwrite each other or that some disks refuse.</summary>
internal static class OutputFiles
{
    // Windows opens paths of up to 259 characters by default; the difference leaves room for the path of the site's own folder.
    private const int LongestPath = 180;

    /// <summary>
    /// Returns the files in order of their paths. Paths that differ only in case count as equal, since on some disks they are.
    /// </summary>
    public static IReadOnlyList<OutputFile> Gather(IEnumerable<OutputFile> files, DiagnosticBag bag)
    {
        var places = new Dictionary<string, OutputFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!IsInside(file.Path))
            {
                bag.Add(OutputRules.NotAPath.At(file.From ?? Position.StartOf(file.Path), file.Path));
            }
            else if (!places.TryAdd(file.Path, file))
            {
                ReportClash(places[file.Path], file, bag);
            }
        }

        IReadOnlyList<OutputFile> sorted = [.. places.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
        ReportFilesAsFolders(sorted, places, bag);
        ReportWhatDisksRefuse(sorted, bag);
        ReportLong(sorted, bag);
        return sorted;
    }

    private static void ReportClash(OutputFile first, OutputFile second, DiagnosticBag bag)
    {
        var (guilty, other) = Blame(first, second);
        var fault = OutputRules.SamePlace.At(PlaceOf(guilty), guilty.Path, OriginOf(other));
        bag.Add(
            first.Path == second.Path
                ? fault
                : fault.WithHint(
                    $"'{first.Path}' and '{second.Path}' differ in capitals alone, and many disks keep only one of them: give one "
                        + "another name"
                )
        );
    }

    // Reports each file that is in the place of a folder once, however many files the folder would have.
    private static void ReportFilesAsFolders(IReadOnlyList<OutputFile> files, Dictionary<string, OutputFile> places, DiagnosticBag bag)
    {
        var clashes =
            from below in files
            from folder in FoldersOf(below.Path)
            where places.ContainsKey(folder)
            select (File: places[folder], Below: below);
        foreach (var (file, below) in clashes.DistinctBy(clash => clash.File))
        {
            var (guilty, other) = Blame(file, below);
            bag.Add(OutputRules.FileAndFolder.At(PlaceOf(guilty), file.Path, below.Path, OriginOf(other)));
        }
    }

    // Reports one fault for each position in the input, however many files it causes.
    private static void ReportWhatDisksRefuse(IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        var refused = files
            .SelectMany(file => file.Path.Split('/'))
            .Distinct(StringComparer.Ordinal)
            .Select(part => (Part: part, Fault: AddressPart.FaultOnDisk(part)))
            .Where(part => part.Fault is not null)
            .ToDictionary(part => part.Part, part => part.Fault!, StringComparer.Ordinal);
        if (refused.Count == 0)
        {
            return;
        }

        var faults =
            from file in files
            from part in file.Path.Split('/')
            where refused.ContainsKey(part)
            select (At: PlaceOf(file), file.Path, Part: part);
        foreach (var (at, path, part) in faults.DistinctBy(f => f.At))
        {
            bag.Add(OutputRules.NotOnEveryDisk.At(at, path, part, refused[part]));
        }
    }

    private static void ReportLong(IReadOnlyList<OutputFile> files, DiagnosticBag bag)
    {
        foreach (
            var file in files.Where(f => f.Path.Length > LongestPath).GroupBy(PlaceOf).Select(place => place.MaxBy(f => f.Path.Length)!)
        )
        {
            bag.Add(OutputRules.TooLong.At(PlaceOf(file), file.Path, file.Path.Length, LongestPath));
        }
    }

    private static IEnumerable<string> FoldersOf(string path) =>
        from index in Enumerable.Range(0, path.Length)
        where path[index] == '/'
        select path[..index];

    /// <summary>Returns the file to report, preferring one that an editor can change, and the other.</summary>
    private static (OutputFile Guilty, OutputFile Other) Blame(OutputFile first, OutputFile second) =>
        second.From is null ? (first, second) : (second, first);

    private static Position PlaceOf(OutputFile file) => file.From ?? Position.StartOf(file.Path);

    private static string OriginOf(OutputFile file) => file.From is { } from ? $"{from.File}:{from.Line}" : "the program itself";

    private static bool IsInside(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..")) && !path.Contains('\\', StringComparison.Ordinal);
}
