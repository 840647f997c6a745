using System.Text.Json.Nodes;
using Report.Tests.Site;

namespace Report.Tests.Editor;

/// <summary>
/// With the schemas of this repository, an editor such as Visual Studio Code completes and explains keys and underlines faults.
/// </summary>
public sealed class LanguageServerTests : IAsyncLifetime
{
    // The path decides which schema applies. No such file exists: its text is only sent to the server.
    private static readonly string File = Repository.PathTo("input", "data", "typed-in-a-test.yaml");

    private LanguageServer server = null!;

    public async ValueTask InitializeAsync() =>
        server = await LanguageServer.Start(
            Repository.Root,
            JsonNode.Parse(System.IO.File.ReadAllText(Repository.PathTo(".vscode", "settings.json")))!
        );

    [Fact]
    public async Task A_key_is_completed()
    {
        await server.Open(File, "title: Troops\nfie\n");
        var offered = await server.At("textDocument/completion", File, 1, 3);
        offered!["items"]!.AsArray().Select(item => item!["label"]!.GetValue<string>()).ShouldContain("fields");
    }

    [Fact]
    public async Task The_types_of_a_field_are_offered()
    {
        await server.Open(File, "title: Troops\nfields:\n  - name: troops\n    type: \n");
        var offered = await server.At("textDocument/completion", File, 3, 10);
        offered!["items"]!.AsArray().Select(item => item!["label"]!.GetValue<string>()).ShouldContain("quantity");
    }

    [Fact]
    public async Task A_key_is_explained_under_the_pointer()
    {
        await server.Open(File, "title: Troops\nbreaks: []\n");
        var hover = await server.At("textDocument/hover", File, 1, 2);
        hover!.ToJsonString().ShouldContain("cannot be compared");
    }

    [Fact]
    public async Task A_wrong_key_is_underlined()
    {
        var underlined = await server.Open(File, "title: Troops\nfeilds: []\nfields: []\nrows: []\n");
        var fault = underlined.ShouldHaveSingleItem()!;
        fault["message"]!.GetValue<string>().ShouldContain("feilds");
        fault["range"]!["start"]!["line"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("charts")]
    [InlineData("")]
    public async Task Nothing_in_the_files_of_a_sound_report_is_underlined(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(ExampleReport.Input, folder), "*.yaml"))
        {
            var underlined = await server.Open(
                Repository.PathTo("input", folder, Path.GetFileName(file)),
                System.IO.File.ReadAllText(file)
            );
            underlined.Select(u => $"{Path.GetFileName(file)}:{u!["range"]!["start"]!["line"]}: {u["message"]}").ShouldBeEmpty();
        }
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
