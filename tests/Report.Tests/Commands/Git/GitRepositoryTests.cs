using Report.Commands.Git;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Shouldly;

namespace Report.Tests.Commands.Git;

public sealed class GitRepositoryTests : IDisposable
{
    private readonly GitSandbox sandbox = new();

    [Fact]
    public void A_folder_as_it_was_is_written_elsewhere()
    {
        sandbox.Write("input/data/troops.yaml", "old\n");
        sandbox.Write("input/größe.md", "text\n");
        var commit = sandbox.Commit("First");
        sandbox.Write("input/data/troops.yaml", "new\n");
        sandbox.Commit("Second");
        using var target = new TemporaryFolder();

        var repository = sandbox.Repository();
        repository.Extract(commit, repository.PathOf(sandbox["input"]), target.Path).Succeeded.ShouldBeTrue();

        target.Read("data/troops.yaml").ShouldBe("old\n");
        target.Read("größe.md").ShouldBe("text\n");
    }

    [Fact]
    public void A_folder_that_did_not_exist_yet_is_refused()
    {
        using var target = new TemporaryFolder();
        sandbox.Repository().Extract("HEAD", "input", target.Path).Succeeded.ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(target.Path).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("no-such-tag")]
    [InlineData("--help")]
    [InlineData("--upload-pack=touch x")]
    [InlineData("")]
    public void What_names_no_commit_has_none(string revision) => sandbox.Repository().Commit(revision).ShouldBeNull();

    [Fact]
    public void A_tag_names_its_commit()
    {
        var commit = sandbox.Commit("Release");
        sandbox.Run("tag", "-a", "v1.0.0", "-m", "First");
        sandbox.Commit("Later");
        sandbox.Repository().Commit("v1.0.0").ShouldBe(commit);
    }

    [Fact]
    public void A_folder_outside_of_any_repository_is_reported()
    {
        using var elsewhere = new TemporaryFolder();
        var bag = new DiagnosticBag();
        GitRepository.Around(elsewhere.Path, bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(GitRules.NotARepository);
    }

    [Fact]
    public void A_folder_that_is_gone_is_looked_for_in_the_repository_that_held_it() =>
        GitRepository.Around(sandbox["input/data"], new DiagnosticBag()).ShouldNotBeNull().Root.ShouldBe(sandbox.Repository().Root);

    public void Dispose() => sandbox.Dispose();
}
