namespace Report.Tests.Charts.Layout;

/// <summary>A name in a script that is shown in the reader's own font has room, even if that font is wider than the theme's.</summary>
public sealed class LentFontTests
{
    [Theory]
    [InlineData("المملكة العربية السعودية")]
    [InlineData("Московская область")]
    public void A_name_has_room_in_a_font_that_is_wider_than_the_one_it_is_measured_with(string name)
    {
        var style = Report.Charts.Layout.ChartStyle.Wide(Drawing.Theme).Name;

        (Drawing.Type.Width(name, style with { Bold = true }) / Drawing.Type.Width(name, style with { Bold = false })).ShouldBeGreaterThan(
            1.1
        );
    }
}
