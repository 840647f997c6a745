using System.Text.Json.Nodes;
using Report.Data.Yaml;
using Report.Diagnostics.Rules;

namespace Report.Data;

/// <summary>Checks addresses to which readers may be sent: only http and https, so that no link can run a script.</summary>
internal static class WebAddress
{
    public static readonly YamlSchema<string> Shape = Shapes.Parsed<string>(
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
        new JsonObject
        {
            ["type"] = "string",
            ["format"] = "uri",
            ["pattern"] = "^https?://",
        }
    );

    /// <summary>Returns the address of a site, with a slash at its end; null if no site can be published there.</summary>
    public static Uri? SiteAt(string text) =>
        // A user name and password would appear on every page. A link that begins with two slashes would lead to another host.
        IsOne(text)
        && new Uri(text) is { Query: "", Fragment: "" } uri
        && uri.UserInfo.Length == 0
        && !uri.AbsolutePath.Contains("//", StringComparison.Ordinal)
            ? uri.AbsolutePath.EndsWith('/')
                ? uri
                : new Uri(uri.AbsoluteUri + "/")
            : null;

    public static bool IsOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https" }
        && uri.Host.Length > 0
        && !text.Any(char.IsWhiteSpace);
}
