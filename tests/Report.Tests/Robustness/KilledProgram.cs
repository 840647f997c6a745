using System.Diagnostics;
using System.Security.Cryptography;

namespace Report.Tests.Robustness;

/// <summary>
/// Runs the program as a process of its own that the system kills (SIGKILL) on its way into a call that changes files. strace does that at the n-th call of a
/// kind, so that the moment is the same each time. Where strace is not installed or may not trace, nothing can be shown.
/// </summary>
internal static class KilledProgram
{
    /// <summary>How a process ends that was killed.</summary>
    public const int Killed = 128 + 9;

    private const string Tracer = "/usr/bin/strace";

    public static void SkipWithoutTracer(TemporaryFolder folder) =>
        Assert.SkipUnless(File.Exists(Tracer) && Start([Tracer, "-o", folder["trace"], "true"]) == 0, "strace is not installed here, or may not trace");

    /// <summary>What stands before a command so that it is killed.</summary>
    /// <param name="call">A call of the system, such as "rename".</param>
    /// <param name="time">The how many-th, from 1.</param>
    public static string[] At(string call, int time, string trace) => [Tracer, "-f", "-o", trace, "-e", $"trace={call}", "-e", $"inject={call}:signal=KILL:when={time}"];

    /// <returns>The exit code.</returns>
    /// <param name="under">From <see cref="At"/>; empty to run undisturbed.</param>
    public static int Run(string[] under, params string[] arguments) => Start([
        .. under, Environment.ProcessPath is { } host && host.EndsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet", Path.Combine(AppContext.BaseDirectory, "report.dll"), .. arguments,
    ]);

    /// <summary>Each file below a folder with its bytes, as one text.</summary>
    public static string FilesOf(string folder) => string.Join('\n', Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
        .Order(StringComparer.Ordinal));

    public static int Start(string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Task.WaitAll(output, error);
        return process.ExitCode;
    }
}
