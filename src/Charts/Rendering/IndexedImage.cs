using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Report.Charts.Rendering;

/// <summary>
/// An opaque image of at most 256 colours. If the drawing has more, its most frequent colours are kept and the others, mostly steps of
/// antialiased edges, are replaced by the nearest colour of the palette, too close for the eye to notice.
/// </summary>
/// <param name="Palette">The palette: red, green and blue of each colour.</param>
/// <param name="Rows">The rows, each with a leading 0 (PNG's filter type "none") and then the palette index of each pixel.</param>
internal sealed record IndexedImage(int Width, int Height, byte[] Palette, byte[] Rows)
{
    private const int MostColours = 256;

    // The number of the most frequent colours that are never changed: the colours of lines, fills and text, which have many pixels.
    private const int Kept = 96;

    // The greatest distance between a colour and its replacement, in steps of a channel (0 to 255): a fiftieth of the distance from black
    // to white in the RGB cube.
    private const int MostDistance = 9;

    /// <summary>Returns the indexed image; null if 256 colours are too few for it to look the same, as in a photograph.</summary>
    /// <param name="pixels">The pixels row by row; red is the lowest byte, then green and blue.</param>
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

        return new IndexedImage(
            width,
            height,
            [.. palette.SelectMany(colour => new[] { (byte)colour, (byte)(colour >> 8), (byte)(colour >> 16) })],
            rows
        );
    }

    private static void AddRuns(ReadOnlySpan<uint> row, Histogram histogram, List<(int Colour, int Length)> runs)
    {
        for (var at = 0; at < row.Length; )
        {
            // The length of the run: pixels as long as each equals the next.
            var length = 1 + row[(at + 1)..].CommonPrefixLength(row[at..]);
            runs.Add((histogram.Count(row[at], length), length));
            at += length;
        }
    }

    /// <summary>
    /// Chooses the palette: the most frequent colours, then repeatedly the colour that is farthest from all chosen ones, a greedy choice
    /// that keeps the greatest error small (farthest-first traversal).
    /// </summary>
    /// <param name="colours">The colours of the image, the most frequent first.</param>
    /// <returns>The palette, and for each colour the index of its replacement there; null if a colour would change visibly.</returns>
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

    /// <summary>Counts the pixels of each colour, and numbers colours in the order in which they first occur.</summary>
    private sealed class Histogram
    {
        private readonly Dictionary<uint, int> numbers = [];
        private readonly List<uint> colours = [];
        private readonly List<int> counts = [];

        /// <summary>
        /// Returns the colours by falling frequency, equally frequent ones in the order in which they first occur, and for each colour's
        /// number its index there.
        /// </summary>
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
