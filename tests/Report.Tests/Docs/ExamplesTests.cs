using Report.Data;
using Report.Diagnostics;
using Report.Site;

namespace Report.Tests.Docs;

/// <summary>
/// Each folder of examples/ is a report that builds without a diagnostic, from a data file whose origin and licence are stated.
/// </summary>
public sealed class ExamplesTests
{
    private static readonly string Folder = Repository.PathTo("examples");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_example_builds_with_nothing_to_remark(string name)
    {
        using var output = new TemporaryFolder();
        var bag = new DiagnosticBag();
        var made = SiteBuilder.Make(
            new BuildOptions(Path.Combine(Folder, name, "input"), Repository.PathTo("theme"), output.Path, Strict: true),
            bag,
            stop: TestContext.Current.CancellationToken
        );
        bag.Sorted().ShouldBeEmpty();
        made!.Charts.ShouldBeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_origin_and_the_licence_of_each_file_are_told(string name)
    {
        var told = File.ReadAllText(Path.Combine(Folder, "README.md"));
        told.ShouldContain($"[{name}]({name}/input)");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Folder, name, "input", "tables")))
        {
            told.ShouldContain($"`{Path.GetFileName(file)}`");
        }
    }

    [Fact]
    public void Figures_of_the_examples_are_those_of_their_files()
    {
        Value("county-election", "state", 0, "counties").ShouldBe(72);
        Value("county-election", "state", 0, "lead").ShouldBe(29_397);
        Value("price-index", "index", 0, "index").ShouldBe(100);
        Value("world-bank", "life-expectancy", 0, "years").ShouldBe(54.2m);
    }

    private static decimal? Value(string example, string dataset, int row, string field) =>
        (
            (Quantity)
                InputReader.Read(Path.Combine(Folder, example, "input"), new DiagnosticBag()).Datasets[dataset].Rows[row][field]!.Value
        ).Point;
}
