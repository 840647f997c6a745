using Report.Preview;
using Shouldly;

namespace Report.Tests.Preview;

public sealed class FolderWatchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FolderWatch watch;

    public FolderWatchTests()
    {
        folder.Write("input/data/troops.yaml", "one");
        folder.Write("theme/theme.yaml", "one");
        watch = new FolderWatch([folder["input"], folder["theme"]]);
    }

    [Fact]
    public async Task A_file_written_in_place_is_seen()
    {
        folder.Write("input/data/troops.yaml", "another");
        (await Next()).ShouldBe([folder["input/data/troops.yaml"]]);
    }

    [Fact]
    public async Task A_file_saved_by_rename_is_seen_under_its_name_alone()
    {
        folder.Write("input/data/troops.yaml~", "another");
        File.Move(folder["input/data/troops.yaml~"], folder["input/data/troops.yaml"], overwrite: true);
        (await Next()).ShouldBe([folder["input/data/troops.yaml"]]);
    }

    [Fact]
    public async Task A_change_while_waiting_is_seen()
    {
        var next = Next();
        folder.Write("theme/theme.yaml", "another");
        (await next).ShouldBe([folder["theme/theme.yaml"]]);
    }

    [Fact]
    public async Task A_burst_of_saves_is_one_change()
    {
        var next = Next();
        for (var i = 0; i < 50; i++)
        {
            folder.Write($"input/page-{i:00}.md", "text");
        }

        (await next).Count.ShouldBe(50);
    }

    [Fact]
    public async Task A_folder_deleted_and_made_anew_is_followed()
    {
        Directory.Delete(folder["input"], recursive: true);
        (await Next()).ShouldBe([folder["input/data/troops.yaml"]]);

        folder.Write("input/data/troops.yaml", "back");
        (await Next()).ShouldBe([folder["input/data/troops.yaml"]]);

        folder.Write("input/data/troops.yaml", "and revised");
        (await Next()).ShouldBe([folder["input/data/troops.yaml"]]);
    }

    [Fact]
    public async Task A_folder_moved_away_is_left_alone_there()
    {
        Directory.Move(folder["input"], folder["elsewhere"]);
        (await Next()).ShouldBe([folder["input/data/troops.yaml"]]);

        folder.Write("elsewhere/data/troops.yaml", "not watched");
        folder.Write("theme/theme.yaml", "watched");
        (await Next()).ShouldBe([folder["theme/theme.yaml"]]);
    }

    [Fact]
    public async Task What_an_editor_puts_beside_a_file_is_no_change()
    {
        folder.Write("input/data/.troops.yaml.swp", "x");
        folder.Write("input/data/4913", "x");
        folder.Write("input/data/#troops.yaml#", "x");
        folder.Write("input/index.md", "text");
        (await Next()).ShouldBe([folder["input/index.md"]]);
    }

    [Fact]
    public async Task Waiting_ends_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var next = watch.Next(stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(next);
    }

    public void Dispose()
    {
        watch.Dispose();
        folder.Dispose();
    }

    private Task<IReadOnlyList<string>> Next() => watch.Next(TestContext.Current.CancellationToken);
}
