namespace Report.Data;

/// <summary>
/// Names of the columns that describe a quantity beside its value in machine-readable tables. A table has those that its values need.
/// </summary>
internal static class QuantityColumn
{
    public const string Low = "low";
    public const string High = "high";
    public const string Qualifier = "qualifier";
    public const string Status = "status";

    public static readonly IReadOnlyList<string> Parts = [Low, High, Qualifier, Status];

    public static string Name(string field, string part) => $"{field}_{part}";
}
