using System.Text.RegularExpressions;
using Report.Tests.Site;
using Shouldly;

namespace Report.Tests.Docs;

/// <summary>The examples of docs/designer.md, typed into a theme and a report, build without a word and do what the page says.</summary>
public sealed partial class DesignerGuideTests : IDisposable
{
    private static readonly (string File, string Text)[] Examples =
    [
        .. Fence()
            .Matches(File.ReadAllText(Repository.PathTo("docs", "designer.md")).ReplaceLineEndings("\n"))
            .Select(block => (block.Groups["file"].Value, WithoutIndent(block.Groups["text"].Value, block.Groups["indent"].Value))),
    ];

    private readonly SmallReport report = new();
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void What_is_typed_from_the_guide_builds_and_is_on_the_pages()
    {
        TypeExamples();
        AddFonts();
        AddMapChart();

        var files = report
            .Bytes(options: report.Options() with { Theme = folder["theme"] })
            .ToDictionary(file => file.Key, file => System.Text.Encoding.UTF8.GetString(file.Value));

        var css = files.Single(file => file.Key.StartsWith("assets/site.", StringComparison.Ordinal) && file.Key.EndsWith(".css")).Value;
        css.ShouldContain("--color-accent:#00594c");
        css.ShouldContain("--width-text:40rem");
        css.ShouldContain("--font-sans:\"Gazette\"");
        css.ShouldContain(".ours{");
        files["first/index.html"].ShouldContain("<footer class=\"ours\">");
        files["first/index.html"].ShouldContain("as=\"font\"");
        files["letter/index.html"].ShouldContain("<article class=\"page letter\">");
        files["index.html"].ShouldContain("<aside class=\"fact-box\"><h2>What is at stake</h2>");
        files["charts/districts/index.html"].ShouldContain("South");
    }

    [Fact]
    public void Every_kind_of_file_that_the_guide_names_has_an_example() =>
        Examples
            .Select(example => string.Join('/', example.File.Split('/')[..2]))
            .Distinct()
            .ShouldBe([
                "theme/theme.yaml",
                "theme/assets",
                "theme/partials",
                "theme/layouts",
                "input/letter.md",
                "theme/maps",
                "theme/shortcodes",
                "input/index.md",
            ]);

    public void Dispose()
    {
        report.Dispose();
        folder.Dispose();
    }

    // Examples of one file belong together; a page of the report keeps what it had.
    private void TypeExamples()
    {
        foreach (var file in Examples.GroupBy(example => example.File))
        {
            var text = string.Join('\n', file.Select(example => example.Text));
            if (file.Key.StartsWith("input/", StringComparison.Ordinal))
            {
                var path = Path.Combine(report.Folder, file.Key);
                report.Write(file.Key["input/".Length..], (File.Exists(path) ? File.ReadAllText(path) + "\n" : "") + text);
            }
            else
            {
                folder.Write(file.Key, text);
            }
        }
    }

    private void AddFonts()
    {
        Directory.CreateDirectory(folder["theme/assets/fonts"]);
        foreach (var (own, builtIn) in new[] { ("gazette-400", "serif-400"), ("gazette-700", "serif-700") })
        {
            File.Copy(Repository.PathTo("theme", "assets", "fonts", $"{builtIn}.ttf"), folder[$"theme/assets/fonts/{own}.ttf"]);
            File.Copy(Repository.PathTo("theme", "assets", "fonts", $"{builtIn}-latin.woff2"), folder[$"theme/assets/fonts/{own}.woff2"]);
        }
    }

    private void AddMapChart()
    {
        report.Write(
            "data/districts.yaml",
            """
            title: Districts
            description: Made up.
            source: paper
            fields:
              - { name: district, type: category, title: District }
              - { name: schools, type: quantity, title: Schools, unit: schools }
            rows:
              - { district: N, schools: 12 }
              - { district: South, schools: 30 }
            """
        );
        report.Write(
            "charts/districts.yaml",
            """
            title: Schools of the districts
            subtitle: Schools, 2025
            data: districts
            mark: map
            map: districts
            encoding: { label: district, color: schools }
            """
        );
    }

    private static string WithoutIndent(string text, string indent) =>
        indent.Length == 0 ? text : string.Join('\n', text.Split('\n').Select(line => line.Length > 0 ? line[indent.Length..] : line));

    [GeneratedRegex("^(?<indent> *)```[a-z]+ (?<file>[^\n ]+)\n(?<text>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
