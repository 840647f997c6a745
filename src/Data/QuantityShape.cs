using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>A quantity as a value of YAML.</summary>
public static class QuantityShape
{
    public static readonly Shape<Quantity> Instance = Shapes.Parsed("a quantity", Read, Schema());

    private static JsonObject Schema() => new()
    {
        ["type"] = new JsonArray("number", "string"),
        ["examples"] = new JsonArray("65,000", "about 65,000", "more than 300,000", "fewer than 5,000", "15,000 to 20,000", "12%", "not published"),
    };

    private static Quantity? Read(string text, Position at, DiagnosticBag bag)
    {
        var quantity = QuantityText.Parse(text);
        if (quantity is null)
        {
            bag.Add(DataRules.NotAQuantity.At(at, text));
        }

        return quantity;
    }
}
