using System.Globalization;
using System.Text;

namespace Report.Themes;

/// <summary>
/// Writes CSS rules for fonts that readers have installed, each scaled to the theme's own face, so that text moves little when the web font
/// arrives. The family of these rules is "FAMILY Fallback", for the first family of each role.
/// </summary>
/// <remarks>
/// <c>size-adjust</c> makes a line of <see cref="Sample"/> as wide as in the theme's face; the overrides keep the height of the theme's
/// lines. A face that lacks a character of the sample gets no rules, since its width cannot be measured.
/// </remarks>
internal static class FallbackFonts
{
    /// <summary>A sample text: English prose with the capitals, figures and punctuation of a report.</summary>
    internal const string Sample =
        "The figures in this report come from public records, and each of them can be followed to the table that it was taken from. "
        + "Where a count was never "
        + "published, the chart leaves a gap and says why; where an office gives only an estimate, the words say so too. In March 2019 "
        + "the ministry changed its "
        + "method: \"from now on,\" it wrote, \"only those in service on the last day of the quarter are counted.\" Numbers before and "
        + "after are not the same.";

    private const int LightestBold = 600;

    // The mean advance width of a character of the sample, in ems, measured from the files of each font. Liberation's faces are as wide as
    // Times New Roman and Arial. Of several rules with the same family and weight, browsers use the last whose font is installed, so the
    // most common systems come last.
    private static readonly LocalFont[] Local =
    [
        new(FontRole.Serif, Bold: false, 0.5116, "DejaVu Serif"),
        new(FontRole.Serif, Bold: true, 0.5637, "DejaVu Serif Bold"),
        new(FontRole.Sans, Bold: false, 0.5067, "DejaVu Sans"),
        new(FontRole.Sans, Bold: true, 0.5715, "DejaVu Sans Bold"),
        new(FontRole.Serif, Bold: false, 0.4758, "Noto Serif", "NotoSerif"),
        new(FontRole.Serif, Bold: true, 0.5052, "Noto Serif Bold", "NotoSerif-Bold"),
        new(FontRole.Sans, Bold: false, 0.4411, "Roboto", "Roboto-Regular"),
        new(FontRole.Sans, Bold: true, 0.4476, "Roboto Bold", "Roboto-Bold"),
        new(FontRole.Serif, Bold: false, 0.4003, "Times New Roman", "Liberation Serif"),
        new(FontRole.Serif, Bold: true, 0.4267, "Times New Roman Bold", "Liberation Serif Bold"),
        new(FontRole.Sans, Bold: false, 0.4420, "Arial", "Liberation Sans"),
        new(FontRole.Sans, Bold: true, 0.4757, "Arial Bold", "Liberation Sans Bold"),
    ];

    public static string Write(Theme theme)
    {
        var css = new StringBuilder();
        var first = Enum.GetValues<FontRole>().Select(role => theme.Fonts.FirstOrDefault(f => f.Role == role)?.Family);
        // The first file of a weight holds its letters; later files only supply characters that it lacks. A family with both roles has the
        // role of its first file.
        foreach (var face in theme.Fonts.Where(f => !f.Italic && first.Contains(f.Family)).DistinctBy(f => (f.Family, f.Weight)))
        {
            var role = theme.Fonts.First(f => f.Family == face.Family).Role;
            if (FontMetrics.Read(theme.PathOf(face.File)) is { } metrics && metrics.WidthOf(Sample) is > 0 and var width)
            {
                foreach (var local in Local.Where(l => l.Role == role && l.Bold == face.Weight >= LightestBold))
                {
                    Write(css, face, local, metrics, width / Sample.Length / local.Width);
                }
            }
        }

        return css.ToString();
    }

    private static void Write(StringBuilder css, FontFace face, LocalFont local, FontMetrics metrics, double scale) =>
        css.Append("@font-face{font-family:\"")
            .Append(face.Family)
            .Append(" Fallback\";src:")
            .AppendJoin(',', local.Names.Select(name => $"local(\"{name}\")"))
            .Append(";font-weight:")
            .Append(face.Weight.ToString(CultureInfo.InvariantCulture))
            .Append(";size-adjust:")
            .Append(Percent(scale))
            .Append(";ascent-override:")
            .Append(Percent(metrics.Ascent / scale))
            .Append(";descent-override:")
            .Append(Percent(metrics.Descent / scale))
            .Append(";line-gap-override:")
            .Append(Percent(metrics.LineGap / scale))
            .Append("}\n");

    private static string Percent(double ratio) => Math.Round(100 * ratio, 1).ToString(CultureInfo.InvariantCulture) + "%";

    /// <param name="Width">The mean advance width of a character of <see cref="Sample"/>, in ems.</param>
    private sealed record LocalFont(FontRole Role, bool Bold, double Width, params string[] Names);
}
