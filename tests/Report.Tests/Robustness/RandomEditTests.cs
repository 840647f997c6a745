using System.Globalization;
using Report.Diagnostics;
using Report.Site;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Robustness;

/// <summary>Whatever an editor's fingers slip on, a build ends with a site or with diagnostics.</summary>
public sealed class RandomEditTests
{
    /// <summary>Set it to try more edits of each file than the suite has time for.</summary>
    private const string Count = "REPORT_RANDOM_EDITS";

    private const int Usual = 40;

    private static int Edits => int.TryParse(Environment.GetEnvironmentVariable(Count), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Usual;

    [Fact]
    public void A_build_of_mistyped_input_ends_with_a_site_or_with_diagnostics()
    {
        using var report = new RichReport();
        var files = report.Files;
        var broken = new List<string>();
        var sound = new DiagnosticBag();
        SiteBuilder.Make(report.Options(), sound);
        sound.Sorted().Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Position} {d.Message}").ShouldBeEmpty();
        for (var seed = 0; seed < Edits; seed++)
        {
            // Files take turns, so that each gets its share however few edits there are.
            var file = files[seed % files.Count];
            var before = report.Read(file);
            var edited = RandomEdits.Apply(before, new Random(seed));
            report.Overwrite(file, edited);
            if (Try(report.Options()) is { } fault)
            {
                broken.Add($"seed {seed}, {file}: {fault}");
            }

            report.Overwrite(file, before);
        }

        broken.ShouldBeEmpty();
    }

    // Null where all is well.
    private static string? Try(BuildOptions options)
    {
        try
        {
            var bag = new DiagnosticBag();
            var built = SiteBuilder.Make(options, bag);
            DiagnosticReporter.Write(bag.Sorted(), DiagnosticFormat.Text, TextWriter.Null, FileText.Read);
            return built is null && !bag.HasErrors ? "no site and no error" : null;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }
}
