using HarfBuzzSharp;
using SkiaSharp;

namespace Report.Charts.Typesetting;

/// <summary>
/// A font file that shapes text as browsers do (HarfBuzz, with kerning) and paints it (Skia). Safe to share between threads.
/// </summary>
internal sealed class Face : IDisposable
{
    private const int UnitsPerEm = 1000;
    private static readonly Feature[] Features = [Feature.Parse("kern"), Feature.Parse("tnum")];

    private readonly Font shaper;
    private readonly HarfBuzzSharp.Face face;
    private readonly Blob blob;

    public Face(string file, int weight)
    {
        Weight = weight;
        Typeface = SKTypeface.FromFile(file) ?? throw new InvalidDataException($"{file} is not a font");
        blob = Blob.FromFile(file);
        blob.MakeImmutable();
        face = new HarfBuzzSharp.Face(blob, 0);
        shaper = new Font(face);
        shaper.SetScale(UnitsPerEm, UnitsPerEm);
        shaper.SetFunctionsOpenType();
    }

    public int Weight { get; }

    public SKTypeface Typeface { get; }

    public void Dispose()
    {
        shaper.Dispose();
        face.Dispose();
        blob.Dispose();
        Typeface.Dispose();
    }

    public bool Has(int codepoint) => Typeface.GetGlyph(codepoint) != 0;

    /// <summary>
    /// Shapes a line of text: returns its glyphs, their positions relative to the start of the baseline, and its width, in ems.
    /// </summary>
    public (ushort[] Glyphs, SKPoint[] At, float Width) Shape(string text)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.GuessSegmentProperties();
        shaper.Shape(buffer, Features);
        var glyphs = new ushort[buffer.Length];
        var at = new SKPoint[buffer.Length];
        var x = 0f;
        var positions = buffer.GetGlyphPositionSpan();
        var infos = buffer.GetGlyphInfoSpan();
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = (ushort)infos[i].Codepoint;
            at[i] = new SKPoint((x + positions[i].XOffset) / UnitsPerEm, -(float)positions[i].YOffset / UnitsPerEm);
            x += positions[i].XAdvance;
        }

        return (glyphs, at, x / UnitsPerEm);
    }
}
