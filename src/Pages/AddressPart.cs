using System.Buffers;
using Report.Diagnostics;

namespace Report.Pages;

/// <summary>Names of files and folders that become part of a page's address, which has to work in every browser and on every disk.</summary>
internal static class AddressPart
{
    // What ends a path, escapes a character or separates folders somewhere, and what Windows does not take in a name.
    private static readonly SearchValues<char> Signs = SearchValues.Create("?#%\\:*\"<>|");

    private static readonly HashSet<string> OfWindows = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a name cannot be part of an address; null where it can.</summary>
    /// <param name="name">Without its ending.</param>
    public static string? FaultOf(string name)
    {
        if (name.AsSpan().IndexOfAny(Signs) is >= 0 and var sign)
        {
            return $"'{name[sign]}' has a meaning of its own there";
        }

        if (!Excerpt.Escaped(name).Equals(name, StringComparison.Ordinal))
        {
            return "it holds a control character";
        }

        if (name.Trim() != name || name.EndsWith('.'))
        {
            return "some disks drop a blank or a full stop at its end";
        }

        if (OfWindows.Contains(name))
        {
            return "Windows keeps that name for itself";
        }

        return !name.Any(IsApart) ? null : "its accents are written apart from their letters, and look the same as a name in which they are not";
    }

    // The diacritical marks of Latin, Greek and Cyrillic. Normalization itself is not to be had where the program brings no tables of the system's.
    private static bool IsApart(char c) => c is >= '\u0300' and <= '\u036F';
}
