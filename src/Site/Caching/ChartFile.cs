using System.Security.Cryptography;
using Report.Charts;
using Report.Charts.Rows;

namespace Report.Site.Caching;

/// <summary>Stores a drawn chart in a file, which starts with a hash of the rest.</summary>
internal static class ChartFile
{
    /// <summary>Reads a chart; null if there is no such file or it is damaged.</summary>
    /// <param name="shown">The data from which the chart was drawn.</param>
    public static RenderedChart? Read(string path, ChartData shown)
    {
        try
        {
            if (!File.Exists(path))
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            var length = SHA256.HashSizeInBytes;
            if (bytes.Length < length || !SHA256.HashData(bytes.AsSpan(length)).AsSpan().SequenceEqual(bytes.AsSpan(0, length)))
            {
                return null;
            }

            using var reader = new BinaryReader(new MemoryStream(bytes, length, bytes.Length - length));
            var chart = new RenderedChart(
                shown,
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString(),
                reader.ReadString(),
                [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())],
                reader.ReadString(),
                new(reader.ReadBytes(reader.ReadInt32())),
                new(reader.ReadBytes(reader.ReadInt32()))
            )
            {
                Broad = reader.ReadBoolean() ? reader.ReadString() : null,
                Sketch = reader.ReadString(),
            };
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow); // Marks the chart as recently used.
            return chart;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes a chart to a temporary file, then renames it, so that nobody reads half a file. Does nothing if it cannot be written: the
    /// chart is drawn again next time.
    /// </summary>
    public static void Write(string path, RenderedChart chart)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(new byte[SHA256.HashSizeInBytes]);
            writer.Write(chart.Wide);
            writer.Write(chart.Narrow);
            writer.Write(chart.Alt);
            writer.Write(chart.Description);
            writer.Write(chart.Key.Count);
            foreach (var sign in chart.Key)
            {
                writer.Write(sign);
            }

            writer.Write(chart.Standalone);
            writer.Write(chart.Png.Value.Length);
            writer.Write(chart.Png.Value);
            writer.Write(chart.Card.Value.Length);
            writer.Write(chart.Card.Value);
            writer.Write(chart.Broad is not null);
            if (chart.Broad is { } broad)
            {
                writer.Write(broad);
            }

            writer.Write(chart.Sketch);
        }

        var bytes = memory.ToArray();
        SHA256.HashData(bytes.AsSpan(SHA256.HashSizeInBytes)).CopyTo(bytes, 0);
        var aside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(aside, bytes);
            File.Move(aside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(aside))
            {
                File.Delete(aside);
            }
        }
    }
}
