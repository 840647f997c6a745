using System.Security.Cryptography;
using System.Text;

namespace Report;

/// <summary>Hashes of several parts.</summary>
internal static class HashParts
{
    /// <summary>Adds a part with its length, so that two parts never read like two others. A part that is not there differs from an empty one.</summary>
    public static void AppendPart(this IncrementalHash hash, byte[]? part)
    {
        hash.AppendData(BitConverter.GetBytes(part?.Length ?? -1));
        hash.AppendData(part ?? []);
    }

    /// <inheritdoc cref="AppendPart(IncrementalHash, byte[])"/>
    public static void AppendPart(this IncrementalHash hash, string? part) => hash.AppendPart(part is null ? null : Encoding.UTF8.GetBytes(part));

    /// <summary>SHA-256 of texts, in hexadecimal.</summary>
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
