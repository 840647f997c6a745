using Report.Data.Changes;
using Report.Diagnostics;
using Report.Site.Changes;

namespace Report.Commands.Changes;

/// <summary>Writes changes as text for a terminal.</summary>
internal static class ChangeText
{
    public static void Write(ChangeReport report, TextWriter output, Palette palette)
    {
        output.WriteLine($"Changes since {report.From}");
        if (report.Remark is { } remark)
        {
            output.WriteLine(remark);
        }

        if (report.IsEmpty)
        {
            output.WriteLine(report.NothingChanged);
        }

        foreach (var section in report.Sections)
        {
            output.WriteLine();
            output.WriteLine(section.Heading);
            foreach (var group in section.Groups)
            {
                var mark = group.Kind switch
                {
                    ChangeKind.Added => "+",
                    ChangeKind.Removed => "-",
                    _ => "~",
                };
                output.WriteLine($"  {mark} {group.Title} {palette.Faint}({group.Name}){palette.Reset}");
                foreach (var line in group.Lines)
                {
                    Write(line, output, palette);
                }
            }
        }
    }

    private static void Write(ChangeLine line, TextWriter output, Palette palette)
    {
        var what = line.What.Length > 0 ? line.What + ": " : "";
        switch (line)
        {
            case { What: "", Before: { } before, After: { } after }:
                output.WriteLine($"      {palette.Error}- {before}{palette.Reset}");
                output.WriteLine($"      {palette.Hint}+ {after}{palette.Reset}");
                break;
            case { Before: null }:
                output.WriteLine($"      {palette.Hint}+ {what}{line.After}{palette.Reset}");
                break;
            case { After: null }:
                output.WriteLine($"      {palette.Error}- {what}{line.Before}{palette.Reset}");
                break;
            default:
                output.WriteLine(
                    $"      {what}{palette.Error}{line.Before}{palette.Reset} → {palette.Hint}{line.After}{palette.Reset}{(line.Ratio is { } ratio ? $" ({ratio})" : "")}"
                );
                break;
        }
    }
}
