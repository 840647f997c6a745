using Report.Data;
using Report.Data.Changes;
using Report.Data.Findings;
using Report.Diagnostics;
using Report.Site;
using Report.Site.Changes;

namespace Report.Commands.Changes;

/// <summary>Compares the current report with an earlier one.</summary>
internal static class ReportComparison
{
    /// <param name="bag">Receives the faults of the current input; those of the earlier one can no longer be corrected.</param>
    public static ChangeReport Of(BaselineInput past, BuildOptions options, DiagnosticBag bag, Action<string> step)
    {
        step($"Reading {past.Name}");
        var before = InputReader.Read(past.Folder, new DiagnosticBag(), queries: options.Queries());
        step("Reading the input");
        var after = InputReader.Read(options.Input, bag, queries: options.Queries());
        var data = DataChanges.Between(before, after);

        // Both are built with the current theme and address, so that only differences of the input show.
        step("Building the report as it is");
        IReadOnlyList<Finding> findings = [];
        IReadOnlyList<Finding> former = [];
        var now = SiteBuilder.Make(options with { Findings = found => findings = found }, bag);
        step($"Building the report of {past.Name}");
        var faults = new DiagnosticBag();
        var then =
            now is null && findings.Count == 0
                ? null
                : SiteBuilder.Make(
                    options with
                    {
                        Input = past.Folder,
                        BaseUrl = now?.Address ?? options.BaseUrl,
                        Strict = false,
                        Findings = found => former = found,
                    },
                    faults
                );
        var site = now is not null && then is not null ? SiteChanges.Between(then.Files, now.Files) : null;
        var remark = (now, then) switch
        {
            (null, _) => "The report has faults as it is, so text and charts could not be compared.",
            (_, null) =>
                $"The report of {past.Name} cannot be built by this program, so text and charts could not be compared{WhyNot(past, faults)}.",
            _ => null,
        };
        return ChangeReport.Of(past.Name, data, site, after.Site.Locale, remark, FindingChanges.Between(former, findings));
    }

    // The first error shows whether the program or the input has changed since.
    private static string WhyNot(BaselineInput past, DiagnosticBag faults) =>
        faults.Sorted().FirstOrDefault(fault => fault.Severity == Severity.Error) is { } first
            ? $": {Path.GetRelativePath(past.Folder, first.Position.File).Replace('\\', '/')}:{first.Position.Line}: {first.Code}: "
                + $"{first.Message}"
            : "";
}
