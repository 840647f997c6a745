using System.Runtime.InteropServices;

namespace Report.Site.Writing;

/// <summary>How folders change places.</summary>
/// <param name="TrySwap">Exchanges two folders in one step; false where that cannot be done here.</param>
/// <param name="Move">Gives a folder another name; throws an <see cref="IOException"/> where it cannot be moved.</param>
internal sealed record FolderMoves(Func<string, string, bool> TrySwap, Action<string, string> Move)
{
    public static readonly FolderMoves OfSystem = new(FolderExchange.TrySwap, Directory.Move);
}

/// <summary>Swaps two folders in one step where the system can.</summary>
internal static partial class FolderExchange
{
    private const int WorkingFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>False where the system or its disk cannot: nothing has changed then.</summary>
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
            return false; // A C library older than the call (glibc 2.28, musl 1.2.6).
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
