using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Addresses that a reader may be sent to: http and https only, so that no link can run a script.</summary>
public static class WebAddress
{
    public static readonly Shape<string> Shape = Shapes.Parsed<string>(
        "a web address",
        (text, at, bag) =>
        {
            if (IsOne(text))
            {
                return text;
            }

            bag.Add(DataRules.NotAUrl.At(at, text));
            return null;
        },
        new JsonObject { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^https?://" });

    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https" } && uri.Host.Length > 0 && !text.Any(char.IsWhiteSpace);
}
