using System.Globalization;
using System.Text;

namespace Report.Themes;

/// <summary>
/// Design tokens as CSS variables: light by default, dark where the reader's system or <c>data-theme</c> asks for it; and the fonts that stand in for the theme's.
/// </summary>
public static class ThemeCss
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
                css.Append("--font-").Append(role == FontRole.Sans ? "sans" : "serif").Append(":\"").Append(face.Family).Append("\",\"")
                    .Append(face.Family).Append(" Fallback\",").Append(role == FontRole.Sans ? "sans-serif" : "serif").Append(';');
            }
        }

        var light = Colors(theme, c => c.Light);
        var dark = Colors(theme, c => c.Dark);
        css.Append(theme.AlwaysDark ? dark : light).Append("}\n");
        if (!theme.AlwaysDark)
        {
            css.Append("@media (prefers-color-scheme:dark){:root{").Append(dark).Append("}}\n");
        }

        return css.Append(":root[data-theme=light]{color-scheme:light;").Append(light).Append("}\n")
            .Append(":root[data-theme=dark]{color-scheme:dark;").Append(dark).Append("}\n")
            // Ink on paper, whatever the reader's screen is set to.
            .Append("@media print{:root,:root[data-theme]{color-scheme:light;").Append(light).Append("}}\n")
            .Append(FallbackFonts.Write(theme))
            .ToString();
    }

    private static string Colors(Theme theme, Func<ColorToken, string> value) =>
        string.Concat(theme.Colors.Select(c => $"--color-{c.Name}:{value(c)};"));
}
