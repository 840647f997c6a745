using System.Diagnostics;
using Report.Data;
using Report.Diagnostics;
using Report.Preview;
using Report.Tests.Pages;

namespace Report.Tests.Data;

public sealed class InputFolderTests
{
    [Theory]
    [InlineData("data/e.yaml")]
    [InlineData("sources.yaml")]
    public void A_link_that_leads_in_a_circle_is_not_read(string name)
    {
        using var input = new TemporaryInput();
        Link(input, name, Path.GetFileName(name));

        input.ReadFaults().ShouldBe([$"DATA020 {name}:1:1"]);
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_a_missing_file()
    {
        using var input = new TemporaryInput();
        Link(input, "data/e.yaml", "dangling");

        input.ReadFaults().ShouldBe(["DATA009 data/e.yaml:1:1"]);
        FileText.Read(input.PathTo("data/e.yaml")).ShouldBeNull();
    }

    [Theory]
    [InlineData("data/e.yaml")]
    [InlineData("sources.yaml")]
    public void A_link_that_leads_out_of_the_folder_is_refused_without_being_opened(string name)
    {
        using var input = new TemporaryInput();
        using var outside = new TemporaryFolder();
        Link(input, name, outside.Write("secret.yaml", "password: hunter2"));
        var bag = new DiagnosticBag();

        InputReader.Read(input.Folder, bag);

        using var output = new StringWriter();
        foreach (var format in Enum.GetValues<DiagnosticFormat>())
        {
            DiagnosticReporter.Write(bag.Sorted(), format, output, FileText.Read);
        }

        bag.Sorted().ShouldContain(d => d.Code == "DATA013");
        output.ToString().ShouldNotContain("hunter2");
        bag.Sorted().Select(d => ShownFault.Of(d).Excerpt ?? "").ShouldAllBe(excerpt => !excerpt.Contains("hunter2"));
    }

    [Fact]
    public void A_pipe_is_not_read()
    {
        using var input = new TemporaryInput();
        File.Delete(input.PathTo("site.yaml"));
        using (var made = Process.Start("mkfifo", input.PathTo("site.yaml")))
        {
            made.WaitForExit();
        }

        input.ReadFaults().ShouldBe(["DATA020 site.yaml:1:1"]);
        FileText.Read(input.PathTo("site.yaml")).ShouldBeNull();
    }

    [Theory]
    [InlineData("tables/T.csv", "tables/t.csv")]
    [InlineData("tables/North/a.csv", "tables/north/a.csv")]
    [InlineData("data/sub/Photo.png", "data/sub/photo.png")]
    public void Files_that_differ_in_capitals_only_are_a_fault_at_the_second(string first, string second)
    {
        using var input = new TemporaryInput();
        input.Write(first, "a,b\n1,2\n").Write(second, "a,b\n3,4\n");
        Assert.SkipWhen(
            File.ReadAllText(input.PathTo(first)).Contains('3', StringComparison.Ordinal),
            "This disk does not tell capitals from small letters."
        );

        input.ReadFaults().ShouldBe([$"DATA071 {second}:1:1"]);
    }

    [Theory]
    [InlineData("sub\\t.csv", "write '/' between folders")]
    [InlineData("sub/T.csv", "there is 't.csv'")]
    [InlineData("sub/tt.csv", "did you mean 't.csv'?")]
    [InlineData("../../t.csv", null)]
    [InlineData("none/other.csv", null)]
    public void A_name_that_is_nearly_a_files_is_answered_with_that(string typed, string? hint)
    {
        using var input = new TemporaryInput();
        input.Write("data/sub/t.csv", "a,b\n");

        var answer = new InputFolder(input.Folder).HintFor("data/" + typed);

        (answer ?? "").ShouldContain(hint ?? "");
        (answer is null).ShouldBe(hint is null);
    }

    [Fact]
    public void An_empty_file_is_one_that_can_be_read()
    {
        using var input = new TemporaryInput();

        input.Write("glossary.yaml", "").ReadFaults().ShouldBe(["DATA008 glossary.yaml:1:1"]);
    }

    [Theory]
    [InlineData("/etc/passwd", "![A](link)", "DATA013 4:6")]
    [InlineData("/etc", "![A](link/passwd)", "DATA013 1:1", "DATA013 4:6")]
    [InlineData("/etc/passwd", "[A](link)", "DATA013 4:5")]
    [InlineData("/dev/zero", "![A](link)", "DATA013 4:6")]
    [InlineData("link", "![A](link)", "DATA020 4:6")]
    [InlineData("nowhere", "![A](link)", "DATA009 4:6")]
    public void A_page_publishes_no_file_through_a_link_that_leads_out(string target, string markdown, params string[] faults)
    {
        using var pages = new PageFixture();
        File.CreateSymbolicLink(Path.Combine(pages.Folder, "link"), target);

        pages.Render(markdown).Files.ShouldBeEmpty();
        pages.Faults.ShouldBe(faults);
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        using var pages = new PageFixture();
        pages.Write("real/a.txt", "A");
        File.CreateSymbolicLink(Path.Combine(pages.Folder, "link"), "real");

        pages.Render("[A](link/a.txt)").Files.ShouldHaveSingleItem();
        pages.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("more", ".", "DATA170 more:1:1")]
    [InlineData("data/more", "..", "DATA170 data/more:1:1")]
    [InlineData("more", "/etc", "DATA013 more:1:1")]
    [InlineData("data", "/etc", "DATA013 data:1:1")]
    [InlineData("static", "/etc", "DATA013 static:1:1")]
    public void A_link_to_a_folder_is_not_passed_over_in_silence(string name, string target, string fault)
    {
        using var input = new TemporaryInput();
        Link(input, name, target);

        input.ReadFaults().ShouldBe([fault]);
    }

    [Fact]
    public void Datasets_may_lie_in_a_folder_of_the_input_that_data_is_a_link_to()
    {
        using var input = new TemporaryInput();
        input.Write(
            "shared/troops.yaml",
            "title: Troops\nsource: paper\nfields: [{ name: year, type: year, title: Year }]\nrows: [{ year: 2010 }]\n"
        );
        Link(input, "data", "shared");
        var bag = new DiagnosticBag();

        InputReader.Read(input.Folder, bag).Datasets.Keys.ShouldBe(["troops"]);

        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Files_to_be_published_as_they_are_come_from_no_folder_that_is_a_link()
    {
        using var input = new TemporaryInput();
        input.Write("static/below/a.txt", "A");
        Link(input, "static/loop", ".");

        new InputFolder(input.Folder).StaticFiles().ShouldBe(["below/a.txt"]);
    }

    [Fact]
    public void A_folder_too_deep_for_the_system_is_told()
    {
        using var input = new TemporaryInput();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems have other limits");
        using (
            var made = Process.Start(
                "sh",
                [
                    "-c",
                    "cd \"$1\" && for i in $(seq 15); do mkdir $2 && cd $2 || exit 1; done; mkdir -p $2/$2/$2/$2/$2/$2/$2/$2/$2",
                    "sh",
                    input.Folder,
                    new string('e', 200),
                ]
            )
        )
        {
            made.WaitForExit();
        }

        var bag = new DiagnosticBag();
        InputReader.Read(input.Folder, bag);

        using var removed = Process.Start("rm", ["-rf", Path.Combine(input.Folder, new string('e', 200))]);
        removed.WaitForExit();

        bag.Sorted().Select(d => d.Code).ShouldBe(["DATA171"]);
    }

    [Fact]
    public void A_name_that_is_no_text_is_told_once()
    {
        using var input = new TemporaryInput();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "other systems take no such name");
        Directory.CreateDirectory(input.PathTo("data"));
        using (
            var made = Process.Start(
                "sh",
                ["-c", "cd \"$1\" && touch \"$(printf 'a\\377.md')\" \"$(printf 'data/a\\377.yaml')\"", "sh", input.Folder]
            )
        )
        {
            made.WaitForExit();
        }

        var faults = input.ReadFaults();
        using var removed = Process.Start("sh", ["-c", "rm -f \"$1\"/a*.md \"$1\"/data/a*", "sh", input.Folder]);
        removed.WaitForExit();

        faults.Select(fault => fault[..7]).ShouldBe(["DATA172", "DATA172"]);
    }

    [Theory]
    [InlineData("Claims.yaml", "DATA174 Claims.yaml:1:1")]
    [InlineData("Data/a.yaml", "DATA174 Data:1:1")]
    [InlineData("data", "DATA173 data:1:1")]
    [InlineData("tables", "DATA173 tables:1:1")]
    public void What_has_almost_the_name_that_is_looked_for_is_told(string name, string fault)
    {
        using var input = new TemporaryInput();

        input.Write(name, "x").ReadFaults().ShouldBe([fault]);
    }

    [Theory]
    [InlineData("data/beds.yaml", "DATA177 data/beds.yaml:1:1")]
    [InlineData("charts/beds.yaml", "DATA177 charts/beds.yaml:1:1")]
    [InlineData("claims.yaml", "DATA177 claims.yaml:1:1")]
    [InlineData("beds.md", "DATA177 beds.md:1:1")]
    [InlineData("sources.yaml", "DATA177 sources.yaml:1:1")]
    [InlineData("static/beds.md", null)]
    [InlineData("tables/beds.yaml", null)]
    public void A_folder_with_the_name_of_a_file_is_told_once(string name, string? fault)
    {
        using var input = new TemporaryInput();
        if (File.Exists(input.PathTo(name)))
        {
            File.Delete(input.PathTo(name));
        }

        input.Write($"{name}/notes.txt", "x").ReadFaults().ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public void A_folder_where_a_table_is_named_is_told_where_it_is_named()
    {
        using var input = new TemporaryInput();
        input
            .Write("data/beds.csv/notes.txt", "x")
            .Write("data/beds.yaml", "title: Beds\nsource: paper\nfields: [{ name: year, type: year, title: Year }]\nrows: beds.csv\n");

        input.ReadFaults().ShouldBe(["DATA177 data/beds.yaml:4:7"]);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_fault()
    {
        using var input = new TemporaryInput();
        Directory.Delete(input.Folder, recursive: true);
        var bag = new DiagnosticBag();

        InputReader.Read(input.Folder, bag);
        Directory.CreateDirectory(input.Folder);

        bag.Sorted().Select(d => d.Code).ShouldBe(["SITE001"]);
    }

    private static void Link(TemporaryInput input, string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(input.PathTo(name))!);
        File.Delete(input.PathTo(name));
        File.CreateSymbolicLink(input.PathTo(name), target);
    }
}
