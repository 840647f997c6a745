using System.Security.Cryptography;
using System.Text;

namespace Report;

/// <summary>Hashes a sequence of texts or byte arrays so that the boundaries between them count.</summary>
internal static class HashParts
{
    /// <summary>
    /// Adds the length of a part and then its bytes, so that "ab", "c" and "a", "bc" hash differently. Null differs from an empty part.
    /// </summary>
    public static void AppendPart(this IncrementalHash hash, byte[]? part)
    {
        hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
        hash.AppendData(part ?? []);
    }

    /// <inheritdoc cref="AppendPart(IncrementalHash, byte[])"/>
    public static void AppendPart(this IncrementalHash hash, string? part) =>
        hash.AppendPart(part is null ? null : Encoding.UTF8.GetBytes(part));

    /// <summary>Returns the SHA-256 of texts, in lower-case hexadecimal.</summary>
    public static string Of(IEnumerable<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendPart(part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
