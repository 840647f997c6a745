using Report.Data;

namespace Report.Site.Downloads;

/// <summary>Finds the publications on which a dataset rests.</summary>
internal static class DatasetSources
{
    /// <summary>Returns a dataset's sources, in the order of its rows, and the sources in which they were reported; each once.</summary>
    public static IReadOnlyList<Source> Of(Dataset dataset, InputData data) =>
        Named(dataset.Rows.SelectMany(row => row.Sources).Prepend(dataset.Source?.Value).OfType<string>(), data);

    /// <summary>Returns the sources of some ids, without unknown ones, and the sources in which they were reported; each once.</summary>
    public static IReadOnlyList<Source> Named(IEnumerable<string> ids, InputData data) =>
        [
            .. ids.Distinct(StringComparer.Ordinal)
                .Select(id => data.Sources.GetValueOrDefault(id))
                .OfType<Source>()
                .SelectMany(s => new[] { s, s.AsReportedBy is { } by ? data.Sources.GetValueOrDefault(by.Value) : null })
                .OfType<Source>()
                .Distinct(),
        ];
}
