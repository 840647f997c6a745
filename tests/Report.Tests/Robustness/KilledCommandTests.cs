using Shouldly;

namespace Report.Tests.Robustness;

/// <summary>Commands that write into a report, killed by the system on their way: typed again, each ends as if nothing had happened.</summary>
public sealed class KilledCommandTests : IDisposable
{
    private static readonly Dictionary<string, string[]> Commands = new()
    {
        ["import"] = ["import", "{table.csv}", "--input", "{input}"],
        ["schema"] = ["schema", "{schema}"],
        ["dataset"] = ["new", "dataset", "rents", "--input", "{input}"],
        ["page"] = ["new", "page", "rents", "--input", "{input}"],
        ["site"] = ["new", "site", "{site}"],
        ["release"] = ["release", "1.0.0", "--date", "2025-09-01", "--input", "{input}"],
    };

    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("import", "rename", 1)]
    [InlineData("import", "rename", 2)]
    [InlineData("schema", "rename", 5)]
    [InlineData("dataset", "rmdir", 1)]
    [InlineData("page", "rmdir", 2)]
    [InlineData("site", "rename", 3)]
    [InlineData("release", "rmdir", 1)]
    public void A_command_typed_again_ends_what_a_kill_left(string command, string call, int time)
    {
        KilledProgram.SkipWithoutTracer(folder);
        Begin("undisturbed");
        Type("undisturbed", command).ShouldBe(0);
        Begin("killed");

        var ended = Type("killed", command, KilledProgram.At(call, time, folder["trace"]));
        Assert.SkipWhen(ended == 0, $"this system's program makes no such call {time} times");

        ended.ShouldBe(KilledProgram.Killed);
        Type("killed", command).ShouldBe(0);
        KilledProgram.FilesOf(folder["killed"]).ShouldBe(KilledProgram.FilesOf(folder["undisturbed"]));
        Directory.EnumerateDirectories(folder["killed"], ".report-*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    public void Dispose() => folder.Dispose();

    // A word in braces is a path in the report.
    private int Type(string place, string command, params string[] under) =>
        KilledProgram.Run(under, [.. Commands[command].Select(word => word[0] == '{' ? folder[$"{place}/{word.Trim('{', '}')}"] : word)]);

    private void Begin(string place)
    {
        foreach (var (file, text) in WrittenSamples.Common.Concat(WrittenSamples.All.Single(sample => sample.Name == "claims").Files))
        {
            folder.Write($"{place}/input/{file}", text);
        }

        folder.Write($"{place}/table.csv", "country,year,troops\nEstonia,2010,5\nLatvia,2011,7\n");
    }
}
