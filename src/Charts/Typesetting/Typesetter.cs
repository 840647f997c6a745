using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Report.Charts.Layout;
using Report.Languages;
using Report.Themes;
using SkiaSharp;

namespace Report.Charts.Typesetting;

/// <summary>
/// Measures and paints text in the theme's sans faces only, so that a picture is the same on every machine and its measured widths are
/// those that browsers draw with the same files. Safe to share between threads.
/// </summary>
internal sealed class Typesetter
{
    private const int Bold = 600;
    private const int MostLinesOfWord = 4;

    // The width in ems to reserve for a character that no face has: browsers take it from a font of the reader's, which may be wide.
    private const double UnknownWidth = 1.3;

    private const double LentWidth = 1.2;
    private const double LentBoldWidth = 1.35;

    private static readonly ConditionalWeakTable<Theme, Typesetter> Loaded = [];

    private readonly IReadOnlyList<Face> regular;
    private readonly IReadOnlyList<Face> bold;
    private readonly ConcurrentDictionary<(string Text, bool Bold), double> widths = new();

    private Typesetter(Theme theme)
    {
        var faces = theme
            .Fonts.Where(f => f is { Role: FontRole.Sans, Italic: false })
            .Select(f => new Face(theme.PathOf(f.File), f.Weight))
            .ToList();
        // The first face of a weight is used; later ones supply the characters that it lacks, whatever their weight.
        regular = [.. faces.OrderBy(f => f.Weight >= Bold)];
        bold = [.. faces.OrderBy(f => f.Weight < Bold)];
        Family = theme.Fonts.FirstOrDefault(f => f.Role == FontRole.Sans)?.Family ?? "sans-serif";
    }

    /// <summary>The CSS name of the first family.</summary>
    public string Family { get; }

    /// <summary>The typesetter of a theme; its fonts are loaded once.</summary>
    public static Typesetter Of(Theme theme) => Loaded.GetValue(theme, static t => new Typesetter(t));

    /// <summary>Returns the width of one line, in pixels.</summary>
    public double Width(string text, TextStyle style) =>
        style.Size * widths.GetOrAdd((text, style.Bold), key => Runs(key.Text, key.Bold).Sum(r => WidthOf(r.Face, r.Text, key.Bold)));

    public double Width(IEnumerable<string> lines, TextStyle style) => lines.Select(l => Width(l, style)).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Breaks text at spaces into lines of at most a width in pixels. A word that is too wide by itself is broken with a hyphen.
    /// </summary>
    public IReadOnlyList<string> Wrap(string text, double width, TextStyle style)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && Width($"{lines[^1]} {word}", style) <= width)
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.AddRange(Broken(word, width, style));
            }
        }

        return lines.Count == 0 ? [""] : lines;
    }

    // Breaks a word that is wider than a line with a hyphen. After a few lines, or in a right-to-left script, whose letters may be joined,
    // it is cut with an ellipsis instead.
    private IEnumerable<string> Broken(string word, double width, TextStyle style)
    {
        for (var line = 1; line < MostLinesOfWord && Width(word, style) > width && !IsRightToLeft(word); line++)
        {
            var kept = Fitting(word, width, style, "-");
            if (kept == 0)
            {
                break;
            }

            yield return word[..kept] + (char.IsLetterOrDigit(word[kept - 1]) ? "-" : "");
            word = word[kept..];
        }

        yield return Shorten(word, width, style);
    }

    // Returns how many UTF-16 units from the start of a text fit on a line with a sign after them. Never splits a grapheme (a character as
    // readers see it).
    private int Fitting(string text, double width, TextStyle style, string sign)
    {
        // Binary search: measuring character by character would take quadratic time on a long text.
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (fits, tooLong) = (0, starts.Length);
        while (tooLong - fits > 1)
        {
            var kept = (fits + tooLong) / 2;
            (fits, tooLong) = Width(text[..starts[kept]] + sign, style) <= width ? (kept, tooLong) : (fits, kept);
        }

        return starts[fits];
    }

    /// <summary>Returns the text, or as much of its start as fits with an ellipsis. Never splits a grapheme.</summary>
    public string Shorten(string text, double width, TextStyle style)
    {
        if (Width(text, style) <= width)
        {
            return text;
        }

        return text[..Fitting(text, width, style, "…")].TrimEnd() + "…";
    }

    /// <summary>Places lines of text, and returns them with the box that they cover.</summary>
    /// <param name="y">The baseline of the first line.</param>
    public Label Set(IReadOnlyList<string> lines, double x, double y, Anchor anchor, TextStyle style)
    {
        var width = Width(lines, style);
        var left = anchor switch
        {
            Anchor.Start => x,
            Anchor.End => x - width,
            _ => x - (width / 2),
        };
        var top = y - (TextStyle.Ascent * style.Size);
        return new Label(lines, x, y, anchor, style, new Box(left, top, left + width, top + Height(lines.Count, style)));
    }

    public Label Set(string line, double x, double y, Anchor anchor, TextStyle style) => Set([line], x, y, anchor, style);

    /// <summary>Returns the height of some lines in pixels, from the capitals of the first to the descenders of the last.</summary>
    public static double Height(int lines, TextStyle style) =>
        style.Size * (TextStyle.Ascent + TextStyle.Descent + ((lines - 1) * TextStyle.LineHeight));

    /// <summary>Returns the characters that no face has, each once, in the order of the lines.</summary>
    public IReadOnlyList<string> Lacking(IEnumerable<string> lines) =>
        [
            .. lines
                .SelectMany(l => Runs(l, isBold: false))
                .Where(r => r.Face is null)
                .SelectMany(r => r.Text.EnumerateRunes())
                .Where(IsSeen)
                .Select(r => r.ToString())
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Paints one line with its left end at x.</summary>
    public void Paint(SKCanvas canvas, string text, double x, double y, TextStyle style, SKPaint paint)
    {
        var runs = Runs(text, style.Bold).ToList();
        if (IsRightToLeft(text))
        {
            runs.Reverse();
        }

        foreach (var (face, run) in runs)
        {
            // A character that no face has is left blank: a placeholder box would tell readers nothing.
            x += face is null ? UnknownWidths(run) * style.Size : PaintRun(canvas, face, run, x, y, style.Size, paint);
        }
    }

    private static double PaintRun(SKCanvas canvas, Face face, string text, double x, double y, double size, SKPaint paint)
    {
        var (glyphs, at, width) = face.Shape(text);
        using var font = new SKFont(face.Typeface, (float)size) { Subpixel = true, Hinting = SKFontHinting.None };
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(glyphs, font, [.. at.Select(p => new SKPoint(p.X * (float)size, p.Y * (float)size))]);
        using var blob = builder.Build();
        if (blob is not null)
        {
            canvas.DrawText(blob, (float)x, (float)y, paint);
        }

        return width * size;
    }

    /// <summary>Divides text into runs, each with the face that has all of its characters; null if no face has them.</summary>
    private IEnumerable<(Face? Face, string Text)> Runs(string text, bool isBold)
    {
        Face? current = null;
        var run = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var face = FaceOf(rune, isBold, current);
            if (run.Length > 0 && face != current)
            {
                yield return (current, run.ToString());
                run.Clear();
            }

            current = face;
            run.Append(rune);
        }

        if (run.Length > 0)
        {
            yield return (current, run.ToString());
        }
    }

    // A combining mark or a format character such as a joiner stays with the character before it.
    private Face? FaceOf(Rune rune, bool isBold, Face? current) =>
        current is not null && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
            ? current
            : (isBold ? bold : regular).FirstOrDefault(f => f.Has(rune.Value));

    // Excludes spaces, control characters, combining marks and joiners: a reader does not miss their glyphs.
    private static bool IsSeen(Rune rune) =>
        !Rune.IsWhiteSpace(rune)
        && !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    // Browsers do not load the faces that supply missing characters: the reader's own font for these may be wider, and more so in bold.
    private double WidthOf(Face? face, string run, bool isBold) =>
        face is null
            ? UnknownWidths(run)
            : face.Shape(run).Width
                * (
                    face == regular[0] || face == bold[0] ? 1
                    : isBold ? LentBoldWidth
                    : LentWidth
                );

    private static double UnknownWidths(string run) => UnknownWidth * new StringInfo(run).LengthInTextElements;

    // Decided by the first letter, as browsers do for a whole paragraph.
    private static bool IsRightToLeft(string text) => ScriptDirection.IsRightToLeft(text.EnumerateRunes().FirstOrDefault(Rune.IsLetter));
}
