namespace Report.Charts.Rendering;

/// <summary>A canonical Huffman code as deflate has it (RFC 1951, 3.2.2): of symbols of one length, the lower symbol has the lower code.</summary>
internal sealed class HuffmanCode
{
    private const int MostOfTableLengths = 7;

    // The order in which the lengths of the code for the tables are written (RFC 1951, 3.2.7).
    private static readonly int[] TableOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly int[] lengths;
    private readonly uint[] codes;

    private HuffmanCode(int[] lengths)
    {
        this.lengths = lengths;
        codes = new uint[lengths.Length];
        var next = 0u;
        for (var length = 1; length <= lengths.Max(); length++)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    codes[symbol] = Reversed(next++, length);
                }
            }

            next <<= 1;
        }
    }

    /// <summary>The code for symbols that occur so often; those that never do have no code.</summary>
    /// <param name="longest">Bits that a code may have.</param>
    public static HuffmanCode Of(IReadOnlyList<int> counts, int longest)
    {
        var weights = counts.ToArray();
        var lengths = Lengths(weights);
        while (lengths.Max() > longest)
        {
            // Evener weights give a flatter tree; the optimum within the limit is a few bits away.
            weights = [.. weights.Select(weight => (weight + 1) / 2)];
            lengths = Lengths(weights);
        }

        return new HuffmanCode(lengths);
    }

    public void Write(BitWriter bits, int symbol) => bits.Write(codes[symbol], lengths[symbol]);

    /// <summary>Writes the lengths of two codes, which is all that a reader needs: runs of one length in short, and all in a third code.</summary>
    public static void WriteTables(BitWriter bits, HuffmanCode first, HuffmanCode second)
    {
        var firstUsed = Math.Max(257, Used(first.lengths));
        var secondUsed = Math.Max(1, Used(second.lengths));
        var runs = Runs([.. first.lengths[..firstUsed], .. second.lengths[..secondUsed]]).ToList();
        var counts = new int[TableOrder.Length];
        runs.ForEach(run => counts[run.Symbol]++);
        var code = Of(counts, MostOfTableLengths);
        var written = Math.Max(4, Used([.. TableOrder.Select(symbol => code.lengths[symbol])]));
        bits.Write((uint)(firstUsed - 257), 5);
        bits.Write((uint)(secondUsed - 1), 5);
        bits.Write((uint)(written - 4), 4);
        foreach (var symbol in TableOrder.Take(written))
        {
            bits.Write((uint)code.lengths[symbol], 3);
        }

        foreach (var (symbol, more, length) in runs)
        {
            code.Write(bits, symbol);
            bits.Write((uint)more, length);
        }
    }

    /// <summary>16 repeats the length before 3 to 6 times, 17 and 18 stand for 3 to 10 and 11 to 138 zeros.</summary>
    private static IEnumerable<(int Symbol, int More, int Bits)> Runs(int[] lengths)
    {
        for (var at = 0; at < lengths.Length;)
        {
            var (length, run) = (lengths[at], 1);
            while (at + run < lengths.Length && lengths[at + run] == length)
            {
                run++;
            }

            if (length == 0 && run >= 3)
            {
                run = Math.Min(run, 138);
                yield return run <= 10 ? (17, run - 3, 3) : (18, run - 11, 7);
            }
            else if (at > 0 && lengths[at - 1] == length && run >= 3)
            {
                run = Math.Min(run, 6);
                yield return (16, run - 3, 2);
            }
            else
            {
                run = 1;
                yield return (length, 0, 0);
            }

            at += run;
        }
    }

    private static int Used(int[] lengths) => Array.FindLastIndex(lengths, length => length > 0) + 1;

    /// <summary>Depth of each symbol in the Huffman tree of the weights. A symbol that is alone has a code of one bit all the same.</summary>
    private static int[] Lengths(int[] weights)
    {
        var depths = new int[weights.Length];
        // The symbol in the priority decides between equal weights, so that a code never depends on the queue.
        var trees = new PriorityQueue<IReadOnlyList<int>, (long Weight, int First)>();
        for (var symbol = 0; symbol < weights.Length; symbol++)
        {
            if (weights[symbol] > 0)
            {
                trees.Enqueue([symbol], (weights[symbol], symbol));
            }
        }

        if (trees.Count == 1)
        {
            depths[trees.Peek()[0]] = 1;
        }

        while (trees.Count > 1)
        {
            trees.TryDequeue(out var one, out var first);
            trees.TryDequeue(out var other, out var second);
            IReadOnlyList<int> both = [.. one!, .. other!];
            foreach (var symbol in both)
            {
                depths[symbol]++;
            }

            trees.Enqueue(both, (first.Weight + second.Weight, Math.Min(first.First, second.First)));
        }

        return depths;
    }

    private static uint Reversed(uint code, int length)
    {
        var reversed = 0u;
        for (var bit = 0; bit < length; bit++)
        {
            reversed |= ((code >> bit) & 1) << (length - 1 - bit);
        }

        return reversed;
    }
}
