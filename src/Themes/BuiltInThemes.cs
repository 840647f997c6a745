namespace Report.Themes;

/// <summary>The themes that come with the program. They lie beside it, in <c>themes/</c>.</summary>
internal static class BuiltInThemes
{
    /// <summary>The theme that others extend where they do not say which.</summary>
    public const string Default = "report";

    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "themes");

    /// <summary>Their names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names =>
        Directory.Exists(Root) ? [.. Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)] : [];

    /// <summary>The folder of a built-in theme; null where there is none of that name.</summary>
    public static string? FolderOf(string name) => Names.Contains(name, StringComparer.Ordinal) ? Path.Combine(Root, name) : null;
}
