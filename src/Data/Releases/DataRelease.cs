using Report.Diagnostics;

namespace Report.Data.Releases;

/// <summary>A version of the data that was published. Its tables keep their addresses and are never changed.</summary>
internal sealed record DataRelease(string Version, DateValue Date, IReadOnlyList<ReleasedTable> Tables, Position At)
{
    /// <summary>Path of a table's CSV file from the input folder.</summary>
    public string FileOf(ReleasedTable table) => FileOf(Version, table.Dataset);

    public static string FileOf(string version, string dataset) => $"releases/{version}/{dataset}.csv";
}

/// <summary>A dataset as it was in a release.</summary>
/// <param name="Sha256">Of its CSV file, in hexadecimal digits.</param>
/// <param name="What">What was new in it: "first published", "1 row revised"; null where it was as before.</param>
internal sealed record ReleasedTable(string Dataset, string Sha256, string? What, Position At);
