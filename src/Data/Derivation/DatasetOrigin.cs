namespace Report.Data.Derivation;

/// <summary>The origin of a derived dataset: its inputs and the transforms or the query that it was made by.</summary>
/// <param name="Inputs">
/// The datasets that it was made from: for transforms, the one under <c>from</c> and then those looked up; for a query, those that it
/// reads.
/// </param>
/// <param name="Steps">The transforms in the order of their application.</param>
internal sealed record DatasetOrigin(IReadOnlyList<Dataset> Inputs, IReadOnlyList<DerivationStep> Steps)
{
    /// <summary>The query that returned the rows; null for transforms.</summary>
    public QueryOrigin? Query { get; init; }

    /// <summary>Derives the dataset again from changed inputs, by id; returns null if that fails. Null for a query.</summary>
    public Func<IReadOnlyDictionary<string, Dataset>, Dataset?>? Again { get; init; }

    /// <summary>The paths of all files that it was made from, directly or indirectly, each once.</summary>
    public IEnumerable<string> Files =>
        Inputs
            .SelectMany(input => input.Rows.Select(row => row.At.File).Prepend(input.At.File).Concat(input.Origin?.Files ?? []))
            .Distinct(StringComparer.Ordinal);
}

/// <summary>A transform as readers are shown it.</summary>
/// <param name="Text">The transform as written, on one line: "filter: year >= 1990".</param>
/// <param name="RowsIn">The number of rows before it.</param>
/// <param name="RowsOut">The number of rows after it.</param>
internal sealed record DerivationStep(string Text, int RowsIn, int RowsOut);

/// <summary>A query as readers are shown it.</summary>
/// <param name="Sql">The SQL as the editor wrote it.</param>
/// <param name="Engine">The name and version of the database that ran it: "DuckDB 1.5.6".</param>
/// <param name="Inputs">The raw files that it read.</param>
/// <param name="Rows">The number of rows returned.</param>
internal sealed record QueryOrigin(string Sql, string Engine, IReadOnlyList<Tables.QueryInput> Inputs, int Rows)
{
    /// <summary>
    /// The time at which a server first returned these rows, in ISO 8601; the only input is then the file that stores them. Null for a
    /// query that runs in each build.
    /// </summary>
    public string? Asked { get; init; }
}
