namespace Report.Data.Tables;

/// <summary>How queries over tables are run.</summary>
internal sealed record QueryOptions
{
    /// <summary>Where answers are kept between builds; null to ask each time.</summary>
    public string? Cache { get; init; }

    /// <summary>Told what is being done, and how far a long query has come.</summary>
    public Action<string>? Progress { get; init; }

    /// <summary>Stops a query that is running, with an <see cref="OperationCanceledException"/>.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>How long a query may take, the loading of its tables included. One that recurses without an end would hold a build for ever.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(10);
}
