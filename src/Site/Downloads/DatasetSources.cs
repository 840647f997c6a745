using Report.Data;

namespace Report.Site.Downloads;

/// <summary>The publications that a dataset rests on.</summary>
internal static class DatasetSources
{
    /// <summary>Each once, in the order of the rows, with those in which they were seen.</summary>
    public static IReadOnlyList<Source> Of(Dataset dataset, InputData data) =>
        Named(dataset.Rows.SelectMany(row => row.Sources).Prepend(dataset.Source?.Value).OfType<string>(), data);

    /// <summary>Those of some ids that are known, each once, with those in which they were seen.</summary>
    public static IReadOnlyList<Source> Named(IEnumerable<string> ids, InputData data) =>
    [
        .. ids.Distinct(StringComparer.Ordinal)
            .Select(id => data.Sources.GetValueOrDefault(id)).OfType<Source>()
            .SelectMany(s => new[] { s, s.AsReportedBy is { } by ? data.Sources.GetValueOrDefault(by.Value) : null }).OfType<Source>()
            .Distinct(),
    ];
}
