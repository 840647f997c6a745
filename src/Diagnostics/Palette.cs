namespace Report.Diagnostics;

/// <summary>What to write before and after the parts of a report to give them colour; empty for none.</summary>
internal sealed record Palette(string Error, string Warning, string Faint, string Hint, string Reset)
{
    public static readonly Palette Plain = new("", "", "", "", "");

    /// <summary>For a terminal that understands ANSI's escape codes.</summary>
    public static readonly Palette Ansi = new("\e[1;31m", "\e[1;33m", "\e[2m", "\e[36m", "\e[0m");
}
