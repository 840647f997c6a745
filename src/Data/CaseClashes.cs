using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>
/// Files of the input whose paths differ in capitals only. git writes both to one file on Windows and macOS, and two datasets then read the same table.
/// </summary>
internal static class CaseClashes
{
    // Pages, datasets, charts and published files have addresses, which are compared without regard to capitals: clashes of those are told there.
    public static void Report(InputFolder input, DiagnosticBag bag)
    {
        var files = input.AllFiles().Where(name => !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !name.StartsWith(InputFolder.Static + "/", StringComparison.Ordinal));
        foreach (var alike in files.GroupBy(name => name, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var other in alike.Skip(1))
            {
                bag.Add(DataRules.SameOnSomeDisks.At(Position.StartOf(input.Shown(other)), alike.Key));
            }
        }
    }
}
