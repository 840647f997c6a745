using System.Globalization;
using System.Text;

namespace Report.Themes;

/// <summary>
/// Writes the design tokens of a theme as CSS variables, light by default and dark if the reader's system or <c>data-theme</c> asks for it,
/// and the rules of fallback fonts.
/// </summary>
internal static class ThemeCss
{
    public static string Write(Theme theme)
    {
        var css = new StringBuilder();
        css.Append(":root{color-scheme:").Append(theme.AlwaysDark ? "dark;" : "light dark;");
        foreach (var size in theme.Sizes)
        {
            css.Append("--").Append(size.Name).Append(':').Append(size.Value).Append(';');
        }

        css.Append("--chart-wide:").Append(theme.Chart.Wide.ToString(CultureInfo.InvariantCulture)).Append("px;");
        foreach (var role in Enum.GetValues<FontRole>())
        {
            if (theme.Fonts.FirstOrDefault(f => f.Role == role) is { } face)
            {
                css.Append("--font-")
                    .Append(role == FontRole.Sans ? "sans" : "serif")
                    .Append(":\"")
                    .Append(face.Family)
                    .Append("\",\"")
                    .Append(face.Family)
                    .Append(" Fallback\",")
                    .Append(role == FontRole.Sans ? "sans-serif" : "serif")
                    .Append(';');
            }
        }

        css.Append('}');
        AppendColors(css, theme, theme.Colors);
        return css.Append(FallbackFonts.Write(theme)).ToString();
    }

    /// <summary>Writes the colours of all schemes, for pages whose charts use them.</summary>
    public static string WriteSchemes(Theme theme)
    {
        var css = new StringBuilder();
        AppendColors(css, theme, [.. ColorScheme.All.SelectMany(s => s.Colors)]);
        return css.ToString();
    }

    private static void AppendColors(StringBuilder css, Theme theme, IReadOnlyList<ColorToken> colors)
    {
        var light = Colors(colors, c => c.Light);
        var dark = Colors(colors, c => c.Dark);
        css.Append(":root{").Append(theme.AlwaysDark ? dark : light).Append("}\n");
        if (!theme.AlwaysDark)
        {
            css.Append("@media (prefers-color-scheme:dark){:root{").Append(dark).Append("}}\n");
        }

        css.Append(":root[data-theme=light]{color-scheme:light;")
            .Append(light)
            .Append("}\n")
            .Append(":root[data-theme=dark]{color-scheme:dark;")
            .Append(dark)
            .Append("}\n")
            // Print is always in light colours, whatever the reader's screen is set to.
            .Append("@media print{:root,:root[data-theme]{color-scheme:light;")
            .Append(light)
            .Append("}}\n");
    }

    private static string Colors(IReadOnlyList<ColorToken> colors, Func<ColorToken, string> value) =>
        string.Concat(colors.Select(c => $"--color-{c.Name}:{value(c)};"));
}
