using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Report;

/// <summary>
/// Holds the contents of output files until the whole site is known to be free of errors: in memory, or one after another in a temporary
/// file beside the output folder, so that memory does not grow with the site. Content that cannot be written to the disk stays in memory;
/// the disk's fault is reported when the site itself is written. Thread-safe. Disposing the store closes the temporary file, and with it
/// every content read from it.
/// </summary>
internal sealed class ContentStore : IDisposable
{
    private readonly Lazy<SafeFileHandle?> file;
    private long length;

    private ContentStore(Func<SafeFileHandle?> open) => file = new(open);

    /// <summary>Returns a store that keeps everything in memory: for a site that is checked or previewed and never written.</summary>
    public static ContentStore InMemory() => new(() => null);

    /// <summary>
    /// Returns a store that writes to a temporary file on the same disk as the site. On Unix the file is unlinked as soon as it is open; on
    /// Windows the system deletes it when it is closed.
    /// </summary>
    /// <param name="output">The output folder of the site.</param>
    public static ContentStore Beside(string output) => new(() => Open(output));

    /// <summary>Stores text, encoded as UTF-8.</summary>
    public FileContent Add(string text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Add(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public FileContent Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return HeldContent.Empty;
        }

        return TryWrite(bytes) is { } extent ? new StoredContent(file.Value!, [extent]) : new HeldContent(bytes.ToArray());
    }

    /// <summary>Returns a writer for content that is produced piece by piece.</summary>
    public ContentWriter Start() => new(this);

    /// <summary>Stores the content that <paramref name="write"/> produces piece by piece.</summary>
    public FileContent Write(Action<IBufferWriter<byte>> write)
    {
        var content = Start();
        write(content);
        return content.Finish();
    }

    public void Dispose()
    {
        if (file.IsValueCreated)
        {
            file.Value?.Dispose();
        }
    }

    private static SafeFileHandle? Open(string output)
    {
        try
        {
            var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
            var path = $"{Path.TrimEndingDirectorySeparator(Path.GetFullPath(output))}.{process}.parts";
            var opened = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, FileOptions.DeleteOnClose);
            if (!OperatingSystem.IsWindows())
            {
                File.Delete(path);
            }

            return opened;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private Extent? TryWrite(ReadOnlySpan<byte> bytes)
    {
        if (file.Value is not { } opened)
        {
            return null;
        }

        try
        {
            var start = Interlocked.Add(ref length, bytes.Length) - bytes.Length;
            RandomAccess.Write(opened, bytes, start);
            return new Extent(start, bytes.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Writes the content of one file. A part of it that is on the disk is no longer held in memory.</summary>
    public sealed class ContentWriter(ContentStore store) : IBufferWriter<byte>
    {
        private const int Part = 1 << 17;

        private readonly List<Extent> extents = [];
        private byte[] buffer = new byte[Part];
        private int written;
        private bool isHeld;

        public void Advance(int count) => written += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            Ensure(sizeHint);
            return buffer.AsMemory(written);
        }

        public Span<byte> GetSpan(int sizeHint = 0)
        {
            Ensure(sizeHint);
            return buffer.AsSpan(written);
        }

        /// <summary>Ends the content and returns it. Call it once, after the last write.</summary>
        public FileContent Finish()
        {
            Flush();
            return isHeld ? new HeldContent(buffer.AsMemory(0, written)) : new StoredContent(store.file.Value!, extents);
        }

        private void Ensure(int sizeHint)
        {
            var needed = Math.Max(sizeHint, 1);
            if (buffer.Length - written >= needed)
            {
                return;
            }

            Flush();
            if (buffer.Length - written < needed)
            {
                Array.Resize(ref buffer, Math.Max(isHeld ? buffer.Length * 2 : 0, written + needed));
            }
        }

        private void Flush()
        {
            if (isHeld || (written == 0 && extents.Count > 0))
            {
                return;
            }

            if (store.TryWrite(buffer.AsSpan(0, written)) is { } extent)
            {
                extents.Add(extent);
                written = 0;
                return;
            }

            Hold();
        }

        // The disk failed: reads back what it holds already, and keeps the whole content in memory from now on.
        private void Hold()
        {
            isHeld = true;
            var before = extents.Count == 0 ? ReadOnlyMemory<byte>.Empty : new StoredContent(store.file.Value!, extents).Bytes;
            var all = new byte[Math.Max(Part, before.Length + written)];
            before.CopyTo(all);
            buffer.AsSpan(0, written).CopyTo(all.AsSpan(before.Length));
            (buffer, written) = (all, before.Length + written);
        }
    }

    /// <summary>A range of bytes in the temporary file.</summary>
    private readonly record struct Extent(long Start, int Length);

    /// <summary>Content in the temporary file.</summary>
    private sealed class StoredContent(SafeFileHandle file, IReadOnlyList<Extent> extents) : FileContent
    {
        public override long Length { get; } = extents.Sum(extent => (long)extent.Length);

        public override ReadOnlyMemory<byte> Bytes
        {
            get
            {
                var bytes = new byte[Length];
                var at = 0;
                foreach (var extent in extents)
                {
                    Read(extent, bytes.AsSpan(at, extent.Length));
                    at += extent.Length;
                }

                return bytes;
            }
        }

        internal override IEnumerable<ReadOnlyMemory<byte>> Parts
        {
            get
            {
                var buffer = new byte[extents.Max(extent => extent.Length)];
                foreach (var extent in extents)
                {
                    Read(extent, buffer.AsSpan(0, extent.Length));
                    yield return buffer.AsMemory(0, extent.Length);
                }
            }
        }

        private void Read(Extent extent, Span<byte> into)
        {
            var read = 0;
            while (read < extent.Length)
            {
                var more = RandomAccess.Read(file, into[read..], extent.Start + read);
                read += more > 0 ? more : throw new IOException("the file of contents that wait to be written ends too early");
            }
        }
    }
}
