namespace Report.Commands;

/// <summary>The exit codes of the program.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The input has faults.</summary>
    public const int Diagnostics = 1;

    /// <summary>The program was called wrongly.</summary>
    public const int Usage = 2;

    /// <summary>The program itself is at fault.</summary>
    public const int Fault = 3;

    /// <summary>Stopped by Ctrl-C: 128 plus the number of the signal (2), as in shells.</summary>
    public const int Stopped = 130;
}
