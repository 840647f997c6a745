using System.Runtime.CompilerServices;

namespace Report.Commands;

/// <summary>The way to call the program from the current folder, for messages that tell users what to type.</summary>
internal static class Invocation
{
    /// <summary>The call as a local tool of the repository (`dotnet tool restore`).</summary>
    public const string LocalTool = "dotnet report";

    private const string Source = "dotnet run --";

    // The name of a global tool or of the native executable.
    private const string OnPath = "report";

    /// <summary>The words before a command: "dotnet report", as in "dotnet report check".</summary>
    public static string Name { get; } = In(Environment.CurrentDirectory);

    /// <summary>Returns the words before a command in another folder.</summary>
    public static string In(string folder) =>
        RuntimeFeature.IsDynamicCodeSupported && File.Exists(Path.Combine(folder, "Report.csproj")) ? Source
        : File.Exists(Path.Combine(folder, ToolManifest.File)) ? LocalTool
        : OnPath;

    /// <summary>
    /// Returns the full command for the report of an input folder: "dotnet report check", "dotnet report check --input reports/rail/input".
    /// </summary>
    public static string Of(string command, string input) => $"{Name} {command}{InputOption(input)}";

    public static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    /// <summary>Returns the option that names an input folder, with a blank before it; "" for the default folder.</summary>
    public static string InputOption(string input) => Shown(input) is var folder && folder == "input" ? "" : $" --input {Quoted(folder)}";

    private static string Shown(string path) => Path.TrimEndingDirectorySeparator(path).Replace(Path.DirectorySeparatorChar, '/');
}
