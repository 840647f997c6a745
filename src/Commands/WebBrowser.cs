using System.ComponentModel;
using System.Diagnostics;

namespace Report.Commands;

/// <summary>Opens addresses in the system's default browser.</summary>
internal static class WebBrowser
{
    /// <summary>Opens an address; on systems other than Windows, waits until the opening command ends.</summary>
    /// <returns>
    /// False if there is no browser that can show it. If the opening command is the browser itself, that is known only when it is closed.
    /// </returns>
    public static async Task<bool> Show(Uri address, CancellationToken stop)
    {
        try
        {
            using var browser = Process.Start(StartOf(address));
            if (OperatingSystem.IsWindows() || browser is null)
            {
                return true;
            }

            await browser.WaitForExitAsync(stop);
            return browser.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    // Runs through a shell that discards the browser's output: a pipe would fill, or break when this program ends before the browser.
    private static ProcessStartInfo StartOf(Uri address) =>
        OperatingSystem.IsWindows()
            ? new(address.AbsoluteUri) { UseShellExecute = true }
            : new(
                "/bin/sh",
                ["-c", $"exec {(OperatingSystem.IsMacOS() ? "open" : "xdg-open")} \"$1\" >/dev/null 2>&1", "sh", address.AbsoluteUri]
            );
}
