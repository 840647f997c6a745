using System.Text;
using CsCheck;
using Report.Data.Yaml;
using Report.Diagnostics;

namespace Report.Tests.Data.Yaml;

public sealed class YamlReaderTests
{
    private const string Sound = """
        title: "Troops: a count"
        fields:
          - { name: year, type: year }
          - name: troops
            type: 'quantity'
        rows:
          - { year: 1985, troops: over 300000, note: [a, b] }
          - { year: 2010, troops: about 65000 }
        text: |
          Two
          lines.
        """;

    [Theory]
    [InlineData("a: [b, c\nd: e", "DATA026 1:4")]
    [InlineData("a: {b: c\nd: e", "DATA026 1:4")]
    [InlineData("a:\n\t- b", "DATA014 2:1")]
    [InlineData("a:\n  b: 1\n\tc: 2", "DATA014 3:1")]
    [InlineData("a: 1\n b: 2", "DATA027 2:2")]
    [InlineData("a:\n  - b\n - c", "DATA027 3:2")]
    [InlineData("a: 1\n- b", "DATA027 2:1")]
    [InlineData("a: 1\nlanguage en-GB\nb: 2", "DATA027 2:1")]
    [InlineData("language en-GB\nb: 2", "DATA027 1:1")]
    [InlineData("a:\n  b:c\n  # d\n  e: 2", "DATA027 2:3")]
    [InlineData("a:\n  - b:c\n    e: 2", "DATA027 2:5")]
    [InlineData("a: one\n  text goes\n  on: here", "DATA027 3:3")]
    [InlineData("a: b: c", "DATA024 1:5")]
    [InlineData("a: 'b", "DATA025 1:4")]
    [InlineData("rows:\n  - { note: \"x }\n  - { note: y }", "DATA025 2:13")]
    [InlineData("a: { b: c de: f }", "DATA060 1:11")]
    [InlineData("rows:\n  - { a: 1\n  - { a: 2 }", "DATA026 2:5")]
    [InlineData("rows:\n  - { a: 1 }\n  - { a: 2\n  - { a: 3 }\n  - { a: 4 }", "DATA026 3:5")]
    [InlineData("rows:\n  - { a: [1, 2 }\n  - { a: 2 }", "DATA026 2:10")]
    [InlineData("rows:\n  - { a: 'x, b: 2 }\n  - { a: 'y', b: 3 }", "DATA025 2:10")]
    [InlineData("rows:\n  - { a: \"x, b: \"y\" }\n  - { a: \"z\", b: \"z\" }", "DATA060 2:18")]
    [InlineData("title: \"A\nsource: \"b\"\nrows: []", "DATA025 1:8")]
    [InlineData("list: [a, b\nrows:\n  - { a: 1 }", "DATA026 1:7")]
    [InlineData("text: |\n  it's { not [ a sign\nb: { c: 1\nd: 2", "DATA026 3:4")]
    [InlineData("# it's { a comment\na: it's plain { too\nb: [c\nd: 2", "DATA026 3:4")]
    [InlineData("a: \"b\" c", "DATA028 1:8")]
    [InlineData("a: @b", "DATA029 1:4")]
    [InlineData("a: - b", "DATA029 1:4")]
    [InlineData("a: \"\\q\"", "DATA059 1:4")]
    [InlineData("a: \"b\"\nc: \"d \\UFFFFFFFF\"", "DATA059 2:7")]
    [InlineData("a: \"\\uD800\"", "DATA059 1:4")]
    [InlineData("a: \"\\u0001\"\nb: \"\\uFFFF\"\n\"\\0\": c", "DATA061 1:4|DATA061 2:4|DATA061 3:1")]
    [InlineData("a: &x 1\nb: *x", "DATA015 1:4|DATA015 2:4")]
    [InlineData("<<: *x", "DATA015 1:5")]
    [InlineData("a: !x b", "DATA016 1:4")]
    [InlineData("a: 1\na: 2", "DATA004 2:1")]
    [InlineData("[a]: b", "DATA019 1:1")]
    [InlineData("a: {{value \"b\"}} c", "DATA019 1:5")]
    [InlineData("- : b\n  c: d", "DATA019 1:4")]
    [InlineData("a: b\n---\nc: d", "DATA018 2:1")]
    [InlineData("", "DATA008 1:1")]
    [InlineData("---\n", "DATA008 1:1")]
    [InlineData("# nothing", "DATA008 1:1")]
    [InlineData("}", "DATA029 1:1")]
    public void Broken_text_is_reported_where_it_breaks(string text, string expected) => Faults(text).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void A_key_longer_than_YAML_allows_is_told_so(string quote)
    {
        var bag = new DiagnosticBag();

        YamlReader.Read("x.yaml", $"a: 1\n{quote}{new string('k', 1200)}{quote}: 2\n", bag);

        var fault = bag.Sorted().ShouldHaveSingleItem();
        (fault.Code, fault.Position.Line).ShouldBe(("DATA027", 2));
        fault.Hint.ShouldNotBeNull().ShouldStartWith("a key has at most 1,024 characters");
    }

    [Theory]
    [InlineData("a: 1\nlanguage en-GB\nb: 2", "a key is followed by a colon and a blank: 'language: en-GB'")]
    [InlineData("a:\n  term:eFP\n  definition: A force.", "a key is followed by a colon and a blank: 'term: eFP'")]
    [InlineData("language en-GB\nb: 2", "a key is followed by a colon and a blank: 'language: en-GB'")]
    [InlineData("a: 1\nb: 2\n- c", "start it in the same column as its neighbours, and do not mix list items ('- …') with keys")]
    [InlineData("a: 1\nsource:\u00A0paper\n", "behind the key stands U+00A0, which only looks right: type a colon and a blank")]
    [InlineData("a: 1\nsource\uFF1Apaper\n", "behind the key stands U+FF1A, which only looks right: type a colon and a blank")]
    public void A_line_that_does_not_fit_has_a_hint_of_its_kind(string text, string hint)
    {
        var bag = new DiagnosticBag();

        YamlReader.Read("x.yaml", text, bag);

        bag.Sorted().ShouldHaveSingleItem().Hint.ShouldBe(hint);
    }

    [Fact]
    public void Characters_beyond_the_first_65536_are_text()
    {
        var bag = new DiagnosticBag();

        YamlReader.Read("x", "a: \"\\U0001F600 \\u00E9\"\nb: \U0001F600", bag);

        bag.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void What_stands_before_a_break_is_read()
    {
        var bag = new DiagnosticBag();

        var root = (YamlMapping)YamlReader.Read("x", "a: 1\nb: { c: 2 }\nd: [e, f\n", bag)!;

        root.Cut.ShouldBeTrue();
        root["a"].ShouldBeOfType<YamlScalar>().Text.ShouldBe("1");
        root["b"]!.Cut.ShouldBeFalse();
        root["d"].ShouldBeOfType<YamlSequence>().Cut.ShouldBeTrue();
    }

    [Theory]
    [InlineData("no")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("2022-02-30")]
    [InlineData("0777")]
    [InlineData("1e3")]
    [InlineData("12:30:45")]
    public void Words_that_older_YAML_takes_for_something_else_stay_text(string word) =>
        YamlReader
            .Read("x", $"a: {word}", new DiagnosticBag())
            .ShouldBeOfType<YamlMapping>()["a"]
            .ShouldBeOfType<YamlScalar>()
            .Text.ShouldBe(word);

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_fuse()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        Faults(bomb.ToString()).ShouldStartWith("DATA015 1:5|DATA015 2:5|");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Endless_nesting_is_refused(string open) =>
        Faults(string.Concat(Enumerable.Repeat(open, 100_000))).ShouldStartWith("DATA017 1:");

    [Fact]
    public void Front_matter_is_placed_in_its_page()
    {
        var bag = new DiagnosticBag();

        YamlReader.Read("page.md", "title: a\ntitle: b", bag, firstLine: 2);

        bag.Sorted().Single().Position.ShouldBe(new Position("page.md", 3, 1, 5));
    }

    [Fact]
    public void Whatever_happens_to_a_file_it_is_read_or_reported() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Int[0, 12], Gen.String[Gen.Char["{}[]:,-'\"|>&*!%@#?\\ \t\n\rab0\u00A0\u2028é"], 0, 8])
            .Sample(
                (at, length, put) =>
                {
                    var bag = new DiagnosticBag();
                    var text = Sound[..at] + put + Sound[Math.Min(Sound.Length, at + length)..];
                    var root = YamlReader.Read("x", text, bag);
                    var lines = text.Split('\n', '\r', '\u2028').Length;
                    return (root is { Cut: false } || bag.HasErrors)
                        && bag.Sorted().All(d => d.Position.Line >= 1 && d.Position.Column >= 1 && d.Position.Line <= lines + 1);
                },
                iter: 3000
            );

    [Fact]
    public void Any_text_at_all_is_read_or_reported() =>
        Gen.String[Gen.Char["{}[]:,-'\"|>&*!%@#?\\ \t\n\rab0\0\u0001\u0085\uFEFF\uD800é"], 0, 40]
            .Sample(
                text =>
                {
                    var bag = new DiagnosticBag();
                    return YamlReader.Read("x", text, bag) is { Cut: false } || bag.HasErrors;
                },
                iter: 5000
            );

    [Fact]
    public void Every_value_is_placed_where_it_stands() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[0, 6], Gen.String[Gen.Char["abcdefgé😀"[..7]], 1, 9])
            .Sample(
                (blankLines, spaces, word) =>
                {
                    var text = $"{new string('\n', blankLines)}a:{new string(' ', spaces + 1)}{word}\n";
                    var node = ((YamlMapping)YamlReader.Read("x", text, new DiagnosticBag())!)["a"]!;
                    return node.At == new Position("x", blankLines + 1, 4 + spaces, word.Length);
                }
            );

    private static string Faults(string text)
    {
        var bag = new DiagnosticBag();
        YamlReader.Read("x", text, bag);
        return string.Join('|', bag.Sorted().Select(d => $"{d.Code} {d.Position.Line}:{d.Position.Column}"));
    }
}
