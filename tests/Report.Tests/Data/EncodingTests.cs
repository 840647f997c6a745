using System.Text;

namespace Report.Tests.Data;

public sealed class EncodingTests
{
    private const string Glossary = "efp: { term: eFP, definition: \"Caf\u00E9 force\" }\n";

    public static TheoryData<string, byte[], string> Files =>
        new()
        {
            { "UTF-16, little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Glossary)], "UTF-16" },
            { "UTF-16, big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Glossary)], "UTF-16" },
            { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Glossary), "UTF-16 without a byte order mark" },
            { "Latin-1", Encoding.Latin1.GetBytes(Glossary), "Latin-1 (ISO 8859-1)" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Another_encoding_is_named(string name, byte[] bytes, string expected)
    {
        using var input = new TemporaryInput();
        input.Write("glossary.yaml", bytes).Read();

        var fault = input.Found.ShouldHaveSingleItem(name);
        fault.Code.ShouldBe("DATA010");
        fault.Message.ShouldEndWith(expected);
    }

    [Fact]
    public void The_first_byte_that_is_not_utf_8_is_the_place()
    {
        using var input = new TemporaryInput();
        input.Write("glossary.yaml", [.. "a: é\nbé: "u8, 0xE9, .. "\n"u8]).Read();

        (input.Found[0].Position.Line, input.Found[0].Position.Column).ShouldBe((2, 5));
    }

    [Fact]
    public void A_byte_order_mark_of_utf_8_is_no_part_of_the_text()
    {
        using var input = new TemporaryInput();
        input.Write("glossary.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Glossary)]);

        input.Read().Glossary.Keys.ShouldBe(["efp"]);
        input.Found.ShouldBeEmpty();
    }

    [Fact]
    public void A_character_that_no_page_can_hold_is_told_once_a_line_and_the_rest_is_read()
    {
        using var input = new TemporaryInput();
        input
            .Write("glossary.yaml", "efp:\n  term: e\u000BF\u000CP\n  definition: A\uFFFF force\n  foo: 1\n")
            .ReadFaults()
            .ShouldBe(["DATA061 glossary.yaml:2:10", "DATA061 glossary.yaml:3:16", "DATA002 glossary.yaml:4:3"]);
    }

    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u202E')]
    [InlineData('\u2029')]
    public void A_line_break_that_editors_do_not_show_is_told_and_lines_below_keep_their_numbers(char separator)
    {
        using var input = new TemporaryInput();
        input
            .Write("glossary.yaml", $"efp:\n  term: e{separator}FP\n  definition: A force\n  foo: 1\n")
            .ReadFaults()
            .ShouldBe(["DATA061 glossary.yaml:2:10", "DATA002 glossary.yaml:4:3"]);
    }

    [Theory]
    [InlineData("3:1", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D })]
    [InlineData("1:3", new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00 })]
    public void A_file_that_is_no_text_is_said_to_be_none_at_its_first_sign_that_no_text_has(string place, byte[] bytes)
    {
        using var input = new TemporaryInput();

        input.Write("glossary.yaml", bytes).ReadFaults().ShouldBe([$"DATA011 glossary.yaml:{place}"]);
    }
}
