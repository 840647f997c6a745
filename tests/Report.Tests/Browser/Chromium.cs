using System.Diagnostics;

namespace Report.Tests.Browser;

/// <summary>Finds the browser that the tests drive, or installs one and says so on standard error.</summary>
internal static class Chromium
{
    private static readonly string[] KnownPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/usr/bin/google-chrome-stable",
        "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Returns the path of the executable; null to use the browser that Playwright has downloaded.</summary>
    public static string? Locate()
    {
        if (Found() is { } path)
        {
            return path;
        }

        Say("No Chromium or Chrome found; installing one for the browser tests (set CHROMIUM to use another).");
        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            return null;
        }

        if (OperatingSystem.IsLinux() && File.Exists("/usr/bin/apt-get"))
        {
            Run("apt-get", "update");
            Run("apt-get", "install --yes --no-install-recommends chromium");
        }

        return Found()
            ?? throw new InvalidOperationException(
                "The browser tests need Chromium or Chrome, and it could not be installed. Install it, or name it in the environment "
                    + "variable CHROMIUM."
            );
    }

    private static string? Found() => KnownPlaces.Prepend(Environment.GetEnvironmentVariable("CHROMIUM") ?? "").FirstOrDefault(File.Exists);

    private static void Run(string program, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
    }

    private static void Say(string message) => Console.Error.WriteLine(message);
}
