using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Report.Tests.Commands.New;

/// <summary>`new site` creates a complete repository, and `upgrade` brings its files up to date.</summary>
public sealed partial class NewSiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_new_site_is_a_repository_with_all_that_publishes_it()
    {
        New();

        foreach (
            var file in new[]
            {
                "README.md",
                ".gitignore",
                ".gitattributes",
                ".config/dotnet-tools.json",
                ".github/workflows/publish.yml",
                ".github/workflows/check.yml",
                ".github/workflows/import.yml",
                ".github/workflows/refresh.yml",
                ".vscode/settings.json",
                "schema/dataset.json",
                "docs/editor.md",
                "theme/README.md",
                "input/site.yaml",
            }
        )
        {
            File.Exists(folder["my-report/" + file]).ShouldBeTrue(file);
        }

        JsonNode.Parse(folder.Read("my-report/.config/dotnet-tools.json"))!["tools"]!["report.site"]!["commands"]![0]!
            .ToString()
            .ShouldBe("report");
        folder.Read("my-report/input/site.yaml").ShouldContain("url: https://example.org/my-report/");
    }

    [Fact]
    public void What_is_printed_next_can_be_typed()
    {
        var said = NewReport.Run("new", "site", folder["my-report"]);

        said.Error.ShouldContain("dotnet tool restore\n  dotnet report preview");
        var readMe = folder.Read("my-report/README.md");
        readMe.ShouldContain("dotnet tool restore");
        readMe.ShouldNotContain("{id}");
        readMe.ShouldNotContain("dotnet run");
    }

    [Fact]
    public void Every_link_between_its_files_leads_to_a_file()
    {
        New();
        var faults =
            from file in Directory.EnumerateFiles(folder["my-report"], "*.md", SearchOption.AllDirectories)
            where !file.Contains("/input/", StringComparison.Ordinal)
            from Match link in Link().Matches(WithoutCode(File.ReadAllText(file)))
            let target = link.Groups[1].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains(':') && !Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
            select $"{Path.GetRelativePath(folder["my-report"], file)}: {target}";

        faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("reports/rail", "../../../")]
    [InlineData("rail", "../../")]
    public void Within_a_repository_that_was_begun_a_new_site_is_a_report_alone(string place, string up)
    {
        New();

        var said = NewReport.Run("new", "site", folder[$"my-report/{place}"]);

        said.ExitCode.ShouldBe(0);
        said.Error.ShouldContain($"dotnet report preview --open --input {place}/input");
        Directory.EnumerateFileSystemEntries(folder[$"my-report/{place}"]).Select(Path.GetFileName).ShouldBe(["input"]);
        var input = folder[$"my-report/{place}/input"];
        NewReport.Run("check", "--input", input, "--theme", folder["my-report/theme"]).ExitCode.ShouldBe(0);
        NewReport.Run("new", "chart", "second", "--input", input).ExitCode.ShouldBe(0);
        NewReport.Run("import", folder.Write("table.csv", "year,trains\n2020,5\n2021,7\n"), "--input", input).ExitCode.ShouldBe(0);
        folder.Read($"my-report/{place}/input/site.yaml").ShouldStartWith($"# yaml-language-server: $schema={up}schema/site.json\n");
        foreach (var file in new[] { "data/example.yaml", "charts/second.yaml", "data/table.yaml" })
        {
            folder.Read($"my-report/{place}/input/{file}").ShouldStartWith($"# yaml-language-server: $schema={up}../schema/");
        }
    }

    [Fact]
    public void Another_git_repository_within_is_one_of_its_own()
    {
        New();
        Directory.CreateDirectory(folder["my-report/apart/.git"]);

        NewReport.Run("new", "site", folder["my-report/apart/rail"]).ExitCode.ShouldBe(0);

        File.Exists(folder["my-report/apart/rail/.config/report.json"]).ShouldBeTrue();
        folder.Read("my-report/apart/rail/input/site.yaml").ShouldStartWith("# yaml-language-server: $schema=../schema/site.json\n");
    }

    [Fact]
    public void A_readme_that_is_there_stays()
    {
        folder.Write("my-report/README.md", "Ours.\n");

        New();

        folder.Read("my-report/README.md").ShouldBe("Ours.\n");
    }

    [Fact]
    public void A_repository_of_this_version_has_nothing_to_upgrade()
    {
        New();
        var before = Snapshot();

        Upgrade().Output.ShouldContain("Everything is as version");

        Snapshot().ShouldBe(before);
    }

    [Fact]
    public void An_upgrade_replaces_what_nobody_changed_and_puts_the_rest_beside()
    {
        New();
        BeginWithAnotherVersion(".github/workflows/publish.yml", "name: Older\n");
        BeginWithAnotherVersion(".github/workflows/check.yml", "name: Older\n");
        folder.Write("my-report/.github/workflows/check.yml", "name: Ours\n");

        var said = Upgrade();

        said.ExitCode.ShouldBe(0);
        folder.Read("my-report/.github/workflows/publish.yml").ShouldContain("name: Publish");
        folder.Read("my-report/.github/workflows/check.yml").ShouldBe("name: Ours\n");
        folder.Read("my-report/.github/workflows/check.yml.new").ShouldContain("name: Check");
        said.Error.ShouldContain("replaced: .github/workflows/publish.yml");
        said.Error.ShouldContain("changed by you and by this version: .github/workflows/check.yml");

        File.Delete(folder["my-report/.github/workflows/check.yml.new"]);
        Upgrade().Output.ShouldContain("Everything is as version");
    }

    [Fact]
    public void An_upgrade_brings_nothing_back_that_was_taken_away()
    {
        New();
        File.Delete(folder["my-report/.github/workflows/import.yml"]);

        Upgrade();

        File.Exists(folder["my-report/.github/workflows/import.yml"]).ShouldBeFalse();
    }

    [Fact]
    public void An_upgrade_tells_of_a_template_that_lies_over_one_that_the_program_changed()
    {
        New();
        folder.Write("my-report/theme/partials/footer.hbs", "<footer>Ours</footer>\n");
        folder.Write("my-report/theme/partials/header.hbs", "<header>Ours</header>\n");
        folder.Write("my-report/theme/partials/table.hbs", "An older table.\n");
        folder.Write("my-report/theme/partials/gone.hbs", "Ours.\n");
        Record("themes", "report/partials/footer.hbs", "<footer>Older</footer>\n");
        Record("themes", "report/partials/table.hbs", "An older table.\n");
        Record("themes", "report/partials/gone.hbs", "Older.\n");

        var said = Upgrade();

        said.Error.ShouldContain("  changed by this version: the file that theme/partials/footer.hbs lies over; compare yours with /");
        said.Error.ShouldContain("changed by this version, and not by you: the file that theme/partials/table.hbs is a copy of");
        said.Error.ShouldContain("no longer in the built-in theme: the file that theme/partials/gone.hbs lies over");
        said.Error.ShouldNotContain("header.hbs");
        folder.Read("my-report/theme/partials/footer.hbs").ShouldBe("<footer>Ours</footer>\n");
        Upgrade().Output.ShouldContain("Everything is as version");
    }

    [Fact]
    public void An_upgrade_from_a_version_that_recorded_no_themes_names_every_file_that_lies_over_theirs()
    {
        New();
        folder.Write("my-report/theme/theme.yaml", "extends: wire\n");
        folder.Write("my-report/theme/partials/footer.hbs", "<footer>Ours</footer>\n");
        folder.Write("my-report/theme/assets/css/ours.css", "a { color: red }\n");
        var noted = JsonNode.Parse(folder.Read("my-report/.config/report.json"))!;
        noted.AsObject().Remove("themes");
        folder.Write("my-report/.config/report.json", noted.ToJsonString());

        var said = Upgrade().Error;

        said.ShouldContain("new in this version, or changed by it: the file that theme/partials/footer.hbs lies over");
        said.ShouldNotContain("ours.css");
    }

    [Fact]
    public void A_folder_that_was_not_begun_with_new_site_is_told()
    {
        folder.Write("my-report/input/site.yaml", "title: T\n");

        var said = Upgrade();

        (said.ExitCode, said.Error.Contains("SITE308", StringComparison.Ordinal)).ShouldBe((1, true));
    }

    public void Dispose() => folder.Dispose();

    private void New() => NewReport.Run("new", "site", folder["my-report"]).ExitCode.ShouldBe(0);

    private (int ExitCode, string Output, string Error) Upgrade() => NewReport.Run("upgrade", "--input", folder["my-report/input"]);

    // Writes a file, and its hash in the manifest, as an older version of the program would have.
    private void BeginWithAnotherVersion(string name, string text)
    {
        Record("files", name, text);
        folder.Write($"my-report/{name}", text);
    }

    private void Record(string kind, string name, string text)
    {
        var noted = JsonNode.Parse(folder.Read("my-report/.config/report.json"))!;
        noted[kind]![name] = Report.Commands.New.WrittenFileHashes.Hash(text);
        folder.Write("my-report/.config/report.json", noted.ToJsonString());
    }

    private Dictionary<string, string> Snapshot() =>
        Directory.EnumerateFiles(folder["my-report"], "*", SearchOption.AllDirectories).ToDictionary(file => file, File.ReadAllText);

    private static string WithoutCode(string markdown) => Code().Replace(markdown, "");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^```.*?^```|^    .*?$|`[^`\n]*`", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Code();
}
