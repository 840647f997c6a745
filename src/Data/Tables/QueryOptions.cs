namespace Report.Data.Tables;

/// <summary>Options for running queries over tables.</summary>
internal sealed record QueryOptions
{
    /// <summary>The folder that caches results between builds; null to run queries each time.</summary>
    public string? Cache { get; init; }

    /// <summary>Receives progress reports, with a percentage for long queries.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Stops a query that is running, with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The time limit of a query, including the loading of its tables. It ends queries that recurse forever.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);
}
