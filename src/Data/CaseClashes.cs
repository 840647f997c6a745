using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Reports input files whose paths differ only in capitals. On Windows and macOS git checks out both to one file, so that two datasets may
/// read the same table.
/// </summary>
internal static class CaseClashes
{
    // Markdown and static files are left out: they become addresses, and clashes of addresses are reported where pages and files are
    // published.
    public static void Report(InputFolder input, DiagnosticBag bag)
    {
        var files = input
            .AllFiles()
            .Where(name =>
                !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
                && !name.StartsWith(InputFolder.Static + "/", StringComparison.Ordinal)
            );
        foreach (var alike in files.GroupBy(name => name, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var other in alike.Skip(1))
            {
                bag.Add(DataRules.SameOnSomeDisks.At(Position.StartOf(input.Shown(other)), alike.Key));
            }
        }
    }
}
