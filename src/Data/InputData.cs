using Report.Data.Releases;

namespace Report.Data;

/// <summary>Everything read from the YAML of one input folder, except charts and pages. Mappings keep the order written.</summary>
internal sealed record InputData(
    SiteSettings Site,
    IReadOnlyDictionary<string, Dataset> Datasets,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, Claim> Claims)
{
    public IReadOnlyDictionary<string, Term> Glossary { get; init; } = new Dictionary<string, Term>();

    /// <summary>Latest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Published versions, oldest first.</summary>
    public IReadOnlyList<DataRelease> Releases { get; init; } = [];

    /// <summary>Names of the files that are published as they are, below <see cref="InputFolder.Static"/>.</summary>
    public IReadOnlyList<string> Static { get; init; } = [];

    /// <summary>
    /// Names of files ("sources.yaml", "data/troops.yaml") that could not be read to the end. What they define is unknown
    /// rather than absent: a rule that would call it missing stays quiet.
    /// </summary>
    public IReadOnlySet<string> Damaged { get; init; } = new HashSet<string>();
}
