namespace Report.Data;

/// <summary>Everything read from the YAML of one input folder, except charts and pages.</summary>
public sealed record InputData(
    SiteSettings Site,
    IReadOnlyDictionary<string, Dataset> Datasets,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, Claim> Claims);
