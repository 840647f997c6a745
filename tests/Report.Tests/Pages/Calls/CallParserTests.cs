using CsCheck;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Calls;
using Shouldly;

namespace Report.Tests.Pages.Calls;

public sealed class CallParserTests
{
    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Words_numbers_and_strings_are_arguments_with_places_of_their_own()
    {
        var call = Parse("""{{ value "us troops" 'a "b"' year=2010 host="United Kingdom" }}""").Call.ShouldNotBeNull();
        call.Name.ShouldBe(new Located<string>("value", new Position("x", 1, 4, 5)));
        call.Positional.Select(a => (a.Text, a.At.Column, a.At.Length)).ShouldBe([("us troops", 10, 11), ("a \"b\"", 22, 7)]);
        call.Named.Select(a => (a.Key!.Value.Value, a.Key.Value.At.Column, a.Text, a.At.Column))
            .ShouldBe([("year", 30, "2010", 35), ("host", 40, "United Kingdom", 45)]);
        call.At.Length.ShouldBe(63);
        Faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_mark_inside_a_string_is_written_with_a_backslash() =>
        Parse("""{{plain "a \"b\" \ c"}}""").Call!.Positional[0].Text.ShouldBe("a \"b\" \\ c");

    [Fact]
    public void A_string_may_hold_closing_braces() =>
        Parse("""{{plain "}}"}} rest""")
            .ShouldSatisfyAllConditions(
                parsed => parsed.Length.ShouldBe("""{{plain "}}"}}""".Length),
                parsed => parsed.Call!.Positional[0].Text.ShouldBe("}}")
            );

    [Fact]
    public void Arguments_on_a_further_line_have_their_place_there()
    {
        var call = Parse("{{value \"troops\"\n  \"total\" year=2010}}").Call!;
        call.Positional[1].At.ShouldBe(new Position("x", 2, 3, 7));
        call.At.ShouldBe(new Position("x", 1, 1, 16));
    }

    [Theory]
    [InlineData("{{! nothing }}x", 14)]
    [InlineData("{{!-- a }} b --}}x", 17)]
    public void A_comment_is_no_call(string text, int length)
    {
        Parse(text).ShouldBe(new ParsedCall(length, null));
        Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{{value \"x\"", "PAGE004 1")]
    [InlineData("{{!-- x }}", "PAGE004 1")]
    [InlineData("{{", "PAGE004 1")]
    [InlineData("{{ ", "PAGE004 1")]
    [InlineData("{{}}", "PAGE005 1")]
    [InlineData("{{  }}", "PAGE005 1")]
    [InlineData("{{{value}}}", "PAGE006 1")]
    [InlineData("{{#if x}}", "PAGE006 1")]
    [InlineData("{{> partial}}", "PAGE006 1")]
    [InlineData("{{value year= \"x\"}}", "PAGE007 9")]
    [InlineData("{{value \"x}}", "PAGE008 9")]
    [InlineData("{{value year='x}}", "PAGE008 14")]
    [InlineData("{{value (sum x)}}", "PAGE009 9")]
    [InlineData("{{value a=b=c}}", "PAGE009 12")]
    public void What_is_no_call_is_reported_where_it_goes_wrong(string text, string fault)
    {
        Parse(text).Call.ShouldBeNull();
        Faults.ShouldBe([fault]);
    }

    [Theory]
    [InlineData("{{value \"x\"} and {{sum}}", "two braces", 12)]
    [InlineData("{{value a = b}} x", "without spaces", 15)]
    [InlineData("{{value (sum x)}} x", "no other call", 17)]
    public void What_has_no_place_in_a_call_has_a_hint_of_its_kind_and_what_follows_is_read(string text, string hint, int length)
    {
        Parse(text).Length.ShouldBe(length);
        bag.Sorted().ShouldHaveSingleItem().Hint.ShouldNotBeNull().ShouldContain(hint);
    }

    [Fact]
    public void Whatever_follows_two_braces_is_read_without_running_away() =>
        Gen.String[Gen.Char[" {}\"'=#!-abc1\n\\"], 0, 40]
            .Sample(text =>
            {
                var parsed = CallParser.Parse("{{" + text, 0, new LineMap("x", "{{" + text).At, new DiagnosticBag());
                return parsed.Length >= 2 && parsed.Length <= text.Length + 2;
            });

    [Fact]
    public void Every_argument_stands_where_its_place_says() =>
        Gen.Select(Argument.Array[0, 6], Gen.Int[0, 5], Gen.Int[0, 3])
            .Sample(
                (arguments, lines, blanks) =>
                {
                    var text = new string('\n', lines) + new string(' ', blanks);
                    var start = text.Length;
                    text += "{{value" + string.Concat(arguments.Select((a, i) => (i % 2 == 0 ? " " : "\n  ") + a)) + "}} after";
                    var map = new LineMap("x", text);
                    var call = CallParser.Parse(text, start, map.At, bag).Call!;
                    return call.Arguments.Count == arguments.Length
                        && call.Arguments.Zip(arguments).All(pair => TextAt(text, pair.First.At) == pair.Second.Split('=')[^1]);
                }
            );

    private static Gen<string> Argument { get; } =
        Gen.OneOf(
            Gen.String[Gen.Char["abc019-."], 1, 8],
            Gen.String[Gen.Char["ab }{#("], 0, 8].Select(s => $"\"{s}\""),
            Gen.Select(Gen.String[Gen.Char["abc"], 1, 4], Gen.String[Gen.Char["019-"], 1, 6]).Select((key, value) => $"{key}={value}")
        );

    private IReadOnlyList<string> Faults => [.. bag.Sorted().Select(d => $"{d.Code} {d.Position.Column}")];

    private static string TextAt(string text, Position at) => text.Split('\n')[at.Line - 1].Substring(at.Column - 1, at.Length);

    private ParsedCall Parse(string text) => CallParser.Parse(text, 0, new LineMap("x", text).At, bag);
}
