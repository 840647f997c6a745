namespace Report.Commands;

/// <summary>How the program ends.</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The input has faults.</summary>
    public const int Diagnostics = 1;

    /// <summary>The program was called wrongly.</summary>
    public const int Usage = 2;

    /// <summary>The program itself is at fault.</summary>
    public const int Fault = 3;

    /// <summary>Stopped by Ctrl-C, as shells have it: 128 and the number of the signal.</summary>
    public const int Stopped = 130;
}
