using System.Text;
using CsCheck;
using Report.Data;

namespace Report.Tests.Data;

public sealed class ForbiddenCharactersTests
{
    [Fact]
    public void They_are_found_in_bytes_where_they_are_found_in_text() =>
        Gen.String[Gen.Char["ab \n\t\r\u0001\u007F\u0085\u0086é\u2027\u2028\u202D\u202E\u2030\uFFFD\uFFFE\uFFFF"], 0, 8]
            .Sample(text => ForbiddenCharacters.AreIn(Encoding.UTF8.GetBytes(text)) == ForbiddenCharacters.First(text) is not null);

    [Fact]
    public void Every_character_is_judged_alike_in_bytes_and_in_text() =>
        Enumerable
            .Range(0, char.MaxValue + 1)
            .Where(c => !char.IsSurrogate((char)c))
            .Select(c => new string((char)c, 1))
            .Where(text => ForbiddenCharacters.AreIn(Encoding.UTF8.GetBytes(text)) != ForbiddenCharacters.First(text) is not null)
            .ShouldBeEmpty();

    [Fact]
    public void A_character_beyond_the_basic_plane_is_allowed() => ForbiddenCharacters.AreIn("😀"u8).ShouldBeFalse();
}
