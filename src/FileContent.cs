using System.Security.Cryptography;
using System.Text;

namespace Report;

/// <summary>
/// What a page or a file of the finished site holds, until the site is put in its place: in memory (<see cref="HeldContent"/>) or on the
/// disk (<see cref="StoredContent"/>).
/// </summary>
internal abstract class FileContent
{
    public abstract long Length { get; }

    /// <summary>The whole of it, in memory.</summary>
    public abstract ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The whole of it as text, which it is in UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Bytes.Span);

    /// <summary>All of it in turn, in parts that are good until the next is asked for.</summary>
    internal abstract IEnumerable<ReadOnlyMemory<byte>> Parts { get; }

    /// <summary>In hexadecimal, small letters.</summary>
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

    /// <summary>Whether a stream has the same bytes and no more, from where it stands.</summary>
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
