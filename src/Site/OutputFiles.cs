using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site;

/// <summary>Puts the files of a site in one order and finds those that would overwrite each other.</summary>
public static class OutputFiles
{
    /// <summary>The files by path. Paths that differ in case only count as the same, because on some disks they are.</summary>
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

        return [.. places.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];
    }

    private static void ReportClash(OutputFile first, OutputFile second, DiagnosticBag bag)
    {
        var (guilty, other) = second.From is null ? (second: first, first: second) : (second, first);
        var origin = other.From is { } from ? $"{from.File}:{from.Line}" : "the program itself";
        bag.Add(OutputRules.SamePlace.At(guilty.From ?? Position.StartOf(guilty.Path), guilty.Path, origin));
    }

    private static bool IsInside(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..")) && !path.AsSpan().ContainsAny('\\', ':', '\0');
}
