namespace Report.Diagnostics.Rules;

/// <summary>Faults of sources.yaml and of references to its entries.</summary>
internal static class SourceRules
{
    public static readonly Rule Unknown = new("SRC001", Severity.Error, "there is no source '{0}' in sources.yaml");

    public static readonly Rule RowsWithout = new(
        "SRC002",
        Severity.Warning,
        "rows of this dataset without a source: {0}; this is the first",
        "name one in the row, or for all rows with 'source: …' in the dataset"
    );

    public static readonly Rule Unused = new("SRC003", Severity.Warning, "nothing uses the source '{0}'", "cite it, or remove it");

    public static readonly Rule Circle = new(
        "SRC004",
        Severity.Error,
        "'{0}' is in the end reported by itself: by {1}",
        "the last in the chain is the one that was seen; take its as_reported_by away"
    );

    public static readonly Rule NotADoi = new(
        "SRC005",
        Severity.Error,
        "'{0}' is not a DOI",
        "write it without https://doi.org/, as in 10.7249/RR1253"
    );

    public static readonly Rule NoName = new("SRC006", Severity.Error, "a name is 'family' and 'given', or 'literal' for an institution");
}
