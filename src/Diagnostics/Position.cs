namespace Report.Diagnostics;

/// <summary>A place in an input file. Lines and columns count from 1, as text editors do; columns are UTF-16 code units.</summary>
/// <param name="File">Path as the user would type it: relative to the working folder, with forward slashes.</param>
/// <param name="Length">Length of the place on its line, in UTF-16 code units; 0 for a file whose text must not be read.</param>
internal readonly record struct Position(string File, int Line, int Column, int Length = 1)
{
    /// <summary>Returns the place <paramref name="offset"/> characters further along the same line.</summary>
    public Position Shift(int offset, int length = 1) => this with { Column = Column + offset, Length = length };

    /// <summary>
    /// Returns the position of a file that must not or cannot be opened, such as a link that leads out of the input folder.
    /// </summary>
    public static Position OfClosed(string file) => new(file, 1, 1, 0);

    public bool IsOfClosedFile => Length == 0;

    /// <summary>Returns the start of a file, for faults that concern the whole file.</summary>
    public static Position StartOf(string file) => new(file, 1, 1);
}

/// <summary>A value and the place in the input where it is written.</summary>
internal readonly record struct Located<T>(T Value, Position At);
