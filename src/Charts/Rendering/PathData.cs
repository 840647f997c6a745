using System.Globalization;
using System.Text;

namespace Report.Charts.Rendering;

/// <summary>
/// Shortens SVG path data: coordinates are rounded to tenths and relative where that is shorter, and separators are written only where the
/// path is ambiguous without them. Rounding errors do not add up, since absolute coordinates are rounded.
/// </summary>
internal static class PathData
{
    /// <summary>Formats a number of tenths for SVG: "12.5", ".5", "-3".</summary>
    public static string Number(long tenths)
    {
        var (whole, rest) = (Math.Abs(tenths) / 10, Math.Abs(tenths) % 10);
        var sign = tenths < 0 ? "-" : "";
        return rest == 0 ? string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}")
            : whole == 0 ? string.Create(CultureInfo.InvariantCulture, $"{sign}.{rest}")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}{whole}.{rest}");
    }

    public static string Number(double value) => Number(Tenths(value));

    public static long Tenths(double value) => (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);

    /// <param name="data">Path data as Skia writes it, with absolute M, L, Q, C and Z only.</param>
    public static string Shorten(string data)
    {
        var path = new Pen();
        foreach (var (command, numbers) in Commands(data))
        {
            path.Write(command, [.. numbers.Select(Tenths)]);
        }

        return path.ToString();
    }

    private static IEnumerable<(char Command, IReadOnlyList<double> Numbers)> Commands(string data)
    {
        for (var at = 0; at < data.Length; )
        {
            var command = data[at++];
            var end = at;
            // An "e" is part of a number (1e-05), not a command.
            while (end < data.Length && (!char.IsAsciiLetter(data[end]) || data[end] == 'e'))
            {
                end++;
            }

            yield return (command, Numbers(data[at..end]));
            at = end;
        }
    }

    private static List<double> Numbers(string text) =>
        [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    private sealed class Pen
    {
        private readonly StringBuilder path = new();
        private char last;
        private long x;
        private long y;
        private long startX;
        private long startY;

        public override string ToString() => path.ToString();

        public void Write(char command, long[] to)
        {
            switch (command)
            {
                case 'M':
                    Put('M', to);
                    (startX, startY) = (to[0], to[1]);
                    break;
                case 'Z':
                    Put('z', []);
                    (x, y) = (startX, startY);
                    return;
                case 'L' when to[0] == x && to[1] == y:
                    return;
                case 'L' when to[1] == y:
                    Put('h', [to[0] - x]);
                    break;
                case 'L' when to[0] == x:
                    Put('v', [to[1] - y]);
                    break;
                default:
                    Put(char.ToLowerInvariant(command), [.. to.Select((n, i) => n - (i % 2 == 0 ? x : y))]);
                    break;
            }

            (x, y) = (to[^2], to[^1]);
        }

        // A repeated command needs its numbers only. After M further pairs would mean lines, so M is always written.
        private void Put(char command, long[] numbers)
        {
            var joined = command == last && command is not ('M' or 'z');
            if (!joined)
            {
                path.Append(command);
            }

            foreach (var number in numbers)
            {
                var text = Number(number);
                if (joined && NeedsSpace(text))
                {
                    path.Append(' ');
                }

                path.Append(text);
                joined = true;
            }

            last = command;
        }

        // A minus sign separates numbers by itself, and so does a point if the number before already has one.
        private bool NeedsSpace(string next)
        {
            if (next[0] == '-')
            {
                return false;
            }

            var start = path.Length - 1;
            while (start >= 0 && (char.IsAsciiDigit(path[start]) || path[start] == '.'))
            {
                if (path[start] == '.')
                {
                    return next[0] != '.';
                }

                start--;
            }

            return true;
        }
    }
}
