using Report.Diagnostics;
using Report.Site;
using Shouldly;

namespace Report.Tests.Robustness;

/// <summary>
/// Whatever typing error an editor makes, a build ends with a site or with an error, and never crashes. Tried on every report of the tests
/// and the guides, with a few errors each; <c>REPORT_TEST_EDITS=200</c> tries 200 on each.
/// </summary>
public sealed class RandomEditTests
{
    private static int Workers => Environment.ProcessorCount;

    public static TheoryData<string> Groups => ReportSample.Groups;

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_build_of_mistyped_input_ends_with_a_site_or_with_diagnostics(string group)
    {
        var ends = ReportSample
            .All.Where(sample => sample.Group == group)
            .SelectMany(sample => Enumerable.Range(0, Workers).Select(worker => (Sample: sample, Worker: worker)))
            .AsParallel()
            .WithDegreeOfParallelism(Workers)
            .SelectMany(work => Ends(work.Sample, work.Worker))
            .ToList();

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{group}: {ends.Count} errors, {ends.Count(end => end.Built)} sites, {ends.Count(end => end is { Built: false, Fault: null })} "
                + $"refused, {ends.Count(end => end.Fault is not null)} faults of the program"
        );
        ends.Select(end => end.Fault).OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_mistyped_was_sound_before() =>
        ReportSample
            .All.Where(sample => sample.IsSound)
            .SelectMany(sample =>
            {
                using var report = new EditedReport(sample);
                var bag = new DiagnosticBag();
                SiteBuilder.Make(report.Options, bag, stop: TestContext.Current.CancellationToken);
                return bag.Sorted()
                    .Where(d => d.Severity == Severity.Error)
                    .Select(d => $"{sample}: {d.Code} {d.Position} {d.Message}")
                    .ToList();
            })
            .ShouldBeEmpty();

    // Makes the edits that fall to one worker, on its own copy of the report.
    private static List<End> Ends(ReportSample sample, int worker)
    {
        using var report = new EditedReport(sample);
        var files = report.Files;
        var ends = new List<End>();
        for (var seed = worker; seed < sample.Tries; seed += Workers)
        {
            // Adding the seed makes the files take turns, so that few edits still spread over all of them.
            var random = new Random(seed);
            var file = files[(seed + random.Next(files.Count)) % files.Count];
            var before = report.Read(file);
            report.Overwrite(file, RandomEdits.Apply(before, random));
            var end = Try(report.Options);
            ends.Add(end with { Fault = end.Fault is { } fault ? $"{sample}, seed {seed}, {file}: {fault}" : null });
            report.Overwrite(file, before);
        }

        return ends;
    }

    private static End Try(BuildOptions options)
    {
        try
        {
            var bag = new DiagnosticBag();
            var built = SiteBuilder.Make(options, bag);
            DiagnosticReporter.Write(bag.Sorted(), DiagnosticFormat.Text, TextWriter.Null, FileText.Read);
            return new(built is not null, built is null && !bag.HasErrors ? "no site and no error" : null);
        }
        catch (Exception fault)
        {
            return new(false, fault.ToString());
        }
    }

    /// <param name="Built">True if the build ended with a site.</param>
    /// <param name="Fault">What went wrong; null if the build ended with a site or with an error.</param>
    private sealed record End(bool Built, string? Fault);
}
