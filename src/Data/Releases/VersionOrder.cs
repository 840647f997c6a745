using System.Globalization;
using System.Numerics;

namespace Report.Data.Releases;

/// <summary>Which of two versions comes first: number by number, and before a version its candidates ("1.2.0-rc1"), as in Semantic Versioning.</summary>
public static class VersionOrder
{
    /// <returns>Less than 0 where <paramref name="a"/> comes first, 0 where neither does.</returns>
    public static int Compare(string a, string b)
    {
        var (left, right) = (Numbers(a), Numbers(b));
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            if (left.ElementAtOrDefault(i).CompareTo(right.ElementAtOrDefault(i)) is var order and not 0)
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

    private static List<BigInteger> Numbers(string version) =>
        [.. version.Split('-', 2)[0].Split('.').Select(part => BigInteger.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture))];

    private static string Candidate(string version) => version.Split('-', 2) is [_, var candidate] ? candidate : "";
}
