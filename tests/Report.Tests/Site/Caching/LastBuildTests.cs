using Report.Diagnostics;
using Report.Site;

namespace Report.Tests.Site.Caching;

/// <summary>
/// A build is skipped if nothing that it depends on, and nothing of its output, has changed since the last one; otherwise it is done.
/// </summary>
public sealed class LastBuildTests : IDisposable
{
    private readonly SmallReport report = new();
    private readonly DiagnosticBag bag = new();

    public void Dispose() => report.Dispose();

    [Fact]
    public void Nothing_is_made_again_where_nothing_has_changed()
    {
        var first = Build();

        var second = Build();

        first.WasWritten.ShouldBeFalse();
        second.WasWritten.ShouldBeTrue();
        second.Written.ShouldBe(0);
        (second.FileCount, second.Pages, second.Charts, second.Address).ShouldBe(
            (first.FileCount, first.Pages, first.Charts, first.Address)
        );
    }

    [Theory]
    [InlineData("a changed value", "input/data/troops.yaml")]
    [InlineData("a hidden file", "input/static/.well-known/security.txt")]
    [InlineData("a changed page of the site", "output/index.html")]
    [InlineData("a file that is not of the site", "output/first/more.html")]
    public void Whatever_changes_is_seen(string _, string file)
    {
        Build();
        var path = Path.Combine(report.Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.AppendAllText(path, "# more\n");

        Build().WasWritten.ShouldBeFalse();
    }

    [Fact]
    public void A_page_of_the_site_that_was_deleted_is_made_again()
    {
        Build();
        var page = Path.Combine(report.Output, "first/index.html");
        File.Delete(page);

        Build().WasWritten.ShouldBeFalse();

        File.Exists(page).ShouldBeTrue();
    }

    [Fact]
    public void What_was_remembered_may_be_damaged_or_deleted()
    {
        Build();
        var kept = Directory.GetFiles(Path.Combine(report.Folder, ".cache/builds")).Single();
        File.WriteAllText(kept, File.ReadAllText(kept).Replace("example.org", "example.com", StringComparison.Ordinal));

        Build().WasWritten.ShouldBeFalse();

        File.WriteAllText(kept, "");
        Build().WasWritten.ShouldBeFalse();
        Directory.Delete(Path.Combine(report.Folder, ".cache"), recursive: true);
        Build().WasWritten.ShouldBeFalse();
    }

    [Fact]
    public void Another_day_address_or_strictness_is_another_build()
    {
        Build();

        Build(Options with { TodayHere = new DateOnly(2026, 1, 2) }).WasWritten.ShouldBeFalse();
        Build(Options with { BaseUrl = new Uri("https://example.org/below/") }).WasWritten.ShouldBeFalse();
        Build(Options with { Strict = true }).WasWritten.ShouldBeFalse();
    }

    [Fact]
    public void What_lies_behind_a_link_is_looked_at_each_time()
    {
        var outside = Path.Combine(report.Folder, "outside.txt");
        File.WriteAllText(outside, "one");
        Directory.CreateDirectory(Path.Combine(report.Folder, "input/static"));
        File.CreateSymbolicLink(Path.Combine(report.Folder, "input/notes.txt"), outside);
        Build();

        Build().WasWritten.ShouldBeFalse();
    }

    [Fact]
    public void A_warning_is_heard_in_every_build()
    {
        report.Write("third.md", "---\ntitle: Third\ndescription: A page.\norder: 3\n---\n\nThere were 12,345 of them.");
        Build();
        var heard = bag.Sorted();
        heard.ShouldNotBeEmpty();

        var again = new DiagnosticBag();
        SiteBuilder.Build(Options, again, stop: TestContext.Current.CancellationToken);

        again.Sorted().Select(d => d.Rule.Code).ShouldBe(heard.Select(d => d.Rule.Code));
    }

    private BuildOptions Options => report.Options() with { Cache = Path.Combine(report.Folder, ".cache/charts") };

    private BuildResult Build(BuildOptions? options = null) => SiteBuilder.Build(options ?? Options, bag).ShouldNotBeNull();
}
