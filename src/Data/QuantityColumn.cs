namespace Report.Data;

/// <summary>The columns that a quantity takes in a table beside its value, where a value needs them, for those who read tables by machine.</summary>
internal static class QuantityColumn
{
    public const string Low = "low";
    public const string High = "high";
    public const string Qualifier = "qualifier";
    public const string Status = "status";

    public static readonly IReadOnlyList<string> Parts = [Low, High, Qualifier, Status];

    public static string Name(string field, string part) => $"{field}_{part}";
}
