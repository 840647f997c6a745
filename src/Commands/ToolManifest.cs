using System.Reflection;

namespace Report.Commands;

/// <summary>The file .config/dotnet-tools.json, which fixes the version of the program that builds a repository.</summary>
internal static class ToolManifest
{
    public const string File = ".config/dotnet-tools.json";

    /// <summary>Id of the package that `dotnet pack` makes from the program.</summary>
    public const string Package = "report.site";

    /// <summary>Version of this program, as in its package.</summary>
    public static string Version { get; } =
        typeof(ToolManifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static string Text =>
        $$"""
            {
              "version": 1,
              "isRoot": true,
              "tools": {
                "{{Package}}": {
                  "version": "{{Version}}",
                  "commands": ["report"],
                  "rollForward": false
                }
              }
            }

            """;
}
