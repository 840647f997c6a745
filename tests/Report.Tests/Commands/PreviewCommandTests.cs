using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shouldly;

namespace Report.Tests.Commands;

/// <summary>The preview runs as a separate process, follows changes, and ends cleanly when interrupted.</summary>
public sealed class PreviewCommandTests : IDisposable
{
    private readonly NewReport report = new();

    [Fact]
    public async Task It_serves_follows_changes_and_ends_with_ctrl_c_leaving_nothing_behind()
    {
        var before = Files();
        using var preview = Start("--port", FreePort());
        await Said(preview, "follows every change");

        report.Edit("input/data/example.yaml", "12000", "foru");
        await Said(preview, "DATA007");
        report.Edit("input/data/example.yaml", "foru", "12000");
        await Said(preview, "after a change of");

        if (OperatingSystem.IsWindows())
        {
            preview.Kill(); // Windows cannot send Ctrl-C to another process.
            return;
        }

        using var interrupt = Process.Start("kill", ["-INT", preview.Id.ToString(CultureInfo.InvariantCulture)]);
        await preview.WaitForExitAsync(TestContext.Current.CancellationToken);
        preview.ExitCode.ShouldBe(0);
        Files().ShouldBe(before);
    }

    [Fact]
    public async Task A_port_in_use_is_said_with_the_next_free_one()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        using var preview = Start("--port", port.ToString(CultureInfo.InvariantCulture));
        await Said(preview, $"Port {port} is in use. The next free one is ");
        await preview.WaitForExitAsync(TestContext.Current.CancellationToken);

        preview.ExitCode.ShouldBe(2);
    }

    [Theory]
    [InlineData("70000")]
    [InlineData("abc")]
    [InlineData("-1")]
    public void What_is_no_port_is_refused(string port)
    {
        var (code, _, error) = NewReport.Run("preview", "--port", port);

        code.ShouldBe(2);
        error.ShouldContain("A port is a number from 1 to 65535.");
    }

    public void Dispose() => report.Dispose();

    private Process Start(params string[] arguments) =>
        Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [
                    Path.Combine(AppContext.BaseDirectory, "report.dll"),
                    "preview",
                    "--input",
                    report["input"],
                    "--theme",
                    report["theme"],
                    "--no-cache",
                    .. arguments,
                ]
            )
            {
                WorkingDirectory = report.Root,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;

    private static async Task Said(Process preview, string words)
    {
        var heard = new List<string>();
        while (await preview.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            heard.Add(line);
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"Never said '{words}', but:\n{string.Join('\n', heard)}");
    }

    private string[] Files() =>
        [.. Directory.EnumerateFileSystemEntries(report.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
