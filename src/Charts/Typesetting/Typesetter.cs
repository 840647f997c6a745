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
/// Measures and paints text in the theme's sans faces, and in no other font: a picture is the same on every machine, and
/// what is measured here is what browsers draw with the same files. Safe to share between threads.
/// </summary>
internal sealed class Typesetter
{
    private const int Bold = 600;
    private const int MostLinesOfWord = 4;

    // Of a character that no face has: browsers take it from a font of the reader's, so leave the room that a wide one needs.
    private const double UnknownWidth = 1.3;

    private const double LentWidth = 1.2;
    private const double LentBoldWidth = 1.35;

    private static readonly ConditionalWeakTable<Theme, Typesetter> Loaded = [];

    private readonly IReadOnlyList<Face> regular;
    private readonly IReadOnlyList<Face> bold;
    private readonly ConcurrentDictionary<(string Text, bool Bold), double> widths = new();

    private Typesetter(Theme theme)
    {
        var faces = theme.Fonts
            .Where(f => f is { Role: FontRole.Sans, Italic: false })
            .Select(f => new Face(theme.PathOf(f.File), f.Weight))
            .ToList();
        // Later faces lend the characters that the first lacks, whatever their weight.
        regular = [.. faces.OrderBy(f => f.Weight >= Bold)];
        bold = [.. faces.OrderBy(f => f.Weight < Bold)];
        Family = theme.Fonts.FirstOrDefault(f => f.Role == FontRole.Sans)?.Family ?? "sans-serif";
    }

    /// <summary>CSS family name of the faces.</summary>
    public string Family { get; }

    /// <summary>The typesetter of a theme; its fonts are loaded once.</summary>
    public static Typesetter Of(Theme theme) => Loaded.GetValue(theme, static t => new Typesetter(t));

    /// <summary>Width in pixels of one line.</summary>
    public double Width(string text, TextStyle style) =>
        style.Size * widths.GetOrAdd((text, style.Bold), key => Runs(key.Text, key.Bold).Sum(r => WidthOf(r.Face, r.Text, key.Bold)));

    public double Width(IEnumerable<string> lines, TextStyle style) => lines.Select(l => Width(l, style)).DefaultIfEmpty(0).Max();

    /// <summary>Lines no wider than a width, broken at spaces; a word that is wider by itself is broken with a hyphen.</summary>
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

    // A word that is wider than a line goes on in the next, with a hyphen; a very long one, or one in letters that are joined, ends in an ellipsis.
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

    // How many characters from the start have room on a line with a sign behind them, counted in UTF-16 and never within one that readers see.
    private int Fitting(string text, double width, TextStyle style, string sign)
    {
        // By halving: measured one by one, a long text takes the square of its length.
        var starts = StringInfo.ParseCombiningCharacters(text);
        var (fits, tooLong) = (0, starts.Length);
        while (tooLong - fits > 1)
        {
            var kept = (fits + tooLong) / 2;
            (fits, tooLong) = Width(text[..starts[kept]] + sign, style) <= width ? (kept, tooLong) : (fits, kept);
        }

        return starts[fits];
    }

    /// <summary>The text, or as much of its start as fits with an ellipsis. Never cuts within a character.</summary>
    public string Shorten(string text, double width, TextStyle style)
    {
        if (Width(text, style) <= width)
        {
            return text;
        }

        return text[..Fitting(text, width, style, "…")].TrimEnd() + "…";
    }

    /// <summary>Text at a place, with the box that it covers.</summary>
    /// <param name="y">Base line of the first line.</param>
    public Label Set(IReadOnlyList<string> lines, double x, double y, Anchor anchor, TextStyle style)
    {
        var width = Width(lines, style);
        var left = anchor switch { Anchor.Start => x, Anchor.End => x - width, _ => x - (width / 2) };
        var top = y - (TextStyle.Ascent * style.Size);
        return new Label(lines, x, y, anchor, style, new Box(left, top, left + width, top + Height(lines.Count, style)));
    }

    public Label Set(string line, double x, double y, Anchor anchor, TextStyle style) => Set([line], x, y, anchor, style);

    /// <summary>Height in pixels of some lines, from the capitals of the first to the descenders of the last.</summary>
    public static double Height(int lines, TextStyle style) =>
        style.Size * (TextStyle.Ascent + TextStyle.Descent + ((lines - 1) * TextStyle.LineHeight));

    /// <summary>Characters of some lines that no face has, each once, in the order in which they are met.</summary>
    public IReadOnlyList<string> Lacking(IEnumerable<string> lines) =>
    [
        .. lines.SelectMany(l => Runs(l, isBold: false))
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
            // What no face has is left blank: a box with a cross in it tells a reader nothing.
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

    /// <summary>The text cut into pieces that one face has all characters of; null where none has.</summary>
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

    // A mark or a joiner stays with the character that it belongs to.
    private Face? FaceOf(Rune rune, bool isBold, Face? current) =>
        current is not null && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
            ? current
            : (isBold ? bold : regular).FirstOrDefault(f => f.Has(rune.Value));

    // Accents, joiners and spaces that stand among characters no face has.
    private static bool IsSeen(Rune rune) => !Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    // A face that lends characters is not sent to readers: the font that they have for them may be wider, and more so in bold.
    private double WidthOf(Face? face, string run, bool isBold) =>
        face is null ? UnknownWidths(run) : face.Shape(run).Width * (face == regular[0] || face == bold[0] ? 1 : isBold ? LentBoldWidth : LentWidth);

    private static double UnknownWidths(string run) => UnknownWidth * new StringInfo(run).LengthInTextElements;

    // By the first letter that has a direction, as browsers do for a whole paragraph.
    private static bool IsRightToLeft(string text) => ScriptDirection.IsRightToLeft(text.EnumerateRunes().FirstOrDefault(Rune.IsLetter));
}
