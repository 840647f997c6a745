using Report.Languages;
using Report.Pages.Models;

namespace Report.Tests.Pages.Models;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("It was so.", "“It was so.”")]
    [InlineData("They set up an “enhanced presence” there", "“They set up an ‘enhanced presence’ there”")]
    [InlineData("They set up an \"enhanced presence\" there", "“They set up an ‘enhanced presence’ there”")]
    [InlineData("overrun in 72 hours", "“… overrun in 72 hours”")]
    [InlineData("72 hours", "“72 hours”")]
    [InlineData("A screen of 15\" or more", "“A screen of 15\" or more”")]
    [InlineData("", "“”")]
    public void A_quotation_stands_between_double_marks_and_has_single_ones_within(string words, string expected) =>
        Quotation.Of(words, Locales.BuiltIn.Default.Interface).ShouldBe(expected);
}
