using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Reports files in the input folder that are not read because of their name or place, and suggests the right one.</summary>
internal static class StrayFiles
{
    private const string Ending = ".yml";

    /// <summary>Reports files with the wrong extension at the top of the input folder: site.yml.</summary>
    /// <param name="names">The names that such files should have.</param>
    public static void ReportMisnamed(IEnumerable<string> names, InputFolder input, DiagnosticBag bag)
    {
        foreach (var name in names.Where(name => input.Has(Path.ChangeExtension(name, Ending))))
        {
            ReportEnding(Path.ChangeExtension(name, Ending), Ending, name, input, bag);
        }
    }

    /// <summary>
    /// Reports stray files in a folder that should have only .yaml files and no subfolders: data/x.yml, data/more/x.yaml.
    /// </summary>
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
                bag.Add(
                    DataRules.TooFarDown.At(
                        Position.StartOf(input.Shown(stray)),
                        folder,
                        $"{folder}/{Path.GetFileNameWithoutExtension(stray)}.yaml"
                    )
                );
            }
        }
    }

    /// <summary>Reports a file whose extension is not read.</summary>
    /// <param name="right">The name that it should have.</param>
    public static void ReportEnding(string stray, string ending, string right, InputFolder input, DiagnosticBag bag) =>
        bag.Add(DataRules.NotRead.At(Position.StartOf(input.Shown(stray)), ending, right));
}
