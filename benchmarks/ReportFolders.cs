using System.Runtime.CompilerServices;

namespace Report.Benchmarks;

/// <summary>Paths of the repository's own input and theme folders.</summary>
internal static class ReportFolders
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), ".."));

    public static string Input { get; } = Path.Combine(Root, "input");

    public static string Theme { get; } = Path.Combine(Root, "theme");

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
