using System.Buffers;
using System.Text;
using Report.Diagnostics;

namespace Report.Pages;

/// <summary>
/// Checks names of files and folders that become part of an address, so that they work in every browser and on every file system.
/// </summary>
internal static class AddressPart
{
    // The usual limit of file systems, which count either bytes of UTF-8 or code units of UTF-16; bytes are the stricter count.
    private const int LongestOnDisk = 255;

    // Characters that end a path, escape a character or separate folders in an address, and characters that Windows forbids in names.
    private static readonly SearchValues<char> Signs = SearchValues.Create("?#%\\:*\"<>|");
    private static readonly SearchValues<char> SignsOnDisk = SearchValues.Create("?\\:*\"<>|");

    private static readonly HashSet<string> OfWindows = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })],
        StringComparer.OrdinalIgnoreCase
    );

    private const string AtItsEnd = "some disks drop a blank or a full stop at its end";

    /// <summary>Returns why a name cannot be part of an address; null where it can.</summary>
    /// <param name="name">The name without its extension.</param>
    public static string? FaultOf(string name)
    {
        if (name.AsSpan().IndexOfAny(Signs) is >= 0 and var sign)
        {
            return $"'{name[sign]}' has a meaning of its own there";
        }

        if (FaultOnDisk(name) is { } fault)
        {
            return fault;
        }

        if (name.StartsWith(' '))
        {
            return AtItsEnd;
        }

        return !name.Any(IsApart)
            ? null
            : "its accents are written apart from their letters, and look the same as a name in which they are not";
    }

    /// <summary>Returns why some file system cannot hold a file or folder of this name; null where all can.</summary>
    /// <param name="name">The name with its extension.</param>
    public static string? FaultOnDisk(string name)
    {
        if (name.AsSpan().IndexOfAny(SignsOnDisk) is >= 0 and var sign)
        {
            return $"Windows takes no '{name[sign]}' in a name";
        }

        if (!Excerpt.Escaped(name).Equals(name, StringComparison.Ordinal))
        {
            return "it holds a control character";
        }

        if (name.TrimEnd().Length < name.Length || name.EndsWith('.'))
        {
            return AtItsEnd;
        }

        // Windows compares the name up to its first full stop, without trailing spaces: "aux .tar.gz" is reserved too.
        if (OfWindows.Contains(name.Split('.', 2)[0].TrimEnd()))
        {
            return "Windows keeps that name for itself";
        }

        return Encoding.UTF8.GetByteCount(name) > LongestOnDisk ? $"it is longer than {LongestOnDisk} bytes" : null;
    }

    // Combining diacritical marks (U+0300 to U+036F). Unicode normalization needs ICU, which may be missing where the program runs.
    private static bool IsApart(char c) => c is >= '\u0300' and <= '\u036F';
}
