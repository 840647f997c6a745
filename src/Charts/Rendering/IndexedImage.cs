using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Report.Charts.Rendering;

/// <summary>
/// An opaque drawing with at most 256 colours. Where the drawing has more, those it has most of stay as they are; edges, where a colour runs into another in many steps,
/// take the nearest of fewer steps, which no eye tells apart.
/// </summary>
/// <param name="Palette">Red, green and blue of each colour.</param>
/// <param name="Rows">For each row a 0, which is PNG's sign for a row as it is, and the number of each pixel's colour.</param>
internal sealed record IndexedImage(int Width, int Height, byte[] Palette, byte[] Rows)
{
    private const int MostColours = 256;

    // Of a line or a face of text there are many pixels; these colours are never changed.
    private const int Kept = 96;

    // Between a colour and what stands for it, in the 255 steps of a channel: a fiftieth of the way from white to black along the diagonal.
    private const int MostDistance = 9;

    /// <summary>Null where 256 colours are too few for it to look the same: in a photograph, say.</summary>
    /// <param name="pixels">Row by row, each with red in its lowest byte, then green and blue.</param>
    public static IndexedImage? Of(ReadOnlySpan<uint> pixels, int width, int height)
    {
        var histogram = new Histogram();
        var runs = new List<(int Colour, int Length)>();
        for (var start = 0; start < pixels.Length; start += width)
        {
            AddRuns(pixels.Slice(start, width), histogram, runs);
        }

        var (colours, places) = histogram.ByFrequency();
        if (Choose(colours) is not var (palette, nearest))
        {
            return null;
        }

        var rows = new byte[height * (width + 1)];
        var (at, column) = (1, 0);
        foreach (var (colour, length) in runs)
        {
            rows.AsSpan(at, length).Fill((byte)nearest[places[colour]]);
            (at, column) = (at + length, column + length);
            if (column == width)
            {
                (at, column) = (at + 1, 0);
            }
        }

        return new IndexedImage(width, height, [.. palette.SelectMany(colour => new[] { (byte)colour, (byte)(colour >> 8), (byte)(colour >> 16) })], rows);
    }

    private static void AddRuns(ReadOnlySpan<uint> row, Histogram histogram, List<(int Colour, int Length)> runs)
    {
        for (var at = 0; at < row.Length;)
        {
            // As long as each pixel equals the next.
            var length = 1 + row[(at + 1)..].CommonPrefixLength(row[at..]);
            runs.Add((histogram.Count(row[at], length), length));
            at += length;
        }
    }

    /// <summary>
    /// Those that a drawing has most of, then again and again the one that is farthest from all chosen: no other choice leaves a smaller greatest error.
    /// </summary>
    /// <param name="colours">The most frequent first.</param>
    /// <returns>The palette, and for each colour its place there; null where one would change visibly.</returns>
    // Optimized from its first call: a build draws few images, and most of its time in them is spent here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (List<uint> Palette, int[] Nearest)? Choose(ReadOnlySpan<uint> colours)
    {
        var palette = new List<uint>(MostColours);
        var nearest = new int[colours.Length];
        var distances = new int[colours.Length];
        Array.Fill(distances, int.MaxValue);
        var kept = colours.Length <= MostColours ? colours.Length : Kept;
        var (farthest, error) = (0, int.MaxValue);
        while (palette.Count < MostColours && error > 0)
        {
            var chosen = colours[palette.Count < kept ? palette.Count : farthest];
            (farthest, error) = (0, 0);
            for (var i = 0; i < distances.Length; i++)
            {
                var distance = Distance(chosen, colours[i]);
                if (distance < distances[i])
                {
                    (distances[i], nearest[i]) = (distance, palette.Count);
                }

                if (distances[i] > error)
                {
                    (farthest, error) = (i, distances[i]);
                }
            }

            palette.Add(chosen);
        }

        return error <= MostDistance * MostDistance ? (palette, nearest) : null;
    }

    private static int Distance(uint one, uint other)
    {
        var red = (int)(one & 0xFF) - (int)(other & 0xFF);
        var green = (int)((one >> 8) & 0xFF) - (int)((other >> 8) & 0xFF);
        var blue = (int)((one >> 16) & 0xFF) - (int)((other >> 16) & 0xFF);
        return (red * red) + (green * green) + (blue * blue);
    }

    /// <summary>Each colour once, numbered as it is met, with the pixels that have it.</summary>
    private sealed class Histogram
    {
        private readonly Dictionary<uint, int> numbers = [];
        private readonly List<uint> colours = [];
        private readonly List<int> counts = [];

        /// <summary>The colours, the most frequent first and of equally frequent ones the one that is met first, and each one's place there by its number.</summary>
        public (uint[] Colours, int[] Places) ByFrequency()
        {
            var order = Enumerable.Range(0, colours.Count).OrderByDescending(number => counts[number]).ToArray();
            var places = new int[order.Length];
            foreach (var (place, number) in order.Index())
            {
                places[number] = place;
            }

            return ([.. order.Select(number => colours[number])], places);
        }

        /// <returns>The colour's number.</returns>
        public int Count(uint colour, int pixels)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, colour, out var known);
            if (!known)
            {
                number = colours.Count;
                colours.Add(colour);
                counts.Add(0);
            }

            counts[number] += pixels;
            return number;
        }
    }
}
