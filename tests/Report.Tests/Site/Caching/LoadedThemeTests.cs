using Report.Diagnostics;
using Report.Site;
using Report.Site.Caching;
using Report.Tests.Themes;
using Shouldly;

namespace Report.Tests.Site.Caching;

/// <summary>
/// A build reuses the theme of the last build in the same process only if its files and the base path are the same and it had no
/// diagnostic.
/// </summary>
public sealed class LoadedThemeTests : IDisposable
{
    private readonly TemporaryFolder theme = new();

    public LoadedThemeTests() => OtherThemeTests.CopyCourier(theme);

    // Tests only that a theme is not reused: other tests in this process replace the one that is kept, so that reuse is a matter of chance.
    [Theory]
    [InlineData("partials/value.hbs", "{{text}}!")]
    [InlineData("assets/css/9.css", "a { color: red }")]
    [InlineData("assets/js/9.js", "export const a = 1;")]
    public void A_theme_with_a_changed_or_a_new_file_is_read_again(string file, string text)
    {
        var before = Read("/");

        theme.Write(file, text);

        Read("/").ShouldNotBeSameAs(before);
    }

    [Fact]
    public void A_fault_of_a_template_is_told_in_each_folder_that_has_it()
    {
        using var other = new TemporaryFolder();
        OtherThemeTests.CopyCourier(other);
        foreach (var folder in new[] { theme, other })
        {
            Read("/");
            folder.Write("partials/value.hbs", "{{> nowhere}}");
            var bag = new DiagnosticBag();

            LoadedThemes.OfProcess.Read(new BuildOptions("input", folder.Path, "output"), "/", bag);

            bag.Sorted().ShouldHaveSingleItem().Position.File.ShouldStartWith(folder.Path);
        }
    }

    [Fact]
    public void Folders_with_the_same_files_have_their_own_themes()
    {
        using var other = new TemporaryFolder();
        OtherThemeTests.CopyCourier(other);

        var (one, two) = (
            Read("/"),
            LoadedThemes.OfProcess.Read(new BuildOptions("input", other.Path, "output"), "/", new DiagnosticBag())
        );

        two.ShouldNotBeNull().Theme.PathOf("theme.yaml").ShouldBe(other["theme.yaml"]);
        one.Theme.PathOf("theme.yaml").ShouldBe(theme["theme.yaml"]);
    }

    [Fact]
    public void Links_of_another_base_path_are_not_those_of_the_last() => Read("/report/").ShouldNotBeSameAs(Read("/"));

    [Fact]
    public void What_there_is_to_remark_is_told_at_each_build()
    {
        theme.Write("assets/css/9.css", "@import \"other.css\";");

        Faults().ShouldBe(["THEME025"]);
        Faults().ShouldBe(["THEME025"]);
    }

    [Fact]
    public void A_theme_with_a_fault_is_none_until_it_is_mended()
    {
        var sound = theme.Read("theme.yaml");
        theme.Write("theme.yaml", "colors: [");
        Faults().ShouldBe(["DATA026"]);

        theme.Write("theme.yaml", sound);

        Faults().ShouldBeEmpty();
    }

    public void Dispose() => theme.Dispose();

    private LoadedTheme Read(string basePath) => LoadedThemes.OfProcess.Read(Options, basePath, new DiagnosticBag()).ShouldNotBeNull();

    private IEnumerable<string> Faults()
    {
        var bag = new DiagnosticBag();
        LoadedThemes.OfProcess.Read(Options, "/", bag);
        return bag.Sorted().Select(d => d.Code);
    }

    private BuildOptions Options => new("input", theme.Path, "output");
}
