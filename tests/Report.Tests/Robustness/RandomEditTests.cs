using System.Globalization;
using Report.Diagnostics;
using Report.Site;
using Shouldly;

namespace Report.Tests.Robustness;

/// <summary>Whatever an editor's fingers slip on, a build ends with a site or with diagnostics.</summary>
public sealed class RandomEditTests
{
    /// <summary>Set it to try more edits of each report than the suite has time for.</summary>
    private const string Count = "REPORT_RANDOM_EDITS";

    private const int Usual = 200;

    private static int Workers => Environment.ProcessorCount;

    public static TheoryData<string> Reports => EditedReport.Names;

    private static int Edits => int.TryParse(Environment.GetEnvironmentVariable(Count), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : Usual;

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_build_of_mistyped_input_ends_with_a_site_or_with_diagnostics(string name)
    {
        using var report = new EditedReport(name);
        var sound = new DiagnosticBag();
        SiteBuilder.Make(report.Options, sound, stop: TestContext.Current.CancellationToken);
        sound.Sorted().Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Position} {d.Message}").ShouldBeEmpty();

        Enumerable.Range(0, Workers).AsParallel().WithDegreeOfParallelism(Workers).SelectMany(worker => Broken(name, worker)).ToList().ShouldBeEmpty();
    }

    // The edits of one worker, each on a report of its own.
    private static List<string> Broken(string name, int worker)
    {
        using var report = new EditedReport(name);
        var files = report.Files;
        var broken = new List<string>();
        for (var seed = worker; seed < Edits; seed += Workers)
        {
            // Files take turns, so that each gets its share however few edits there are.
            var file = files[seed % files.Count];
            var before = report.Read(file);
            report.Overwrite(file, RandomEdits.Apply(before, new Random(seed)));
            if (Try(report.Options) is { } fault)
            {
                broken.Add($"seed {seed}, {file}: {fault}");
            }

            report.Overwrite(file, before);
        }

        return broken;
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
