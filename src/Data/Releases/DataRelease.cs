using Report.Diagnostics;

namespace Report.Data.Releases;

/// <summary>A published version of the data. Its tables never change, and their addresses remain valid.</summary>
internal sealed record DataRelease(string Version, DateValue Date, IReadOnlyList<ReleasedTable> Tables, Position At)
{
    /// <summary>Returns the path of a table's CSV file, relative to the input folder.</summary>
    public string FileOf(ReleasedTable table) => FileOf(Version, table.Dataset);

    public static string FileOf(string version, string dataset) => $"releases/{version}/{dataset}.csv";
}

/// <summary>A dataset in a release.</summary>
/// <param name="Sha256">The SHA-256 of its CSV file, in hexadecimal digits.</param>
/// <param name="What">A summary of the changes: "first published", "1 row revised"; null if there were none.</param>
internal sealed record ReleasedTable(string Dataset, string Sha256, string? What, Position At);
