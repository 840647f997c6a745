using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Report.Data.Yaml;

/// <summary>JSON Schema (2020-12) of one kind of YAML file, made from the same definition that reads it.</summary>
/// <param name="Name">Name of the schema file, without its extension: "dataset".</param>
/// <param name="Title">A short description of such a file.</param>
/// <param name="Files">Pattern of the files that it applies to, from the folder of the project: "input/data/*.yaml".</param>
/// <param name="Shape">Returns the schema of the file's content.</param>
internal sealed record FileSchema(string Name, string Title, string Files, Func<JsonObject> Shape)
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string FileName => $"{Name}.json";

    /// <summary>Returns the schema as the text of a file.</summary>
    public string ToJson()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = Title };
        foreach (var (key, value) in Shape())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Layout) + "\n";
    }
}
