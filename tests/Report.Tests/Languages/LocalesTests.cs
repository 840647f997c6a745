using Report.Languages;
using Report.Tests.Data;
using Shouldly;

namespace Report.Tests.Languages;

public sealed class LocalesTests
{
    [Theory]
    [InlineData("en", true)]
    [InlineData("en-GB", true)]
    [InlineData("en-US", true)]
    [InlineData("en-IN", false)] // 12,34,567
    [InlineData("de", false)]
    [InlineData("EN", false)]
    public void A_region_does_not_fall_back_on_its_language(string tag, bool known) =>
        (Locales.BuiltIn.Find(tag)?.Tag).ShouldBe(known ? tag : null);

    [Theory]
    [InlineData("language: de\n", "SITE005 7:11")]
    [InlineData("language: fr\n", "SITE005 7:11")]
    [InlineData("language: ar\n", "SITE005 7:11")]
    [InlineData("language: en-US\n", null)]
    [InlineData("", null)]
    public void A_report_in_a_language_that_the_program_does_not_speak_is_refused_at_its_place(string language, string? fault)
    {
        using var input = new TemporaryInput();
        input.Write("sources.yaml", "{}");
        input.Write("site.yaml", $"title: T\ndescription: D\nurl: https://example.org/\n\nversion: 1.0.0\ndate: 2026-01-01\n{language}");

        input.Read().Site.Locale.Tag.ShouldBe(language.Contains("US", StringComparison.Ordinal) ? "en-US" : "en");

        input.Found.Select(found => $"{found.Code} {found.Position.Line}:{found.Position.Column}").ShouldBe(fault is null ? [] : [fault]);
    }
}
