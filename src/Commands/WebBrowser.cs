using System.ComponentModel;
using System.Diagnostics;

namespace Report.Commands;

/// <summary>The browser in which the system shows addresses.</summary>
internal static class WebBrowser
{
    /// <summary>Shows an address.</summary>
    /// <returns>False where there is no browser, or none that can show it. On some systems that is known only when the browser is closed.</returns>
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

    // Through a shell, so that what a browser prints goes nowhere: a pipe would fill, or break when this program ends before the browser.
    private static ProcessStartInfo StartOf(Uri address) => OperatingSystem.IsWindows()
        ? new(address.AbsoluteUri) { UseShellExecute = true }
        : new("/bin/sh", ["-c", $"exec {(OperatingSystem.IsMacOS() ? "open" : "xdg-open")} \"$1\" >/dev/null 2>&1", "sh", address.AbsoluteUri]);
}
