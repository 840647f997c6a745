using System.Globalization;
using System.Text.RegularExpressions;
using Report.Diagnostics;
using Report.Tests.Browser;
using Report.Themes;

namespace Report.Tests.Themes;

/// <summary>Fallback fonts, shown until the theme's fonts have loaded, take the same room as these.</summary>
public sealed partial class FallbackFontsTests(BrowserFixture browser) : IDisposable
{
    private const string Sans = "assets/fonts/sans-400.ttf";

    private readonly TemporaryFolder theme = new();

    [Fact]
    public void Every_upright_face_of_the_first_families_has_a_fallback_with_lines_as_high_as_its_own()
    {
        var rules = Rules(Css());

        rules
            .Select(rule => (Family: rule["font-family"], Weight: rule["font-weight"]))
            .Distinct()
            .ShouldBe(
                [
                    ("\"Report Sans Fallback\"", "400"),
                    ("\"Report Sans Fallback\"", "600"),
                    ("\"Report Serif Fallback\"", "400"),
                    ("\"Report Serif Fallback\"", "700"),
                ],
                ignoreOrder: true
            );
        foreach (var rule in rules)
        {
            // Ascent and descent in ems, from the hhea tables of the fonts: 1.000 and 0.326 for the sans, 1.036 and 0.335 for the serif.
            var (ascent, descent) = rule["font-family"].Contains("Sans", StringComparison.Ordinal) ? (1.0, 0.326) : (1.036, 0.335);
            (Ratio(rule, "size-adjust") * Ratio(rule, "ascent-override")).ShouldBe(ascent, 0.002);
            (Ratio(rule, "size-adjust") * Ratio(rule, "descent-override")).ShouldBe(descent, 0.002);
            rule["line-gap-override"].ShouldBe("0%");
        }
    }

    [Fact]
    public void A_family_of_the_designers_own_is_measured_in_its_own_file()
    {
        Copy("serif-700.ttf", Sans);
        theme.Write("assets/house.css", "@font-face { font-family: House; src: url(fonts/sans-400.ttf) }");
        theme.Write(
            "theme.yaml",
            $"fonts:\n  - {{ role: sans, family: House, file: {Sans} }}\n  - {{ role: serif, family: House, file: {Sans} }}\n"
        );

        var rules = Rules(Css());

        rules.ShouldAllBe(rule => rule["font-family"] == "\"House Fallback\"" && rule["font-weight"] == "400");
        // The font's mean width of a character is 0.4190 em, Arial's 0.4420. Arial is chosen, not Times, since the first role of the
        // family is sans.
        rules.Single(rule => rule["src"].StartsWith("local(\"Arial\")", StringComparison.Ordinal))["size-adjust"].ShouldBe("94.8%");
        rules.ShouldNotContain(rule => rule["src"].Contains("Times", StringComparison.Ordinal));
    }

    [Fact]
    public void A_face_without_latin_letters_is_not_compared()
    {
        Copy("fallback/hebrew.ttf", Sans);
        theme.Write("assets/house.css", "@font-face { font-family: House; src: url(fonts/sans-400.ttf) }");
        theme.Write(
            "theme.yaml",
            $"fonts:\n  - {{ role: sans, family: House, file: {Sans} }}\n  - {{ role: serif, family: House, file: {Sans} }}\n"
        );

        Rules(Css()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hhea")]
    [InlineData("hmtx")]
    [InlineData("head")]
    [InlineData("cmap")]
    [InlineData("OS/2")]
    public void A_file_without_one_of_the_tables_or_with_noise_in_it_is_read_without_a_fault(string table)
    {
        var whole = File.ReadAllBytes(Repository.PathTo("theme", Sans));
        var entry = Enumerable
            .Range(0, 40)
            .Select(i => 12 + (16 * i))
            .First(at => System.Text.Encoding.Latin1.GetString(whole, at, 4) == table);
        var offset = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(whole.AsSpan(entry + 8));

        foreach (var noise in (byte[])[0x00, 0x7F, 0x80, 0xFF])
        {
            var font = whole.ToArray();
            font.AsSpan(offset, Math.Min(64, font.Length - offset)).Fill(noise);
            Should.NotThrow(() => Width(font));
        }

        whole[entry] = (byte)'x';
        Should.NotThrow(() => Width(whole));
        Should.NotThrow(() => Width(whole[..offset]));
    }

    [Fact]
    public async Task A_paragraph_takes_the_same_room_before_and_after_the_themes_font_arrives()
    {
        var page = await browser.NewPage(400);
        var font = Convert.ToBase64String(
            await File.ReadAllBytesAsync(
                Repository.PathTo("theme", "assets", "fonts", "serif-400.ttf"),
                TestContext.Current.CancellationToken
            )
        );
        await page.SetContentAsync(
            $$"""
            <style>{{Css()}}
              @font-face { font-family: "Report Serif"; src: url("data:font/ttf;base64,{{font}}"); font-weight: 400 }
              p { margin: 0; font-size: 18px; width: max-content }
            </style>
            <p id="theme" style="font-family: 'Report Serif'">{{FallbackFonts.Sample}}</p>
            <p id="fallback" style="font-family: 'Report Serif Fallback', monospace">{{FallbackFonts.Sample}}</p>
            <p id="none" style="font-family: monospace">{{FallbackFonts.Sample}}</p>
            """
        );
        await page.EvaluateAsync("() => { document.body.offsetHeight; return document.fonts.ready.then(() => true); }");

        var sizes = await page.EvaluateAsync<double[][]>(
            "() => [...document.querySelectorAll('p')].map(p => [p.getBoundingClientRect().width, p.getBoundingClientRect().height])"
        );
        await page.Context.CloseAsync();

        Assert.SkipWhen(sizes[1][0] == sizes[2][0], "None of the fonts that readers have is on this machine.");
        sizes[1][0].ShouldBe(sizes[0][0], tolerance: sizes[0][0] * 0.01);
        sizes[1][1].ShouldBe(sizes[0][1], tolerance: 1);
    }

    public void Dispose() => theme.Dispose();

    [GeneratedRegex("@font-face\\{(?<body>[^}]*)\\}")]
    private static partial Regex Face();

    private static List<Dictionary<string, string>> Rules(string css) =>
        [
            .. Face()
                .Matches(css)
                .Select(m =>
                    m.Groups["body"].Value.Split(';').Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1])
                ),
        ];

    private static double Ratio(Dictionary<string, string> rule, string name) =>
        double.Parse(rule[name].TrimEnd('%'), CultureInfo.InvariantCulture) / 100;

    private double? Width(byte[] font)
    {
        var path = theme.Write("font.ttf", "");
        File.WriteAllBytes(path, font);
        return FontMetrics.Read(path)?.WidthOf(FallbackFonts.Sample);
    }

    private void Copy(string font, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(theme[name])!);
        File.Copy(Repository.PathTo(["theme", "assets", "fonts", .. font.Split('/')]), theme[name]);
    }

    private string Css()
    {
        var bag = new DiagnosticBag();
        var read = ThemeReader.Read(theme.Path, bag, optional: true);
        bag.Sorted().ShouldBeEmpty();
        return ThemeCss.Write(read.ShouldNotBeNull());
    }
}
