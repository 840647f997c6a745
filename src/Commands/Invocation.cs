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
}
