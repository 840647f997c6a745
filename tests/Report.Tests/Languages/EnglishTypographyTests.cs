using CsCheck;
using Report.Languages;
using Shouldly;

namespace Report.Tests.Languages;

public sealed class EnglishTypographyTests
{
    private static readonly ITypography English = Locales.BuiltIn.Default.Typography;

    // ￼ stands for code or words from data.
    [Theory]
    [InlineData("\"Bold part\" and 'it'.", "“Bold part” and ‘it’.")]
    [InlineData("He said: \"a link\". And \"￼\" too.", "He said: “a link”. And “￼” too.")]
    [InlineData("\"￼\" was it, '￼' the other; (￼)'s and ￼'s.", "“￼” was it, ‘￼’ the other; (￼)’s and ￼’s.")]
    [InlineData("\"She said 'no'\", he wrote. \"He said 'yes.'\"", "“She said ‘no’”, he wrote. “He said ‘yes.’”")]
    [InlineData("\"'Twas so,\" and \"'yes'\"", "“’Twas so,” and “‘yes’”")]
    [InlineData("The '90s. Rock'n'roll and rock 'n' roll. 'Twas 'em.", "The ’90s. Rock’n’roll and rock ’n’ roll. ’Twas ’em.")]
    [InlineData("the '08 crash; \"she said 'no'\"", "the ’08 crash; “she said ‘no’”")]
    [InlineData("'20 per cent of it', they say", "‘20 per cent of it’, they say")]
    [InlineData("'cause it rained, 'cause and effect'", "’cause it rained, ‘cause and effect’")]
    [InlineData("5'10\" tall, \"he is 5'10\" tall\", a 12\" disc", "5′10″ tall, “he is 5′10″ tall”, a 12″ disc")]
    [InlineData("\"in 2008\" and 'in 2008'", "“in 2008” and ‘in 2008’")]
    [InlineData("dogs' tails, James's, O'Neill, 2008's", "dogs’ tails, James’s, O’Neill, 2008’s")]
    [InlineData("\"I never—\" she began. \"no\"--\"maybe\"", "“I never—” she began. “no”–“maybe”")]
    [InlineData("said:\"yes\" (\"x\") [\"y\"] non-\"native\"", "said:“yes” (“x”) [“y”] non-“native”")]
    [InlineData("\"...and so\" on... A....", "“…and so” on… A….")]
    [InlineData("3--4 x---y a-b c----d", "3–4 x—y a-b c----d")]
    [InlineData("a \" b ' c", "a \" b ' c")]
    [InlineData("\"not closed, as where the next paragraph goes on", "“not closed, as where the next paragraph goes on")]
    public void Signs_are_set_as_a_typesetter_would(string typed, string printed) => Print(typed).ShouldBe(printed);

    [Fact]
    public void Signs_follow_each_other_within_the_text_whatever_is_typed() => Gen.String[Gen.Char["\"'.-—5a ￼(’"], 0, 40].Sample(text =>
    {
        var end = 0;
        foreach (var sign in English.Set(text))
        {
            sign.Start.ShouldBeGreaterThanOrEqualTo(end);
            sign.Length.ShouldBePositive();
            end = sign.Start + sign.Length;
        }

        end.ShouldBeLessThanOrEqualTo(text.Length);
    });

    private static string Print(string typed)
    {
        var text = typed;
        foreach (var sign in English.Set(typed).Reverse())
        {
            text = text[..sign.Start] + sign.Text + text[(sign.Start + sign.Length)..];
        }

        return text;
    }
}
