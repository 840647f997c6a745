using System.Runtime.InteropServices;

namespace Report.Site.Writing;

/// <summary>The operations that exchange and move folders; tests replace them.</summary>
/// <param name="TrySwap">Exchanges two folders in one step; returns false if that is not possible here.</param>
/// <param name="Move">Renames a folder; throws an <see cref="IOException"/> if it cannot be moved.</param>
internal sealed record FolderMoves(Func<string, string, bool> TrySwap, Action<string, string> Move)
{
    public static readonly FolderMoves OfSystem = new(FolderExchange.TrySwap, Directory.Move);
}

/// <summary>Exchanges two folders in one step if the system can.</summary>
internal static partial class FolderExchange
{
    private const int WorkingFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>Exchanges the folders. False, with nothing changed, if the system or the disk cannot do it.</summary>
    public static bool TrySwap(string a, string b)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(WorkingFolder, a, WorkingFolder, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false; // The C library is older than the call (glibc 2.28, musl 1.2.6).
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
