using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Shouldly;

namespace Report.Tests.Diagnostics;

/// <summary>A message quotes little of a long line, and never a password.</summary>
public sealed class RuleTests
{
    [Fact]
    public void A_password_is_masked_where_its_end_lies_beyond_the_quotation()
    {
        var line = new string('a', 960) + " postgresql://reader:" + new string('s', 40) + "@host/database";

        var message = ImportRules.UnknownEncoding.At(Position.StartOf("a.csv"), line).Message;

        message.ShouldContain("reader:•••");
        message.ShouldContain("…");
        message.ShouldNotContain("sss");
        message.ShouldNotContain("database");
    }
}
