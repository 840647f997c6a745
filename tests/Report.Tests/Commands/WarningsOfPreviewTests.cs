using Report.Commands;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Tests.Commands;

/// <summary>A preview prints an error with every build, and a warning once as long as it stays.</summary>
public sealed class WarningsOfPreviewTests
{
    private static readonly Rule Warning = new("TEST001", Severity.Warning, "{0} is odd");

    private readonly WarningsOfPreview preview = new();

    [Fact]
    public void A_warning_that_stays_is_counted_even_where_its_line_moves()
    {
        preview.Next([At(2)], whole: true).AsBefore.ShouldBe(0);

        preview
            .Next([At(3)], whole: true)
            .ShouldSatisfyAllConditions(next => next.Shown.ShouldBeEmpty(), next => next.AsBefore.ShouldBe(1));
    }

    [Fact]
    public void An_error_is_printed_as_long_as_it_is_there()
    {
        var error = DataRules.NotAQuantity.At(Position.StartOf("data/x.yaml"), "foru");
        preview.Next([At(2), error], whole: false);

        preview.Next([At(2), error], whole: false).Shown.ShouldBe([error]);
    }

    [Fact]
    public void A_warning_that_comes_back_is_new_unless_the_build_between_ended_early()
    {
        preview.Next([At(2)], whole: true);
        preview.Next([], whole: false);
        preview.Next([At(2)], whole: true).AsBefore.ShouldBe(1);
        preview.Next([], whole: true);

        preview.Next([At(2)], whole: true).AsBefore.ShouldBe(0);
    }

    private static Diagnostic At(int line) => Warning.At(new Position("site.yaml", line, 1, 1), "this");
}
