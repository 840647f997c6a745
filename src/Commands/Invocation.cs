using System.Runtime.CompilerServices;

namespace Report.Commands;

/// <summary>How the program is typed from the folder it was started in, for messages that say what to type.</summary>
internal static class Invocation
{
    /// <summary>As a tool of the repository (`dotnet tool restore`).</summary>
    public const string LocalTool = "dotnet report";

    private const string Source = "dotnet run --";

    // A tool of the user, or compiled ahead of time: by its own name.
    private const string OnPath = "report";

    /// <summary>What stands before a command: "dotnet report", as in "dotnet report check".</summary>
    public static string Name { get; } = In(Environment.CurrentDirectory);

    /// <summary>The same in another folder.</summary>
    public static string In(string folder) =>
        RuntimeFeature.IsDynamicCodeSupported && File.Exists(Path.Combine(folder, "Report.csproj")) ? Source
        : File.Exists(Path.Combine(folder, ToolManifest.File)) ? LocalTool
        : OnPath;

    /// <summary>A command as it is typed for the report of an input folder: "dotnet report check", "dotnet report check --input reports/rail/input".</summary>
    public static string Of(string command, string input) => $"{Name} {command}{InputOption(input)}";

    public static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    /// <summary>What names a report to a command; nothing for the one that is meant where nothing is named.</summary>
    public static string InputOption(string input) => Shown(input) is var folder && folder == "input" ? "" : $" --input {Quoted(folder)}";

    private static string Shown(string path) => Path.TrimEndingDirectorySeparator(path).Replace(Path.DirectorySeparatorChar, '/');
}
