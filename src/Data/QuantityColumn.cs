namespace Report.Data;

/// <summary>The columns that a quantity takes in a table beside its value, for those who read tables by machine.</summary>
public static class QuantityColumn
{
    public static readonly IReadOnlyList<string> Parts = ["low", "high", "qualifier", "status"];

    public static string Name(string field, string part) => $"{field}_{part}";
}
