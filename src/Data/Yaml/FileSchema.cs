using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Report.Data.Yaml;

/// <summary>JSON Schema (2020-12) of one kind of YAML file, from the same shape that reads it.</summary>
/// <param name="Name">Of the schema's file, without its extension: "dataset".</param>
/// <param name="Title">What such a file is, in a few words.</param>
/// <param name="Files">Which files it is for, as a pattern from the folder of the project: "input/data/*.yaml".</param>
/// <param name="Shape">Schema of what the file holds.</param>
internal sealed record FileSchema(string Name, string Title, string Files, Func<JsonObject> Shape)
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string FileName => $"{Name}.json";

    /// <summary>The whole schema as a file has it.</summary>
    public string ToJson()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = Title,
        };
        foreach (var (key, value) in Shape())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Layout) + "\n";
    }
}
