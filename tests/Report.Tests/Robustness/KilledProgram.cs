using System.Diagnostics;
using System.Security.Cryptography;

namespace Report.Tests.Robustness;

/// <summary>
/// Runs the program as a separate process that is killed (SIGKILL) when it enters a system call that changes files. strace kills it at the
/// n-th call of a kind, so that the moment is the same each time. Tests are skipped if strace is not installed or may not trace.
/// </summary>
internal static class KilledProgram
{
    /// <summary>Exit code of a process killed by SIGKILL (signal 9).</summary>
    public const int Killed = 128 + 9;

    private const string Tracer = "/usr/bin/strace";

    public static void SkipWithoutTracer(TemporaryFolder folder) =>
        Assert.SkipUnless(
            File.Exists(Tracer) && Start([Tracer, "-o", folder["trace"], "true"]) == 0,
            "strace is not installed here, or may not trace"
        );

    /// <summary>Returns the words to put before a command to have it killed.</summary>
    /// <param name="call">Name of a system call, such as "rename".</param>
    /// <param name="time">Number of the call at which to kill, from 1.</param>
    public static string[] At(string call, int time, string trace) =>
        [Tracer, "-f", "-o", trace, "-e", $"trace={call}", "-e", $"inject={call}:signal=KILL:when={time}"];

    /// <returns>The exit code.</returns>
    /// <param name="under">Words from <see cref="At"/>; empty to run undisturbed.</param>
    public static int Run(string[] under, params string[] arguments) =>
        Start([
            .. under,
            Environment.ProcessPath is { } host && host.EndsWith("dotnet", StringComparison.Ordinal) ? host : "dotnet",
            Path.Combine(AppContext.BaseDirectory, "report.dll"),
            .. arguments,
        ]);

    /// <summary>Returns the path and the SHA-256 hash of each file below a folder, one a line.</summary>
    public static string FilesOf(string folder) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
                .Order(StringComparer.Ordinal)
        );

    private static int Start(string[] command)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true }
        )!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        Task.WaitAll(output, error);
        return process.ExitCode;
    }
}
