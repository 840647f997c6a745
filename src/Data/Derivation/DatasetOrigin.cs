namespace Report.Data.Derivation;

/// <summary>How a dataset was derived.</summary>
/// <param name="Inputs">The datasets it was made from: the one under <c>from</c> first, then those that were looked up; those that a query reads.</param>
/// <param name="Steps">The transforms in their order.</param>
internal sealed record DatasetOrigin(IReadOnlyList<Dataset> Inputs, IReadOnlyList<DerivationStep> Steps)
{
    /// <summary>The query that gave the rows; null where transforms did.</summary>
    public QueryOrigin? Query { get; init; }

    /// <summary>The same made anew of other inputs, by their ids; it gives null where they do not serve. Null where a query gave the rows.</summary>
    public Func<IReadOnlyDictionary<string, Dataset>, Dataset?>? Again { get; init; }

    /// <summary>Paths of all files that it was made from, each once.</summary>
    public IEnumerable<string> Files => Inputs
        .SelectMany(input => input.Rows.Select(row => row.At.File).Prepend(input.At.File).Concat(input.Origin?.Files ?? []))
        .Distinct(StringComparer.Ordinal);
}

/// <summary>A transform as readers are shown it.</summary>
/// <param name="Text">As an editor writes it on one line: "filter: year >= 1990".</param>
/// <param name="RowsIn">How many rows went in.</param>
/// <param name="RowsOut">How many came out.</param>
internal sealed record DerivationStep(string Text, int RowsIn, int RowsOut);

/// <summary>A query as readers are shown it.</summary>
/// <param name="Sql">As written.</param>
/// <param name="Engine">What ran it: "DuckDB 1.5.6".</param>
/// <param name="Inputs">The raw files that it read.</param>
/// <param name="Rows">How many rows it gave.</param>
internal sealed record QueryOrigin(string Sql, string Engine, IReadOnlyList<Tables.QueryInput> Inputs, int Rows)
{
    /// <summary>When a server was asked, in ISO 8601; the only input is then the file that its answer is kept in. Null for a query that each build runs.</summary>
    public string? Asked { get; init; }
}
