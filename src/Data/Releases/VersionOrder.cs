namespace Report.Data.Releases;

/// <summary>Compares versions number by number, with pre-releases ("1.2.0-rc1") before their version, as in Semantic Versioning.</summary>
internal static class VersionOrder
{
    /// <returns>Less than 0 if <paramref name="a"/> comes first, more than 0 if it comes last, 0 if they are equal in order.</returns>
    public static int Compare(string a, string b)
    {
        var (left, right) = (Numbers(a), Numbers(b));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var (x, y) = (left.ElementAtOrDefault(i) ?? "", right.ElementAtOrDefault(i) ?? "");

            // Without leading zeros, the longer number is the larger. Compared as text, since numbers may exceed any integer type.
            var order = x.Length == y.Length ? string.CompareOrdinal(x, y) : x.Length - y.Length;
            if (order != 0)
            {
                return order;
            }
        }

        return (Candidate(a), Candidate(b)) switch
        {
            ("", "") => 0,
            ("", _) => 1,
            (_, "") => -1,
            var (x, y) => string.CompareOrdinal(x, y),
        };
    }

    private static string[] Numbers(string version) => [.. version.Split('-', 2)[0].Split('.').Select(part => part.TrimStart('0'))];

    private static string Candidate(string version) => version.Split('-', 2) is [_, var candidate] ? candidate : "";
}
