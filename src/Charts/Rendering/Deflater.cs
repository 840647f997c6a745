using System.Buffers.Binary;
using System.Numerics;

namespace Report.Charts.Rendering;

/// <summary>
/// Compresses bytes that lie in rows as a zlib stream (RFC 1950, RFC 1951). It looks for repetitions only where a drawing has them: one byte before, one row above, and
/// where the same four bytes were met last. Drawings are mostly flat, so that it is several times faster than a general encoder; and its output is the same
/// on every machine, whatever zlib that has.
/// </summary>
/// <param name="stride">Bytes in a row.</param>
internal sealed class Deflater(int stride)
{
    private const int FewestOfRepetition = 4;
    private const int MostOfRepetition = 258;
    private const int Window = 32768;
    private const int HashBits = 14;
    private const int SymbolsInABlock = 1 << 16;
    private const int EndOfBlock = 256;

    // A longer length code says how many more bits follow (RFC 1951, 3.2.5).
    private static readonly int[] LengthStarts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly byte[] LengthCodes = CodesOfLengths();

    private readonly BitWriter bits = new();
    private readonly List<(ushort LengthOrByte, ushort Distance)> symbols = new(SymbolsInABlock);
    private readonly int[] last = new int[1 << HashBits];

    /// <summary>The whole stream.</summary>
    public byte[] Compress(ReadOnlySpan<byte> data)
    {
        // 32 KB window; the check bits make the header a multiple of 31.
        bits.Write(0x78, 8);
        bits.Write(0x01, 8);
        for (var at = 0; at < data.Length;)
        {
            var (length, distance) = Repetition(data, at);
            symbols.Add(distance == 0 ? (data[at], (ushort)0) : ((ushort)length, (ushort)distance));
            at += length;
            if (symbols.Count == SymbolsInABlock)
            {
                WriteBlock(isLast: false);
            }
        }

        WriteBlock(isLast: true);
        bits.Align();
        Span<byte> sum = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(sum, Adler32(data));
        bits.Append(sum);
        return bits.ToArray();
    }

    /// <summary>The longest repetition at a place; a distance of 0 for a byte by itself.</summary>
    private (int Length, int Distance) Repetition(ReadOnlySpan<byte> data, int at)
    {
        var rest = data.Slice(at, Math.Min(MostOfRepetition, data.Length - at));
        if (rest.Length < FewestOfRepetition)
        {
            return (1, 0);
        }

        var (length, distance) = (FewestOfRepetition - 1, 0);
        Try(data, at, rest, 1, ref length, ref distance);
        Try(data, at, rest, stride, ref length, ref distance);
        ref var met = ref last[(BinaryPrimitives.ReadUInt32LittleEndian(rest) * 2654435761) >> (32 - HashBits)];
        Try(data, at, rest, at + 1 - met, ref length, ref distance);
        met = at + 1;
        return distance == 0 ? (1, 0) : (length, distance);
    }

    private static void Try(ReadOnlySpan<byte> data, int at, ReadOnlySpan<byte> rest, int back, ref int length, ref int distance)
    {
        if (back > at || back > Window || length >= rest.Length)
        {
            return;
        }

        var same = rest.CommonPrefixLength(data[(at - back)..]);
        if (same > length)
        {
            (length, distance) = (same, back);
        }
    }

    private void WriteBlock(bool isLast)
    {
        var lengths = new int[286];
        var distances = new int[30];
        lengths[EndOfBlock] = 1;
        foreach (var (lengthOrByte, distance) in symbols)
        {
            lengths[distance == 0 ? lengthOrByte : LengthCode(lengthOrByte)]++;
            if (distance > 0)
            {
                distances[DistanceCode(distance).Code]++;
            }
        }

        bits.Write(isLast ? 1u : 0, 1);
        bits.Write(2, 2);
        var (forLengths, forDistances) = (HuffmanCode.Of(lengths, 15), HuffmanCode.Of(distances, 15));
        HuffmanCode.WriteTables(bits, forLengths, forDistances);
        foreach (var (lengthOrByte, distance) in symbols)
        {
            if (distance == 0)
            {
                forLengths.Write(bits, lengthOrByte);
                continue;
            }

            var code = LengthCode(lengthOrByte);
            forLengths.Write(bits, code);
            bits.Write((uint)(lengthOrByte - LengthStarts[code - 257]), LengthBits[code - 257]);
            var (of, extra, count) = DistanceCode(distance);
            forDistances.Write(bits, of);
            bits.Write((uint)extra, count);
        }

        forLengths.Write(bits, EndOfBlock);
        symbols.Clear();
    }

    private static int LengthCode(int length) => LengthCodes[length] + 257;

    private static byte[] CodesOfLengths()
    {
        var codes = new byte[MostOfRepetition + 1];
        for (var code = 0; code < LengthStarts.Length; code++)
        {
            codes.AsSpan(LengthStarts[code]).Fill((byte)code);
        }

        return codes;
    }

    /// <summary>Two codes for each power of two: the bits below the two highest follow as they are.</summary>
    private static (int Code, int Extra, int Bits) DistanceCode(int distance)
    {
        var from = (uint)(distance - 1);
        if (from < 2)
        {
            return ((int)from, 0, 0);
        }

        var high = BitOperations.Log2(from);
        var second = (from >> (high - 1)) & 1;
        return ((2 * high) + (int)second, (int)(from & ((1u << (high - 1)) - 1)), high - 1);
    }

    private static uint Adler32(ReadOnlySpan<byte> data)
    {
        const uint Modulus = 65521;
        const int MostBeforeOverflow = 5552;
        var (sum, sums) = (1u, 0u);
        while (data.Length > 0)
        {
            var part = data[..Math.Min(MostBeforeOverflow, data.Length)];
            foreach (var value in part)
            {
                sum += value;
                sums += sum;
            }

            (sum, sums) = (sum % Modulus, sums % Modulus);
            data = data[part.Length..];
        }

        return (sums << 16) | sum;
    }
}
