namespace Report.Diagnostics;

/// <summary>A place in an input file, as an editor counts: lines and columns from 1.</summary>
/// <param name="File">Path as the user would type it: relative to the working folder, forward slashes.</param>
/// <param name="Length">How many characters the place spans, on one line; 0 for a file whose text is not to be read.</param>
internal readonly record struct Position(string File, int Line, int Column, int Length = 1)
{
    /// <summary>The place <paramref name="offset"/> characters further on the same line.</summary>
    public Position Shift(int offset, int length = 1) => this with { Column = Column + offset, Length = length };

    /// <summary>A file that must not be opened, or cannot be: a link that leads out of the input.</summary>
    public static Position OfClosed(string file) => new(file, 1, 1, 0);

    public bool IsOfClosedFile => Length == 0;

    /// <summary>The start of a file, for faults that concern the whole of it.</summary>
    public static Position StartOf(string file) => new(file, 1, 1);
}

/// <summary>A value together with the place where an editor wrote it.</summary>
internal readonly record struct Located<T>(T Value, Position At);
