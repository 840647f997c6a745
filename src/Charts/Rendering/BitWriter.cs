using System.Buffers;

namespace Report.Charts.Rendering;

/// <summary>Packs bits into bytes from the lowest up, as deflate does.</summary>
internal sealed class BitWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new();
    private ulong pending;
    private int count;

    /// <param name="value">Without bits above the number of those to write.</param>
    public void Write(uint value, int length)
    {
        pending |= (ulong)value << count;
        count += length;
        while (count >= 8)
        {
            bytes.GetSpan(1)[0] = (byte)pending;
            bytes.Advance(1);
            pending >>= 8;
            count -= 8;
        }
    }

    /// <summary>Fills the byte that is begun with zeros.</summary>
    public void Align() => Write(0, (8 - count) % 8);

    /// <summary>Whole bytes; only where none is begun.</summary>
    public void Append(ReadOnlySpan<byte> whole) => bytes.Write(whole);

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}
