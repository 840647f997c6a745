namespace Report.Diagnostics;

/// <summary>
/// The escape codes that colour the parts of a report: one before each kind of part, and one that ends the colour. Empty for no colour.
/// </summary>
internal sealed record Palette(string Error, string Warning, string Faint, string Hint, string Reset)
{
    public static readonly Palette Plain = new("", "", "", "", "");

    /// <summary>Colours for a terminal that understands ANSI escape codes.</summary>
    public static readonly Palette Ansi = new("\e[1;31m", "\e[1;33m", "\e[2m", "\e[36m", "\e[0m");
}
