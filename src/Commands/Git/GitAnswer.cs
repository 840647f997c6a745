namespace Report.Commands.Git;

/// <summary>What one run of git ended with.</summary>
/// <param name="Error">What git wrote to its standard error, without the white space around it.</param>
internal sealed record GitAnswer(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Output as one line, for the many questions whose answer is a name or a hash.</summary>
    public string Line => Output.Trim();

    /// <summary>The line that says what went wrong; git puts advice before and after it.</summary>
    public string Complaint =>
        Lines.FirstOrDefault(line => line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            : Lines.FirstOrDefault() ?? $"exit code {ExitCode}";

    private IEnumerable<string> Lines => Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
