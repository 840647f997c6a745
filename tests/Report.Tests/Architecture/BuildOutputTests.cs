using Shouldly;

namespace Report.Tests.Architecture;

public sealed class BuildOutputTests
{
    [Fact]
    public void The_compiler_is_not_shipped_with_the_program() =>
        Directory
            .EnumerateFiles(AppContext.BaseDirectory, "*.dll", SearchOption.AllDirectories)
            .Select(Path.GetFileName)
            .ShouldSatisfyAllConditions(
                names => names.ShouldContain("report.dll"),
                names => names.ShouldAllBe(name => !name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.OrdinalIgnoreCase))
            );
}
