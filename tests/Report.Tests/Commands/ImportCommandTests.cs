using Report.Commands;
using Shouldly;

namespace Report.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_newer_table_updates_its_dataset_and_keeps_what_an_editor_wrote()
    {
        folder.Write("input/sources.yaml", "troops-source: { type: dataset, title: Troops }\nother: { type: dataset, title: Other }\n");
        Import("Year,Troops\n2010,10\n2011,20\n2012,30\n");
        var written = folder
            .Read("input/data/troops.yaml")
            .Replace("title: Troops\n", "title: Troops in Europe\n", StringComparison.Ordinal)
            .Replace(
                "{ year: 2011, troops: 20 }",
                "{ year: 2011, troops: { value: 20, note: Rounded. }, source: other }",
                StringComparison.Ordinal
            );
        folder.Write("input/data/troops.yaml", written);

        var (output, _) = Import("Year,Troops,Ships\n2011,20,1\n2012,31,2\n2013,40,3\n");

        var updated = folder.Read("input/data/troops.yaml");
        updated.ShouldContain("title: Troops in Europe");
        updated.ShouldContain("{ year: 2011, troops: { value: 20, note: Rounded. }, source: other }");
        updated.ShouldContain("{ year: 2012, troops: 31 }");
        updated.ShouldNotContain("2010");
        output.ShouldContain("30 → 31");
    }

    [Fact]
    public void A_table_of_another_shape_changes_nothing()
    {
        folder.Write("input/sources.yaml", "troops-source: { type: dataset, title: Troops }\n");
        Import("Year,Troops\n2010,10\n");
        var before = folder.Read("input/data/troops.yaml");

        var (_, error) = Import("Year,Ships\n2010,10\n", exitCode: 1);

        error.ShouldContain("SITE331");
        folder.Read("input/data/troops.yaml").ShouldBe(before);
    }

    public void Dispose() => folder.Dispose();

    private (string Output, string Error) Import(string table, int exitCode = 0)
    {
        folder.Write("troops.csv", table);
        using var output = new StringWriter();
        using var error = new StringWriter();
        CommandLine.Run(["import", folder["troops.csv"], "--input", folder["input"]], output, error).ShouldBe(exitCode, error.ToString());
        return (output.ToString(), error.ToString());
    }
}
