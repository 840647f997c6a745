using Report.Diagnostics;
using Report.Pages;
using Shouldly;

namespace Report.Tests.Pages;

public sealed class PageReaderTests : IDisposable
{
    private readonly TemporaryFolder input = new();
    private readonly DiagnosticBag bag = new();

    [Theory]
    [InlineData("index.md", "/")]
    [InlineData("shield.md", "/shield/")]
    [InlineData("shield/index.md", "/shield/")]
    [InlineData("shield/more.md", "/shield/more/")]
    [InlineData("index/index.md", "/index/")]
    [InlineData("shield/reindex.md", "/shield/reindex/")]
    [InlineData("a.b.md", "/a.b/")]
    public void A_page_has_the_address_of_its_file(string name, string permalink) => PageReader.PermalinkOf(name).ShouldBe(permalink);

    [Fact]
    public void What_is_not_published_is_left_out()
    {
        foreach (
            var name in new[]
            {
                "index.md",
                "_notes.md",
                ".hidden.md",
                "_drafts/x.md",
                "data/readme.md",
                "charts/readme.md",
                "deep/data/x.md",
                "notes.txt",
            }
        )
        {
            input.Write(name, "---\ntitle: T\n---\n");
        }

        Read().Select(p => p.Name).ShouldBe(["index.md", "deep/data/x.md"]);
        Faults.ShouldBeEmpty();
    }

    [Fact]
    public void Markdown_under_another_ending_is_named_with_the_ending_it_needs()
    {
        foreach (var name in new[] { "p.MD", "more/q.markdown", "README.MD", "_r.MD", "_more/s.markdown", "map.PNG", "t.txt" })
        {
            input.Write(name, "Text.");
        }

        Read().ShouldBeEmpty();

        Faults.ShouldBe(["DATA021 more/q.markdown:1:1", "DATA021 p.MD:1:1"], ignoreOrder: true);
        bag.Sorted().Select(fault => fault.Hint).ShouldBe(["name it 'q.md'", "name it 'p.md'"]);
    }

    [Theory]
    [InlineData("en", null)]
    [InlineData("en-US", null)]
    [InlineData("de", "SITE005 x.md:3:11")]
    [InlineData("en-IN", "SITE005 x.md:3:11")]
    [InlineData("german", "SITE003 x.md:3:11")]
    [InlineData("de_DE", "SITE003 x.md:3:11")]
    public void A_page_may_have_a_language_of_its_own(string language, string? fault)
    {
        input.Write("x.md", $"---\ntitle: T\nlanguage: {language}\n---\n");

        Read().ShouldHaveSingleItem();

        Faults.ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public void A_language_of_a_folder_that_the_program_does_not_speak_is_reported_where_it_is_written()
    {
        input.Write("more/_directory.yaml", "language: fr\n");
        input.Write("more/x.md", "---\ntitle: T\n---\n");
        input.Write("more/y.md", "---\ntitle: T\n---\n");

        Read().Count.ShouldBe(2);

        Faults.ShouldBe(["SITE005 more/_directory.yaml:1:11"]);
        bag.Sorted()[0].Hint.ShouldNotBeNull().ShouldContain("en, en-GB, en-US");
    }

    [Fact]
    public void A_link_that_leads_in_circles_is_not_followed()
    {
        input.Write("a/x.md", "---\ntitle: T\n---\n");
        Directory.CreateSymbolicLink(input["a/again"], input.Path);
        Read().Select(p => p.Name).ShouldBe(["a/x.md"]);
    }

    [Fact]
    public void A_folder_speaks_for_its_pages_and_the_nearer_one_wins()
    {
        input.Write("a/_directory.yaml", "layout: outer\ndraft: true\nauthors: [A]");
        input.Write("a/b/_directory.yaml", "layout: inner");
        input.Write("a/b/x.md", "---\ntitle: T\ndraft: false\n---\n");
        var matter = Read().Single().Matter;
        matter.Layout!.Value.Value.ShouldBe("inner");
        matter.Draft.ShouldBe(false);
        matter.Authors.ShouldBe(["A"]);
    }

    [Fact]
    public void A_folder_cannot_give_its_pages_one_title()
    {
        input.Write("_directory.yaml", "draft: false\ntitle: T");
        Read();
        Faults.ShouldBe(["DATA002 _directory.yaml:2:1"]);
    }

    [Fact]
    public void Every_key_of_front_matter_is_read()
    {
        input.Write(
            "x.md",
            """
            ---
            title: "A: b"
            description: >-
              Two
              lines.
            layout: wide
            draft: true
            order: 3
            date: 2025-09
            authors: One
            redirect_from: [/old/, /older/]
            image: troops
            toc: false
            language: en-US
            ---

            Text.
            """
        );
        var page = Read().Single();
        Faults.ShouldBeEmpty();
        page.Title.Value.ShouldBe("A: b");
        page.Matter.Description!.Value.Value.ShouldBe("Two lines.");
        page.Matter.Order.ShouldBe(3);
        page.Matter.Date!.Iso.ShouldBe("2025-09");
        page.Matter.RedirectFrom.Select(r => r.Value).ShouldBe(["/old/", "/older/"]);
        page.IsDraft.ShouldBeTrue();
        page.Body.ShouldBe("\nText.");
    }

    [Theory]
    [InlineData("", "PAGE001 x.md:1:1")]
    [InlineData("# Title", "PAGE001 x.md:1:1")]
    [InlineData("\n---\ntitle: T\n---\n", "PAGE001 x.md:2:1")]
    [InlineData("---\ntitle: T\n", "PAGE002 x.md:1:1")]
    [InlineData("---\n---\n", "DATA008 x.md:1:1")]
    [InlineData("---\ndraft: false\n---\n", "DATA003 x.md:2:1")]
    [InlineData("---\ntitle: T\nlayuot: x\n---\n", "DATA002 x.md:3:1")]
    [InlineData("---\r\ntitle: T\r\n   draft: [\r\n---\r\n", "DATA027 x.md:3:4")]
    [InlineData("---\ntitle: T\ndraft: perhaps\n---\n", "DATA005 x.md:3:8")]
    [InlineData("---\ntitle: T\nredirect_from: old\n---\n", "PAGE047 x.md:3:16")]
    public void Faults_stand_at_their_place_in_the_page(string text, string fault)
    {
        input.Write("x.md", text);
        Read().Count.ShouldBe(1);
        Faults.ShouldContain(fault);
    }

    [Theory]
    [InlineData("--\ntitle: T\nshare: 5%\n---\nOf 7 {{value.", "three hyphens")]
    [InlineData(" ---\ntitle: T\n---\n", "three hyphens")]
    [InlineData("—\ntitle: T\n—\n", "three hyphens")]
    [InlineData("title: T\n---\n", "three hyphens")]
    [InlineData("\n\n---\ntitle: T\n---\n", "no line above")]
    [InlineData("\uFEFF\uFEFF---\ntitle: T\n---\nOf 7.", "U+FEFF")]
    [InlineData("\u200B---\ntitle: T\n---\nOf 7.", "U+200B")]
    public void Front_matter_that_is_fenced_wrongly_is_one_fault_with_its_own_hint(string text, string hint)
    {
        input.Write("x.md", text);

        Read().Single().Body.ShouldBeEmpty();
        bag.Sorted().ShouldHaveSingleItem().Hint.ShouldNotBeNull().ShouldContain(hint);
    }

    [Fact]
    public void A_page_may_come_from_Windows()
    {
        input.Write("x.md", "\uFEFF---\r\ntitle: T\r\n---\r\nText.\r\n");
        var page = Read().Single();
        Faults.ShouldBeEmpty();
        page.Body.ShouldBe("Text.\r\n");
    }

    [Fact]
    public void Two_pages_cannot_have_one_address()
    {
        input.Write("Shield.md", "---\ntitle: T\n---\n");
        input.Write("shield/index.md", "---\ntitle: T\n---\n");
        Read();
        Faults.ShouldBe(["PAGE003 shield/index.md:1:1"]);
    }

    public void Dispose() => input.Dispose();

    private IReadOnlyList<string> Faults =>
        [
            .. bag.Sorted()
                .Select(d => $"{d.Code} {Path.GetRelativePath(input.Path, d.Position.File)}:{d.Position.Line}:{d.Position.Column}"),
        ];

    private IReadOnlyList<PageSource> Read() => PageReader.ReadAll(input.Path, bag);
}
