using CsCheck;
using Report.Languages;
using Shouldly;

namespace Report.Tests.Languages.English;

public sealed class EnglishTypographyTests
{
    private static readonly ITypography English = Locales.BuiltIn.Default.Typography;

    // The object replacement character ￼ stands for code or for words taken from data.
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

    // _ stands for a no-break space.
    [Theory]
    [InlineData("On 24 February 2022 and 5 March.", "On 24_February_2022 and 5_March.")]
    [InlineData("16 to 18 March 2014, in May 2015", "16 to 18_March_2014, in May_2015")]
    [InlineData("Aug. 15, 2025, August 16 and Sept. 3", "Aug._15,_2025, August_16 and Sept._3")]
    [InlineData("July 4th, 12.5 May be, 1,000 March past", "July 4th, 12.5 May be, 1,000 March past")]
    [InlineData("in March, 300 people; 120 May; Mayor 5; 5 Mayors", "in March, 300 people; 120 May; Mayor 5; 5 Mayors")]
    public void No_line_ends_within_a_date(string typed, string printed) => Print(typed).ShouldBe(printed.Replace('_', '\u00a0'));

    [Theory]
    [InlineData("report RR-1253, an F-16A", "RR-1253", "F-16A")]
    [InlineData("seven-day, ￼-12, X--1, A-1-2, ABCDEFGHI-1")]
    public void No_line_ends_within_the_number_of_a_report(string typed, params string[] unbroken)
    {
        English.Set(typed).Where(sign => sign.IsUnbroken).Select(sign => sign.Text).ShouldBe(unbroken);
    }

    [Fact]
    public void Signs_follow_each_other_within_the_text_whatever_is_typed() =>
        Gen.String[Gen.Char["\"'.-—5a ￼(’"], 0, 40]
            .Sample(text =>
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
