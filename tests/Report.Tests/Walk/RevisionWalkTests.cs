using Microsoft.Playwright;
using Report.Preview;
using Report.Site;
using Report.Tests.Browser;
using Report.Tests.Commands;
using Report.Tests.Commands.Git;
using Shouldly;
using static Microsoft.Playwright.Assertions;

namespace Report.Tests.Walk;

/// <summary>An editor can revise a number, see it in the preview, release and publish it, and readers find the correction.</summary>
public sealed class RevisionWalkTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Dataset = "input/data/battlegroups.yaml";

    private readonly GitSandbox sandbox = new();
    private readonly CancellationTokenSource stop = new();
    private readonly PreviewBroadcast display = new();
    private NewReport report = null!;
    private PreviewServer server = null!;
    private Task preview = Task.CompletedTask;

    public async ValueTask InitializeAsync()
    {
        report = new NewReport(sandbox.Work);
        report.Write(
            Dataset,
            """
            title: Battlegroups
            source: example-source
            fields:
              - { name: host, type: category, title: Host }
              - { name: troops, type: quantity, title: Troops, unit: troops }
            rows:
              - { host: Latvia, troops: 1887 }
              - { host: Estonia, troops: 1430 }
            """
        );
        report.Write(
            "input/tripwire/index.md",
            """
            ---
            title: The tripwire
            description: How many are there.
            ---

            Estonia hosts {{value "battlegroups" "troops" host="Estonia"}}.
            """
        );
        Type("release", "1.0.0", "--date", "2026-11-01");
        sandbox.Commit("Release 1.0.0");
        sandbox.Run("tag", "v1.0.0");
        await StartPreview();
    }

    [Fact]
    public async Task A_value_is_revised_seen_mistaken_mended_compared_released_and_published()
    {
        // Revise it, and see it on the page.
        var page = await browser.NewPage();
        await page.GotoAsync(server.Root + "tripwire/");
        var prose = page.Locator("main p", new() { HasText = "Estonia hosts" });
        await Expect(prose).ToContainTextAsync("1,430 troops");
        report.Edit(Dataset, "troops: 1430", "troops: 1180");
        await Expect(prose).ToContainTextAsync("1,180 troops");

        // Make a mistake, which is shown over the unchanged page, and mend it.
        report.Edit(Dataset, "troops: 1180", "troops: foru");
        var fault = page.Locator("#preview-faults");
        await Expect(fault.Locator(".place")).ToContainTextAsync("battlegroups.yaml:8:");
        await Expect(fault).ToContainTextAsync("'foru' is not a quantity");
        await Expect(prose).ToContainTextAsync("1,180 troops");
        report.Edit(Dataset, "troops: foru", "troops: 1180");
        await Expect(fault).ToHaveCountAsync(0);
        await page.Context.CloseAsync();

        // Read what has changed.
        var diff = Type("diff").Output;
        diff.ShouldContain("Estonia: Troops: 1,430 troops → 1,180 troops (down by");
        diff.ShouldContain("Estonia hosts 1,180 troops.");

        // Release the change; a release that corrects a number needs a reason.
        report.Type("release", "1.1.0", "--date", "2026-11-22").Error.ShouldContain("SITE404");
        Type("release", "1.1.0", "--date", "2026-11-22", "--reason", "battlegroups: NATO revised its count.");
        sandbox.Commit("Release 1.1.0");
        sandbox.Run("tag", "v1.1.0");

        // Publish it, and find the correction where readers look.
        Type("deploy");
        string Published(string path) => sandbox.RunRemote("show", $"gh-pages:{path}");
        Published("tripwire/index.html").ShouldContain("1,180");
        Published("corrections.xml").ShouldContain("For Estonia, “Troops” is 1,180 troops, not 1,430.");
        Published("corrections/index.html").ShouldContain("NATO revised its count.");
        Published("data/battlegroups/index.html").ShouldContain("NATO revised its count.");
        Published("data/battlegroups/1.0.0.csv").ShouldContain("1430");
        Published("data/battlegroups/1.1.0.csv").ShouldContain("1180");
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await preview;
        await server.DisposeAsync();
        stop.Dispose();
        report.Dispose();
        sandbox.Dispose();
    }

    private async Task StartPreview()
    {
        var loop = new PreviewLoop(new BuildOptions(report["input"], report["theme"], report["output"]), display, (_, _) => { });
        for (
            var port = PreviewServer.NextFree(40_000 + (Environment.ProcessId % 10_000));
            server is null;
            port = PreviewServer.NextFree(port)
        )
        {
            server = (await PreviewServer.Start(display, () => loop.BasePath, port))!;
        }

        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        preview = Task.Run(() => loop.Run(ready, stop.Token));
        await ready.Task;
    }

    private (int ExitCode, string Output, string Error) Type(params string[] arguments)
    {
        var typed = report.Type(arguments);
        typed.ExitCode.ShouldBe(0, typed.Error);
        return typed;
    }
}
