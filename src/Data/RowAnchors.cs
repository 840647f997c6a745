using System.Security.Cryptography;
using System.Text;

namespace Report.Data;

/// <summary>
/// Names rows after their keys, as in <c>row-estonia-2022-06-28</c>. A row's name depends only on its own key, except that different keys
/// with equal slugs ("A b", "a-B") get a digest of the key appended.
/// </summary>
internal static class RowAnchors
{
    /// <summary>The longest slug, in characters; longer ones are cut, since links are read and typed by people.</summary>
    private const int Longest = 60;

    /// <param name="keys">The key of each row: the texts of its key cells. Rows with equal keys are numbered.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> keys)
    {
        string[] slugs = [.. keys.Select(Slug.Of)];
        var alike = Alike(keys, slugs, out var differ);
        if (differ && slugs.All(IsPlain))
        {
            return [.. slugs.Select(slug => $"row-{slug}")];
        }

        var used = new HashSet<string>(keys.Count, StringComparer.Ordinal);
        var turns = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. keys.Select((key, i) => Unused(Name(key, slugs[i], alike)))];

        string Unused(string name)
        {
            var anchor = name;
            while (!used.Add(anchor))
            {
                anchor = $"{name}-{turns[name] = turns.GetValueOrDefault(name, 1) + 1}";
            }

            return anchor;
        }
    }

    // Returns the slugs that different keys share, and whether no two slugs are equal.
    private static HashSet<string> Alike(IReadOnlyList<string> keys, string[] slugs, out bool differ)
    {
        var alike = new HashSet<string>(StringComparer.Ordinal);
        var first = new Dictionary<string, string>(keys.Count, StringComparer.Ordinal);
        for (var i = 0; i < slugs.Length; i++)
        {
            if (!first.TryAdd(slugs[i], keys[i]) && first[slugs[i]] != keys[i])
            {
                alike.Add(slugs[i]);
            }
        }

        differ = first.Count == slugs.Length;
        return alike;
    }

    private static string Name(string key, string slug, HashSet<string> alike)
    {
        return IsPlain(slug) && !alike.Contains(slug) ? $"row-{slug}" : $"row-{Short(slug)}{Digest(key)}";
    }

    private static bool IsPlain(string slug) => slug.Length is > 0 and <= Longest;

    // Cuts between words if one ends in the second half of the slug, and never inside a surrogate pair.
    private static string Short(string slug)
    {
        if (slug.Length <= Longest)
        {
            return slug.Length == 0 ? "" : slug + "-";
        }

        var end = slug.LastIndexOf('-', Longest);
        end =
            end > Longest / 2 ? end
            : char.IsLowSurrogate(slug[Longest]) ? Longest - 1
            : Longest;
        return slug[..end] + "-";
    }

    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 4));
}
