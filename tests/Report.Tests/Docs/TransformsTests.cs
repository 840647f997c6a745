using Report.Data;
using Report.Data.Derivation;

namespace Report.Tests.Docs;

/// <summary>docs/transforms/ documents every transform, and each example gives the table that the page shows.</summary>
public sealed class TransformsTests
{
    public static TheoryData<string> Transforms => [.. TransformShape.BuiltIn.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Transforms))]
    public void The_example_of_a_transform_gives_the_table_that_its_page_shows(string name) =>
        ExampleGivesItsTable(Path.Combine(Folder, $"{name}.md"));

    [Fact]
    public void The_example_of_a_query_gives_the_table_that_its_page_shows() =>
        ExampleGivesItsTable(Repository.PathTo("docs", "tables", "README.md"));

    private static void ExampleGivesItsTable(string page)
    {
        var derived = MarkdownExamples.Input(page).Datasets.Values.Last(d => d.Origin is not null);

        File.ReadAllText(page).ReplaceLineEndings("\n").ShouldContain(Table(derived));
    }

    [Theory]
    [MemberData(nameof(Transforms))]
    public void A_page_names_every_key_of_its_transform(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, $"{name}.md"));
        var keys = TransformShape.BuiltIn.Single(kind => kind.Name == name).Schema()["properties"]!.AsObject().Select(p => p.Key);
        keys.Where(key => !text.Contains($"`{key}`", StringComparison.Ordinal)).ShouldBeEmpty();
        File.ReadAllText(Path.Combine(Folder, "README.md")).ShouldContain($"[{name}]({name}.md)");
    }

    private static string Folder => Repository.PathTo("docs", "transforms");

    private static string Table(Dataset dataset)
    {
        static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";
        return Line(dataset.Fields.Select(f => f.Title))
            + $"|{string.Concat(dataset.Fields.Select(_ => "---|"))}\n"
            + string.Concat(
                dataset.Rows.Select(row =>
                    Line(dataset.Fields.Select(f => row[f.Name]?.Value is { } value ? Written(value, f, dataset) : ""))
                )
            );
    }

    private static string Written(Value value, Field field, Dataset dataset) =>
        value is Quantity quantity
            ? QuantityWriter.In(dataset.Locale).Write(quantity, field.Unit == "%" ? "%" : null)
            : ValueText.Category(value, dataset.Locale);
}
