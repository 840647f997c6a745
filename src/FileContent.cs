using System.Security.Cryptography;
using System.Text;

namespace Report;

/// <summary>
/// The content of one output file, held until the finished site is moved into its place: in memory (<see cref="HeldContent"/>) or on the
/// disk (<see cref="StoredContent"/>), or made when it is first asked for (<see cref="DeferredContent"/>).
/// </summary>
internal abstract class FileContent
{
    public abstract long Length { get; }

    /// <summary>The whole content, read into memory.</summary>
    public abstract ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The whole content decoded as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>
    /// The content in consecutive parts. A part is valid only until the next one is requested, since they share a buffer.
    /// </summary>
    internal abstract IEnumerable<ReadOnlyMemory<byte>> Parts { get; }

    /// <summary>SHA-256 of the content, in lower-case hexadecimal.</summary>
    public string Sha256
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in Parts)
            {
                hash.AppendData(part.Span);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    public void CopyTo(Stream stream)
    {
        foreach (var part in Parts)
        {
            stream.Write(part.Span);
        }
    }

    /// <summary>True if the rest of a stream, from its current position to its end, has exactly these bytes.</summary>
    public bool IsIn(Stream stream)
    {
        var buffer = Array.Empty<byte>();
        foreach (var part in Parts)
        {
            if (buffer.Length < part.Length)
            {
                buffer = new byte[part.Length];
            }

            var there = buffer.AsSpan(0, part.Length);
            if (stream.ReadAtLeast(there, part.Length, throwOnEndOfStream: false) < part.Length || !part.Span.SequenceEqual(there))
            {
                return false;
            }
        }

        return stream.ReadByte() < 0;
    }
}

/// <summary>Content in memory.</summary>
internal sealed class HeldContent(ReadOnlyMemory<byte> bytes) : FileContent
{
    public static readonly FileContent Empty = new HeldContent(ReadOnlyMemory<byte>.Empty);

    public override long Length => bytes.Length;

    public override ReadOnlyMemory<byte> Bytes => bytes;

    internal override IEnumerable<ReadOnlyMemory<byte>> Parts => [bytes];
}

/// <summary>Content that is made when it is first asked for, and then kept. Safe to share between threads.</summary>
internal sealed class DeferredContent(Lazy<byte[]> bytes) : FileContent
{
    public override long Length => bytes.Value.Length;

    public override ReadOnlyMemory<byte> Bytes => bytes.Value;

    internal override IEnumerable<ReadOnlyMemory<byte>> Parts => [bytes.Value];
}
