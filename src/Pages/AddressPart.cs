using System.Buffers;
using System.Text;
using Report.Diagnostics;

namespace Report.Pages;

/// <summary>Names of files and folders that become part of an address, which has to work in every browser and on every disk.</summary>
internal static class AddressPart
{
    // Most file systems count the bytes of UTF-8 or its code units; none allows more of them.
    private const int LongestOnDisk = 255;

    // What ends a path, escapes a character or separates folders somewhere, and what Windows does not take in a name.
    private static readonly SearchValues<char> Signs = SearchValues.Create("?#%\\:*\"<>|");
    private static readonly SearchValues<char> SignsOnDisk = SearchValues.Create("?\\:*\"<>|");

    private static readonly HashSet<string> OfWindows = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.OrdinalIgnoreCase);

    private const string AtItsEnd = "some disks drop a blank or a full stop at its end";

    /// <summary>Why a name cannot be part of an address; null where it can.</summary>
    /// <param name="name">Without its ending.</param>
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

        return !name.Any(IsApart) ? null : "its accents are written apart from their letters, and look the same as a name in which they are not";
    }

    /// <summary>Why some system's disk cannot hold a file or folder of this name; null where all can.</summary>
    /// <param name="name">With its ending.</param>
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

        // The name counts up to its first point, blanks before that aside: "aux .tar.gz".
        if (OfWindows.Contains(name.Split('.', 2)[0].TrimEnd()))
        {
            return "Windows keeps that name for itself";
        }

        return Encoding.UTF8.GetByteCount(name) > LongestOnDisk ? $"it is longer than {LongestOnDisk} bytes" : null;
    }

    // The diacritical marks of Latin, Greek and Cyrillic. Normalization itself is not to be had where the program brings no tables of the system's.
    private static bool IsApart(char c) => c is >= '\u0300' and <= '\u036F';
}
