using System.Diagnostics;
using Shouldly;

namespace Report.Tests.Commands;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("re", "release")]
    [InlineData("new c", "chart")]
    [InlineData("preview --p", "--port")]
    [InlineData("build --format g", "github")]
    public void The_program_knows_what_can_follow(string typed, string offered) =>
        NewReport
            .Run($"[suggest:{"report ".Length + typed.Length}]", $"report {typed}")
            .Output.Split('\n')
            .Select(line => line.Trim())
            .ShouldContain(offered);

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Every_shell_has_its_script(string shell)
    {
        var printed = NewReport.Run("completion", shell);
        (printed.ExitCode, printed.Output.Contains("[suggest:", StringComparison.Ordinal)).ShouldBe((0, true));
    }

    [Fact]
    public void Bash_completes_with_it()
    {
        if (!File.Exists("/bin/bash"))
        {
            return; // The completion script cannot be tried without bash.
        }

        using var folder = new TemporaryFolder();
        var program = Path.Combine(AppContext.BaseDirectory, "report.dll");
        folder.Write(
            "script",
            $$"""
            report() { dotnet '{{program}}' "$@"; }
            {{NewReport.Run("completion", "bash").Output}}
            COMP_LINE='report rel' COMP_POINT=10 COMP_WORDS=(report rel) COMP_CWORD=1
            _report
            echo "${COMPREPLY[@]}"
            """
        );
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", [folder["script"]]) { RedirectStandardOutput = true })!;
        bash.StandardOutput.ReadToEnd().Trim().ShouldBe("release");
    }
}
