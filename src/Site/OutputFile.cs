using System.Text;
using Report.Diagnostics;

namespace Report.Site;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">The path below the output folder, with forward slashes: "charts/index.html".</param>
/// <param name="From">The position in the input that caused the file; null for files that every site has.</param>
internal sealed record OutputFile(string Path, FileContent Stored, Position? From = null)
{
    /// <summary>Creates a file whose content is in memory.</summary>
    public OutputFile(string path, ReadOnlyMemory<byte> content, Position? from = null)
        : this(path, new HeldContent(content), from) { }

    /// <summary>The whole content, loaded into memory.</summary>
    public ReadOnlyMemory<byte> Content => Stored.Bytes;

    public static OutputFile Text(string path, string text, Position? from = null) => new(path, Encoding.UTF8.GetBytes(text), from);
}
