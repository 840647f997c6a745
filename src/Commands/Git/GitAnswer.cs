namespace Report.Commands.Git;

/// <summary>The result of a git command.</summary>
/// <param name="Error">The standard error of git, trimmed.</param>
internal sealed record GitAnswer(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The output without white space around it, for commands that answer with a name or a hash.</summary>
    public string Line => Output.Trim();

    /// <summary>The line with the error; git prints advice before and after it.</summary>
    public string Complaint =>
        Lines.FirstOrDefault(line =>
            line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal)
        )
            is { } line
            ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            : Lines.FirstOrDefault() ?? $"exit code {ExitCode}";

    private IEnumerable<string> Lines => Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
