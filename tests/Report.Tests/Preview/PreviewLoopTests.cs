using Report.Diagnostics;
using Report.Preview;
using Report.Site;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Preview;

/// <summary>A defect of the program does not end the preview: it is shown at its file, and the next change is built again.</summary>
public sealed class PreviewLoopTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_defect_of_the_program_is_shown_at_its_file_and_the_next_save_builds_again()
    {
        using var report = new SmallReport();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var display = new PreviewBroadcast();
        var attempts = 0;
        var second = new TaskCompletionSource();
        var loop = new PreviewLoop(
            report.Options(),
            display,
            (_, changes) =>
            {
                if (changes.Count > 0)
                {
                    second.TrySetResult();
                }
            },
            (options, bag) =>
                attempts++ == 0
                    ? throw new DefectException("input/first.md", new InvalidOperationException("A library's words"))
                    : SiteBuilder.Make(options, bag)
        );
        var ready = new TaskCompletionSource();
        var running = Task.Run(() => loop.Run(ready, stop.Token), TestContext.Current.CancellationToken);

        await ready.Task.WaitAsync(Deadline, stop.Token);
        var fault = display.Now.Faults.ShouldHaveSingleItem();
        fault.Place.ShouldBe("input/first.md:1:1");
        fault.Code.ShouldBe("SITE012");
        fault.Message.ShouldNotContain("library");

        report.Write("new.md", "---\ntitle: New\ndescription: Saved after the defect.\n---\n\nWords.");
        await second.Task.WaitAsync(Deadline, stop.Token);
        display.Now.Faults.ShouldBeEmpty();
        display.Now.Files.Keys.ShouldContain("new/index.html");
        await stop.CancelAsync();
        await running;
    }
}
