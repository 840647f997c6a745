using Report.Commands;
using Report.Tests.Site;

namespace Report.Tests.Commands;

/// <summary>
/// The command line accepts each command and its options, and reports wrong usage, faults and results with the right exit code.
/// </summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly SmallReport report = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void Build_writes_the_site_and_says_what_it_made()
    {
        Run("build").ShouldBe(ExitCode.Fine);

        File.Exists(Path.Combine(report.Output, "index.html")).ShouldBeTrue();
        output.ToString().ShouldContain("1 chart ");
        error.ToString().ShouldStartWith($"Next: 'report preview --open --input {report.Folder}/input'");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("preview")]
    [InlineData("diff")]
    [InlineData("release")]
    [InlineData("import")]
    [InlineData("deploy")]
    [InlineData("schema")]
    [InlineData("completion")]
    [InlineData("new")]
    [InlineData("new dataset")]
    [InlineData("new chart")]
    [InlineData("new page")]
    [InlineData("new site")]
    public void Every_command_explains_itself(string command)
    {
        Run([.. command.Split(' '), "--help"]).ShouldBe(ExitCode.Fine);

        output.ToString().ShouldContain("Usage:");
        output.ToString().ShouldContain(command);
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_command_it_builds()
    {
        Run().ShouldBe(ExitCode.Fine);

        File.Exists(Path.Combine(report.Output, "index.html")).ShouldBeTrue();
    }

    [Fact]
    public void Check_writes_nothing()
    {
        Run("check").ShouldBe(ExitCode.Fine);

        Directory.Exists(report.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Faults_are_printed_with_their_place_and_end_it_with_1(string command)
    {
        report.Write("data/troops.yaml", "title: Troops\nfeilds: []");

        Run(command).ShouldBe(ExitCode.Diagnostics);

        error.ToString().ShouldContain("troops.yaml:2:1: error DATA002");
        error.ToString().ShouldNotContain("   at Report.");
        Directory.Exists(report.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Warnings_are_counted_where_it_says_how_it_ended(string command)
    {
        report.Write("second.md", "---\ntitle: The second chapter\ndescription: What follows.\n---\n\nThere were 417 left, and 418 came.");

        Run(command).ShouldBe(ExitCode.Fine);

        output.ToString().ShouldContain(", 2 warnings, in ");
        output.ToString().ShouldNotContain("nothing wrong");
    }

    [Fact]
    public void Check_says_where_nothing_is_wrong()
    {
        Run("check").ShouldBe(ExitCode.Fine);

        output.ToString().ShouldContain("1 chart checked, nothing wrong, in ");
    }

    [Fact]
    public void Faults_for_machines_go_to_the_output()
    {
        report.Write("data/troops.yaml", "title: Troops\nfeilds: []");

        Run("check", "--format", "json").ShouldBe(ExitCode.Diagnostics);

        using var json = System.Text.Json.JsonDocument.Parse(output.ToString());
        json.RootElement.EnumerateArray().Select(d => d.GetProperty("code").GetString()).ShouldContain("DATA002");
    }

    [Fact]
    public void Sound_input_is_an_empty_list_for_machines()
    {
        Run("check", "--format", "json").ShouldBe(ExitCode.Fine);

        output.ToString().Trim().ShouldBe("[]");
    }

    [Theory]
    [InlineData("--nope")]
    [InlineData("publish")]
    [InlineData("--format xml")]
    [InlineData("--base-url ftp://example.org/")]
    [InlineData("--base-url /report/")]
    [InlineData("--base-url https://example.org//report/")]
    [InlineData("--output")]
    public void Called_wrongly_it_says_so_and_ends_with_2(string arguments)
    {
        CommandLine.Run(arguments.Split(' '), output, error).ShouldBe(ExitCode.Usage);

        error.ToString().ShouldContain("--help");
        output.ToString().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("release", "'release' needs its version")]
    [InlineData("import", "'import' needs its file")]
    [InlineData("new dataset", "'new dataset' needs its name")]
    [InlineData("new", "'new' needs to know of what: write 'new dataset', 'new chart', 'new page' or 'new site'")]
    [InlineData("chekc", "there is no command 'chekc': did you mean 'check'?")]
    [InlineData("--ouput x", "there is no option '--ouput': did you mean '--output'?")]
    [InlineData("new poge", "there is no command 'poge': did you mean 'page'?")]
    [InlineData("check more", "'more' is one word too many for 'check'")]
    [InlineData("--input", "'--input' needs a folder behind it")]
    [InlineData("--input a --input b", "'--input' is given 2 times, and can be given once")]
    [InlineData("--format xml", "'xml' cannot be chosen here: write text, json or github")]
    [InlineData("completion cmd", "'cmd' cannot be chosen here: write bash, zsh, fish or pwsh")]
    [InlineData("import a.csv --skip two", "'two' is no number of lines: write one such as 3")]
    [InlineData("diff a --since b", "Name what to compare with once: as it is, or behind --since.")]
    [InlineData("release 1.0 --date 5", "'5' is not a date: write it as in 2026-11-22.")]
    public void Each_way_of_calling_it_wrongly_is_said_once_and_in_its_own_words(string arguments, string said)
    {
        CommandLine.Run(arguments.Split(' '), output, error).ShouldBe(ExitCode.Usage);

        var lines = error.ToString().TrimEnd().Split('\n');
        lines.Length.ShouldBe(2);
        lines[0].ShouldStartWith(said);
    }

    [Fact]
    public void A_base_url_need_not_end_in_a_slash()
    {
        Run("build", "--base-url", "https://example.org/base").ShouldBe(ExitCode.Fine);

        File.ReadAllText(Path.Combine(report.Output, "index.html")).ShouldContain("href=\"/base/data/\"");
    }

    [Fact]
    public void Quiet_says_nothing_of_what_went_well()
    {
        Run("build", "--quiet").ShouldBe(ExitCode.Fine);

        output.ToString().ShouldBeEmpty();
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Verbose_tells_the_steps()
    {
        Run("build", "--verbose").ShouldBe(ExitCode.Fine);

        error.ToString().ShouldContain("Drawing the charts");
    }

    [Fact]
    public void Piped_output_has_no_colour()
    {
        report.Write("data/troops.yaml", "title: Troops\nfeilds: []");

        Run("check");

        (output.ToString() + error).ShouldNotContain("\e");
    }

    [Fact]
    public void Help_teaches_with_examples()
    {
        CommandLine.Run(["--help"], output, error).ShouldBe(ExitCode.Fine);

        output.ToString().ShouldContain("report check --format github");
    }

    [Fact]
    public void An_output_folder_that_holds_the_input_is_refused()
    {
        var folder = Path.GetDirectoryName(report.Output)!;

        CommandLine
            .Run(["--input", Path.Combine(folder, "input"), "--theme", Repository.PathTo("theme"), "--output", folder], output, error)
            .ShouldBe(ExitCode.Diagnostics);

        error.ToString().ShouldContain("SITE106");
        File.Exists(Path.Combine(folder, "input", "site.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void An_output_folder_that_a_link_leads_into_the_input_is_refused()
    {
        var link = Path.Combine(report.Folder, "link");
        Directory.CreateSymbolicLink(link, report.Options().Input);

        Build(output: Path.Combine(link, "site")).ShouldBe(ExitCode.Diagnostics);

        error.ToString().ShouldContain("SITE106");
        Directory.Exists(Path.Combine(report.Options().Input, "site")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("file")]
    [InlineData("file/below")]
    public void An_output_folder_that_is_a_file_or_below_one_is_refused(string name)
    {
        var file = Path.Combine(report.Folder, "file");
        File.WriteAllText(file, "words");

        Build(output: Path.Combine(report.Folder, name)).ShouldBe(ExitCode.Diagnostics);

        error.ToString().ShouldContain("SITE108");
        error.ToString().ShouldNotContain("SITE103");
        File.ReadAllText(file).ShouldBe("words");
    }

    [Fact]
    public void Schemas_do_not_take_the_place_of_a_file()
    {
        var file = Path.Combine(report.Folder, "README.md");
        File.WriteAllText(file, "words");

        CommandLine.Run(["schema", file], output, error).ShouldBe(ExitCode.Diagnostics);

        error.ToString().ShouldContain("SITE303");
        File.ReadAllText(file).ShouldBe("words");
    }

    public void Dispose() => report.Dispose();

    private int Build(string output) =>
        CommandLine.Run(["--input", report.Options().Input, "--theme", report.Options().Theme, "--output", output], this.output, error);

    private int Run(params string[] arguments) =>
        CommandLine.Run(
            [.. arguments, "--input", report.Options().Input, "--theme", report.Options().Theme, "--output", report.Output],
            output,
            error
        );
}
