using CsCheck;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages.Binding;
using Shouldly;

namespace Report.Tests.Pages;

public sealed class ScalarPlacesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("key: There is X here", 1, 15)]
    [InlineData("key: 'There is X here'", 1, 16)]
    [InlineData("key: \"There is X here\"", 1, 16)]
    [InlineData("key: 'It''s X here'", 1, 13)]
    [InlineData("key: \"A \\\"b\\\" X here\"", 1, 15)]
    [InlineData("key: \"A \\u00e9\\n X here\"", 1, 18)]
    [InlineData("key: >-\n  There is\n  X here", 3, 3)]
    [InlineData("key: |\n    There\n\n      is X here", 4, 10)]
    [InlineData("key: There\n  is X\n  here", 2, 6)]
    [InlineData("key: \"There \\\n  is X\"", 2, 6)]
    [InlineData("a: 1\nkey:\n  - # remark\n    >\n      There is X", 5, 16)]
    [InlineData("key: \"\\U0001F44D X\"", 1, 18)]
    public void A_place_in_a_text_is_found_in_its_file(string yaml, int line, int column)
    {
        var at = ScalarPlaces.Of(TextOf(yaml))(TextOf(yaml).Value.IndexOf('X', StringComparison.Ordinal), 1);
        (at.Line, at.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Every_character_of_a_folded_text_is_found() =>
        Gen.Select(Gen.String[Gen.Char["abc:#'\"-{}ä"], 1, 12].Array[1, 12], Gen.Int[1, 6])
            .Sample(
                (words, indent) =>
                {
                    var yaml = "key: >-\n" + string.Concat(words.Select(w => new string(' ', indent) + w + "\n"));
                    var text = TextOf(yaml);
                    var lines = yaml.Split('\n');
                    for (var i = 0; i < text.Value.Length; i++)
                    {
                        var at = ScalarPlaces.Of(text)(i, 1);
                        if (text.Value.Length > 1 && text.Value[i] != ' ' && lines[at.Line - 1][at.Column - 1] != text.Value[i])
                        {
                            return false;
                        }
                    }

                    return true;
                },
                threads: 1
            );

    [Fact]
    public void Without_its_file_a_text_gives_its_own_place()
    {
        var text = new Located<string>("a b", new Position(folder["gone.yaml"], 3, 5, 1));
        ScalarPlaces.Of(text)(2, 1).ShouldBe(text.At);
    }

    public void Dispose() => folder.Dispose();

    private Located<string> TextOf(string yaml)
    {
        var path = folder.Write("x.yaml", yaml);
        var node = YamlReader.Read(path, yaml, new DiagnosticBag());
        var value = ((YamlMapping)node!)["key"]!;
        var scalar = value as YamlScalar ?? (YamlScalar)((YamlSequence)value).Items[0];
        return new Located<string>(scalar.Text, scalar.At);
    }
}
