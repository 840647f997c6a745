using System.Text.Json.Nodes;
using Report.Commands;

namespace Report.Tests.Commands;

public sealed class SchemaCommandTests
{
    public static TheoryData<string> Names => [.. SchemaCommand.Schemas.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_in_the_repository_is_the_one_that_the_reader_has(string name)
    {
        var schema = SchemaCommand.Schemas.Single(s => s.Name == name);

        File.ReadAllText(Repository.PathTo("schema", schema.FileName))
            .ShouldBe(schema.ToJson(), "run 'dotnet run -- schema' and look at what has changed");
    }

    [Fact]
    public void Visual_Studio_Code_is_told_of_every_schema()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Repository.PathTo(".vscode", "settings.json")))!;

        var told = settings["yaml.schemas"]!.AsObject().ToDictionary(s => s.Key, s => s.Value!.ToString());

        told.ShouldBe(SchemaCommand.Schemas.ToDictionary(s => $"./schema/{s.FileName}", s => s.Files), ignoreOrder: true);
    }

    [Fact]
    public void A_dataset_s_schema_describes_and_exemplifies_its_keys()
    {
        var dataset = JsonNode.Parse(SchemaCommand.Schemas.Single(s => s.Name == "dataset").ToJson())!;
        var field = dataset["properties"]!["fields"]!["items"]!;

        field["properties"]!["unit"]!["examples"]!.AsArray().ShouldNotBeEmpty();
        field["properties"]!["type"]!["enum"]!.AsArray().Select(t => t!.ToString()).ShouldContain("quantity");
        field["additionalProperties"]!.GetValue<bool>().ShouldBeFalse();
        dataset["required"]!.AsArray().Select(k => k!.ToString()).ShouldBe(["title"]);
        dataset["anyOf"]!
            .AsArray()
            .Select(way => string.Join(' ', way!["required"]!.AsArray()))
            .ShouldBe(["fields rows", "from transform", "query"]);
    }
}
