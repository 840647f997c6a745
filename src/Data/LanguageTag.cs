using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Data;

/// <summary>Reads language tags of BCP 47, such as "en" or "pt-BR".</summary>
internal static partial class LanguageTag
{
    public static readonly YamlSchema<string> Shape = Shapes.Parsed("a language tag", Read, new JsonObject { ["type"] = "string" });

    /// <summary>Returns the locale of a tag; null, with a diagnostic, if there is none.</summary>
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

    // The parts of BCP 47 that a report needs: language, script, region.
    [GeneratedRegex("^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
