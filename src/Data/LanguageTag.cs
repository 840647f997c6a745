using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data;

/// <summary>The tag of a language, as in "en" or "pt-BR".</summary>
internal static partial class LanguageTag
{
    public static readonly YamlSchema<string> Shape = Shapes.Parsed("a language tag", Read, new JsonObject { ["type"] = "string" });

    /// <summary>The locale that a tag names; null, after a diagnostic at its place, where there is none.</summary>
    public static ILocale? Find(string tag, Position at, Locales locales, DiagnosticBag bag)
    {
        if (locales.Find(tag) is { } locale)
        {
            return locale;
        }

        bag.Add(SiteRules.UnknownLanguage.At(at, tag, string.Join(", ", locales.Tags)));
        return null;
    }

    private static string? Read(string text, Position at, DiagnosticBag bag)
    {
        if (WellFormed().IsMatch(text))
        {
            return text;
        }

        bag.Add(SiteRules.BadLanguage.At(at, text));
        return null;
    }

    // BCP 47 as far as a report needs it: language, script, region.
    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
