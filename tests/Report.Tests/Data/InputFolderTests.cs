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
        Assert.SkipWhen(File.ReadAllText(input.PathTo(first)).Contains('3', StringComparison.Ordinal), "This disk does not tell capitals from small letters.");

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
    [InlineData("/etc", "![A](link/passwd)", "DATA013 4:6")]
    [InlineData("/etc/passwd", "[A](link)", "DATA013 4:5")]
    [InlineData("/dev/zero", "![A](link)", "DATA013 4:6")]
    [InlineData("link", "![A](link)", "DATA020 4:6")]
    [InlineData("nowhere", "![A](link)", "DATA009 4:6")]
    public void A_page_publishes_no_file_through_a_link_that_leads_out(string target, string markdown, string fault)
    {
        using var pages = new PageFixture();
        File.CreateSymbolicLink(Path.Combine(pages.Folder, "link"), target);

        pages.Render(markdown).Files.ShouldBeEmpty();
        pages.Faults.ShouldBe([fault]);
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

    private static void Link(TemporaryInput input, string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(input.PathTo(name))!);
        File.Delete(input.PathTo(name));
        File.CreateSymbolicLink(input.PathTo(name), target);
    }
}
