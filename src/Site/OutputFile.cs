using System.Text;
using Report.Diagnostics;

namespace Report.Site;

/// <summary>A file of the finished site, whole and in memory.</summary>
/// <param name="Path">Below the output folder, with forward slashes: "charts/index.html".</param>
/// <param name="From">The input that asked for it; null for what the program adds to every site.</param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, Position? From = null)
{
    public static OutputFile Text(string path, string text, Position? from = null) => new(path, Encoding.UTF8.GetBytes(text), from);
}
