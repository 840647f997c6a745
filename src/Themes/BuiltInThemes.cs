namespace Report.Themes;

/// <summary>The themes that ship with the program, in the folder <c>themes/</c> beside it.</summary>
internal static class BuiltInThemes
{
    /// <summary>The theme that others extend by default.</summary>
    public const string Default = "report";

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "themes");

    /// <summary>The names of the built-in themes, in ordinal order.</summary>
    public static IReadOnlyList<string> Names =>
        Directory.Exists(Root)
            ? [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
            : [];

    /// <summary>Returns the folder of a built-in theme; null if there is none of that name.</summary>
    public static string? FolderOf(string name) => Names.Contains(name, StringComparer.Ordinal) ? Path.Combine(Root, name) : null;
}
