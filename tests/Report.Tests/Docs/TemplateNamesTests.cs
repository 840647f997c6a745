using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Report.Pages.Models;
using Shouldly;

namespace Report.Tests.Docs;

/// <summary>docs/designer.md lists the names that templates are given: all of them, and no other.</summary>
public sealed partial class TemplateNamesTests
{
    // Each row of the tables: the model, where it is given, and its names.
    private static readonly IReadOnlyDictionary<string, (string Where, string Names)> Documented = Tables()
        .Select(row => row.Split('|'))
        .ToDictionary(cells => InCode(cells[1]).Single(), cells => (cells[2], cells[3]), StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, Type> Models = typeof(Model)
        .Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && typeof(Model).IsAssignableFrom(type))
        .ToDictionary(type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name[..^"Model".Length]), StringComparer.Ordinal);

    public static TheoryData<string> Names() => [.. Models.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_model_is_documented_and_no_other() =>
        Documented.Keys.Order(StringComparer.Ordinal).ShouldBe(Models.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_names_of_a_model_are_those_that_the_guide_lists(string model)
    {
        var names = ((Model)RuntimeHelpers.GetUninitializedObject(Models[model])).Names;

        names.Order(StringComparer.Ordinal).ShouldBe(InCode(Documented[model].Names).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_guide_tells_each_name_under_which_a_model_is_given(string model)
    {
        var under =
            from owner in Models.Values
            from property in owner.GetProperties()
            where property.PropertyType == Models[model] || property.PropertyType.GenericTypeArguments.Contains(Models[model])
            select JsonNamingPolicy.CamelCase.ConvertName(property.Name);

        under.Distinct(StringComparer.Ordinal).Except(InCode(Documented[model].Where), StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> Tables()
    {
        var within = false;
        foreach (var line in File.ReadLines(Repository.PathTo("docs/designer.md")))
        {
            if (within && line.StartsWith("| `", StringComparison.Ordinal))
            {
                yield return line;
            }

            within = line.StartsWith('|') && (within || line == "| what | where | names |");
        }
    }

    private static IEnumerable<string> InCode(string text) => Code().Matches(text).SelectMany(code => code.Groups[1].Value.Split(' '));

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Code();
}
