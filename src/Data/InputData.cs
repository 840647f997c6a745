using Report.Data.Releases;

namespace Report.Data;

/// <summary>
/// Everything read from the YAML files of one input folder, except charts and pages. Mappings keep the order of the file.
/// </summary>
internal sealed record InputData(
    SiteSettings Site,
    IReadOnlyDictionary<string, Dataset> Datasets,
    IReadOnlyDictionary<string, Source> Sources,
    IReadOnlyDictionary<string, Claim> Claims
)
{
    public IReadOnlyDictionary<string, Term> Glossary { get; init; } = new Dictionary<string, Term>();

    /// <summary>Latest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The published versions, oldest first.</summary>
    public IReadOnlyList<DataRelease> Releases { get; init; } = [];

    /// <summary>Paths of the files that are published unchanged, relative to <see cref="InputFolder.Static"/>.</summary>
    public IReadOnlyList<string> Static { get; init; } = [];

    /// <summary>
    /// Names of files ("sources.yaml", "data/troops.yaml") that could not be read completely. What they define is unknown rather than
    /// absent: a rule that would report it as missing must not.
    /// </summary>
    public IReadOnlySet<string> Damaged { get; init; } = new HashSet<string>();
}
