namespace Report.Diagnostics;

/// <summary>Explains why a file could not be read or written, in plain words instead of those of the operating system or .NET.</summary>
internal static class FileErrorText
{
    // By HResult: errno of Linux and macOS (errno.h), where 36, 40 and 122 are of Linux and 62, 63 and 69 of macOS, and Windows
    // (winerror.h).
    private static readonly Dictionary<int, string> Reasons = new()
    {
        [2] = "a folder on the way to it is gone",
        [5] = "the disk does not answer",
        [16] = "another program uses it",
        [20] = "a part of its path is a file and not a folder",
        [21] = "a folder has its name",
        [24] = "too many files are open",
        [26] = "another program uses it",
        [27] = "a file would be larger than the disk allows",
        [28] = "the disk is full",
        [30] = "the disk can only be read",
        [36] = TooLong,
        [40] = Circle,
        [62] = Circle,
        [63] = TooLong,
        [69] = Quota,
        [122] = Quota,
        [unchecked((int)0x80070005)] = NoPermission,
        [unchecked((int)0x80070013)] = "the disk can only be read",
        [unchecked((int)0x80070020)] = "another program uses it",
        [unchecked((int)0x80070027)] = "the disk is full",
        [unchecked((int)0x80070070)] = "the disk is full",
    };

    private const string NoPermission = "you have no permission to do so";
    private const string TooLong = "the name of a file or folder is too long for the disk";
    private const string Circle = "links lead in a circle";
    private const string Quota = "your share of the disk is used up";

    /// <summary>
    /// Returns the file system exception that an exception is or was caused by; null if there is none, which means a defect of the program.
    /// </summary>
    public static Exception? Behind(Exception fault) =>
        fault switch
        {
            IOException or UnauthorizedAccessException => fault,
            { InnerException: { } inner } => Behind(inner),
            _ => null,
        };

    /// <summary>Returns the reason as a clause: "the disk is full".</summary>
    /// <param name="fault">An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</param>
    public static string Of(Exception fault) =>
        fault switch
        {
            BlockedPathException blocked => blocked.Message,
            UnauthorizedAccessException { InnerException: IOException { HResult: 30 } } => Reasons[30],
            UnauthorizedAccessException => NoPermission,
            PathTooLongException => TooLong,
            FileNotFoundException or DirectoryNotFoundException => Reasons[2],
            _ => Reasons.GetValueOrDefault(fault.HResult, "the system refuses it"),
        };
}

/// <summary>Thrown where something is in the way of a file or folder that the program wants to write.</summary>
/// <param name="reason">A clause for the user, such as <see cref="FileErrorText.Of"/> returns.</param>
internal sealed class BlockedPathException(string reason) : IOException(reason);
