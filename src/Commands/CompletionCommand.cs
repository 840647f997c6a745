using System.CommandLine;

namespace Report.Commands;

/// <summary>
/// <c>completion SHELL</c>: prints a script with which a shell completes the commands, options and values of the program.
/// </summary>
internal static class CompletionCommand
{
    // Each script asks the program itself, by System.CommandLine's directive [suggest:POSITION], so that completions are never out of date.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # In ~/.bashrc: eval "$(report completion bash)"
            _report() {
              local IFS=$'\n'
              COMPREPLY=($(compgen -W "$(report "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o default -F _report report
            """,
        ["zsh"] = """
            # In ~/.zshrc, after compinit: eval "$(report completion zsh)"
            _report() {
              local -a found
              found=("${(@f)$(report "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              [[ -n "${found[1]}" ]] && compadd -a found || _files
            }
            compdef _report report
            """,
        ["fish"] = """
            # In ~/.config/fish/completions/report.fish: report completion fish | source
            complete -c report -a '(report "[suggest:"(commandline -C)"]" (commandline -cp) 2>/dev/null)'
            """,
        ["pwsh"] = """
            # In $PROFILE: report completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName report -ScriptBlock {
              param($word, $line, $position)
              report "[suggest:$position]" "$line" | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }
            """,
    };

    public static Command Create()
    {
        var shell = UsageFault.OneOf(new Argument<string>("shell") { Description = "The shell that is to complete." }, [.. Scripts.Keys]);
        var command = new Command("completion", "Prints a script by which a shell completes commands and options of the published program.")
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(Scripts[parsed.GetRequiredValue(shell)]);
            return ExitCode.Fine;
        });
        return command;
    }
}
