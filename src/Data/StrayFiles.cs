using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Files of an input folder that nothing reads, where it is plain what they were meant to be.</summary>
internal static class StrayFiles
{
    private const string Ending = ".yml";

    /// <summary>Files of which there is one each, under another ending: site.yml.</summary>
    /// <param name="names">What they are to be called.</param>
    public static void ReportMisnamed(IEnumerable<string> names, InputFolder input, DiagnosticBag bag)
    {
        foreach (var name in names.Where(name => input.Has(Path.ChangeExtension(name, Ending))))
        {
            ReportEnding(Path.ChangeExtension(name, Ending), Ending, name, input, bag);
        }
    }

    /// <summary>Files of a folder that holds .yaml files and no folders: data/x.yml, data/more/x.yaml.</summary>
    public static void ReportIn(string folder, InputFolder input, DiagnosticBag bag)
    {
        foreach (var stray in input.Files(folder, Ending))
        {
            ReportEnding(stray, Ending, Path.ChangeExtension(Path.GetFileName(stray), ".yaml"), input, bag);
        }

        foreach (var below in input.FoldersBelow(folder))
        {
            foreach (var stray in input.Files(below, ".yaml").Concat(input.Files(below, Ending)))
            {
                bag.Add(DataRules.TooFarDown.At(Position.StartOf(input.Shown(stray)), folder, $"{folder}/{Path.GetFileNameWithoutExtension(stray)}.yaml"));
            }
        }
    }

    /// <summary>A file whose name ends in what is not read.</summary>
    /// <param name="right">The name it needs.</param>
    public static void ReportEnding(string stray, string ending, string right, InputFolder input, DiagnosticBag bag) =>
        bag.Add(DataRules.NotRead.At(Position.StartOf(input.Shown(stray)), ending, right));
}
