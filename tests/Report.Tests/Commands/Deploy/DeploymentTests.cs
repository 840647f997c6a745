using Report.Commands.Deploy;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Tests.Commands.Git;
using Shouldly;

namespace Report.Tests.Commands.Deploy;

public sealed class DeploymentTests : IDisposable
{
    private const string Marker = ".made-by-report";

    private readonly GitSandbox sandbox = new();
    private readonly DiagnosticBag bag = new();

    public DeploymentTests()
    {
        sandbox.Write($"output/{Marker}", "made here\n");
        sandbox.Write("output/index.html", "<p>one</p>\r\n");
        sandbox.Write("output/data/troops.csv", "year,troops\n");
    }

    [Fact]
    public void The_first_deployment_makes_the_branch()
    {
        var deployed = Deploy().ShouldNotBeNull();

        deployed.Files.ShouldBe(2);
        Published().ShouldBe([".nojekyll", "data/troops.csv", "index.html"]);
        sandbox.RunRemote("rev-list", "--count", "gh-pages").Trim().ShouldBe("1");
        sandbox.RunRemote("log", "-1", "--format=%an: %s", "gh-pages").Trim().ShouldBe("Editor: Publish 1.0.0");
    }

    [Fact]
    public void Files_arrive_byte_for_byte_whatever_git_is_told_of_line_endings()
    {
        sandbox.Run("config", "core.autocrlf", "true");
        sandbox.Write(".git/info/attributes", "* text eol=lf\n");
        Deploy().ShouldNotBeNull();
        sandbox.RunRemote("show", "gh-pages:index.html").ShouldBe("<p>one</p>\r\n");
    }

    [Fact]
    public void The_second_deployment_goes_one_step_on_and_drops_what_is_gone()
    {
        var first = Deploy().ShouldNotBeNull();
        sandbox.Write("output/index.html", "<p>two</p>\n");
        File.Delete(sandbox["output/data/troops.csv"]);

        var second = Deploy().ShouldNotBeNull();

        second.Changed.ShouldBe(2);
        Published().ShouldBe([".nojekyll", "index.html"]);
        sandbox.RunRemote("rev-parse", "gh-pages^").Trim().ShouldBe(first.Commit);
    }

    [Fact]
    public void The_same_site_again_changes_nothing()
    {
        var first = Deploy().ShouldNotBeNull();
        var again = Deploy().ShouldNotBeNull();
        again.ShouldBe(first with { Changed = 0 });
        sandbox.RunRemote("rev-list", "--count", "gh-pages").Trim().ShouldBe("1");
    }

    [Fact]
    public void What_a_killed_deployment_left_is_cleared_by_the_next_and_what_runs_is_left_alone()
    {
        const string killed = ".git/report-deploy-2147483646.index";
        var running = $".git/report-deploy-{System.Diagnostics.Process.GetProcesses().First(p => p.Id != Environment.ProcessId).Id}.index";
        sandbox.Write(killed, "");
        sandbox.Write(killed + ".lock", "");
        sandbox.Write(running, "");

        Deploy().ShouldNotBeNull();

        Directory.GetFiles(sandbox[".git"], "report-deploy-*").ShouldBe([sandbox[running]]);
    }

    [Fact]
    public void The_custom_domain_set_on_the_host_is_kept()
    {
        Deploy();
        var clone = sandbox.Clone("gh-pages");
        File.WriteAllText(Path.Combine(clone, "CNAME"), "report.example.org\n");
        GitSandbox.Git(clone, "add", "--all");
        GitSandbox.Git(clone, "commit", "--quiet", "-m", "Create CNAME");
        GitSandbox.Git(clone, "push", "--quiet");

        sandbox.Write("output/index.html", "<p>two</p>\n");
        Deploy().ShouldNotBeNull().Changed.ShouldBe(1);

        sandbox.RunRemote("show", "gh-pages:CNAME").ShouldBe("report.example.org\n");
    }

    [Fact]
    public void Working_tree_index_and_branches_stay_as_they_are()
    {
        sandbox.Write("draft.md", "not yet\n");
        var before = sandbox.Run("status", "--porcelain", "--branch") + sandbox.Run("branch", "--list");
        Deploy().ShouldNotBeNull();
        (sandbox.Run("status", "--porcelain", "--branch") + sandbox.Run("branch", "--list")).ShouldBe(before);
    }

    [Fact]
    public void A_colleague_who_deploys_in_between_is_not_overwritten()
    {
        Deploy();
        var clone = sandbox.Clone("gh-pages");
        File.WriteAllText(Path.Combine(clone, "index.html"), "<p>theirs</p>\n");
        GitSandbox.Git(clone, "commit", "--quiet", "--all", "-m", "Theirs");

        // git runs this hook after we have fetched the branch and before it sends ours: a colleague pushes in between.
        GitSandbox.Hook(sandbox[".git"], "pre-push", $"unset GIT_DIR\ngit -C '{clone}' push --quiet --no-verify\n");
        sandbox.Write("output/index.html", "<p>ours</p>\n");

        Deploy().ShouldBeNull();

        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(GitRules.Overtaken);
        sandbox.RunRemote("show", "gh-pages:index.html").ShouldBe("<p>theirs</p>\n");
    }

    [Fact]
    public void A_remote_that_refuses_is_named_with_its_reason_and_left_as_it_was()
    {
        Deploy();
        GitSandbox.Hook(sandbox.Remote, "pre-receive", "echo 'permission denied to Editor' >&2\nexit 1\n");
        var before = sandbox.RunRemote("rev-parse", "gh-pages");
        sandbox.Write("output/index.html", "<p>two</p>\n");

        Deploy().ShouldBeNull();

        var fault = bag.Sorted().ShouldHaveSingleItem();
        fault.Rule.ShouldBe(GitRules.NotAllowed);
        fault.Message.ShouldContain("permission denied to Editor");
        sandbox.RunRemote("rev-parse", "gh-pages").ShouldBe(before);
    }

    [Fact]
    public void A_remote_that_is_not_there_is_reported()
    {
        sandbox.Run("remote", "set-url", "origin", "/no/such/repository.git");
        Deploy().ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(GitRules.Failed);
    }

    [Fact]
    public void A_remote_of_another_name_must_exist()
    {
        new Deployment(sandbox.Repository(), sandbox["output"], "upstream", "gh-pages").Push(Marker, "Publish", bag).ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(GitRules.NoRemote);
    }

    [Fact]
    public void The_branch_of_the_source_is_never_overwritten()
    {
        var before = sandbox.RunRemote("rev-parse", "main");
        sandbox.Run("checkout", "--quiet", "-b", "draft");
        new Deployment(sandbox.Repository(), sandbox["output"], "origin", "main").Push(Marker, "Publish", bag).ShouldBeNull();
        new Deployment(sandbox.Repository(), sandbox["output"], "origin", "draft").Push(Marker, "Publish", bag).ShouldBeNull();
        bag.Sorted().ShouldAllBe(d => d.Rule == GitRules.BranchOfTheSource);
        sandbox.RunRemote("rev-parse", "main").ShouldBe(before);
    }

    [Fact]
    public void Git_without_a_name_for_its_user_says_how_to_give_one()
    {
        sandbox.Run("config", "user.name", "");
        sandbox.Run("config", "user.useConfigOnly", "true");
        Deploy().ShouldBeNull();
        bag.Sorted().ShouldHaveSingleItem().Rule.ShouldBe(GitRules.NoIdentity);
    }

    public void Dispose() => sandbox.Dispose();

    private DeploymentResult? Deploy() =>
        new Deployment(sandbox.Repository(), sandbox["output"], "origin", "gh-pages").Push(Marker, "Publish 1.0.0", bag);

    private string[] Published() =>
        sandbox.RunRemote("ls-tree", "-r", "--name-only", "gh-pages").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
