using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Pages.Templates;

/// <summary>The labels of the interface for templates: <c>{{@root.strings.notes}}</c>.</summary>
internal static class TemplateStrings
{
    private static readonly ConcurrentDictionary<ILocale, Model> Known = new();

    public static Model Of(ILocale locale) => Known.GetOrAdd(locale, Make);

    /// <summary>Returns the labels of a locale, some replaced by the theme's own.</summary>
    public static IReadOnlyDictionary<string, object?> Of(ILocale locale, IReadOnlyDictionary<string, string> own)
    {
        if (own.Count == 0)
        {
            return Of(locale);
        }

        var strings = new Dictionary<string, object?>(Of(locale), StringComparer.Ordinal);
        foreach (var (name, text) in own)
        {
            strings[name] = text;
        }

        return strings;
    }

    /// <summary>Names of the labels that a theme may replace.</summary>
    public static IReadOnlyList<string> Names =>
        [.. Of(Locales.BuiltIn.Default).Keys.Where(name => name != Scripts).Order(StringComparer.Ordinal)];

    private const string Scripts = "scripts";

    private static Model Make(ILocale locale)
    {
        var words = locale.Interface;
        return new Model
        {
            ["skipToContent"] = words.SkipToContent,
            ["openedFromDisk"] = words.OpenedFromDisk,
            ["tagsLabel"] = words.TagsLabel,
            ["feed"] = locale.Pages.Feed,
            ["search"] = words.Search,
            ["report"] = words.Report,
            ["reference"] = words.Reference,
            ["data"] = words.Data,
            ["publishedBy"] = words.PublishedBy,
            ["licence"] = words.Licence,
            ["onThisPage"] = words.OnThisPage,
            ["chapters"] = words.Chapters,
            ["previous"] = words.Previous,
            ["next"] = words.Next,
            ["notes"] = words.Notes,
            ["source"] = words.Source,
            ["sourceLabel"] = words.SourceLabel,
            ["noteLabel"] = words.NoteLabel,
            ["signsOnChart"] = words.SignsOnChart,
            ["tableAndDownloads"] = words.TableAndDownloads,
            ["link"] = words.Link,
            ["embed"] = words.Embed,
            ["cite"] = words.Cite,
            ["verdictLabel"] = words.VerdictLabel,
            ["whatWasSaid"] = words.WhatWasSaid,
            ["whatTheRecordSays"] = words.WhatTheRecordSays,
            ["sortBy"] = words.SortBy,
            ["howVerdictsAreGiven"] = words.HowVerdictsAreGiven,
            ["verdicts"] = words.Verdicts,
            ["inWords"] = words.InWords,
            ["inTheReport"] = words.InTheReport,
            ["embedding"] = words.Embedding,
            ["howToEmbed"] = words.HowToEmbed,
            ["citing"] = words.Citing,
            ["dataPackage"] = words.DataPackage,
            ["downloadCsv"] = words.Download("CSV"),
            ["downloadJson"] = words.Download("JSON"),
            ["downloadParquet"] = words.Download("Parquet"),
            ["pagesOfRows"] = locale.Pages.PagesOfRows,
            ["fields"] = words.Fields,
            ["breaks"] = words.Breaks,
            ["sources"] = words.Sources,
            ["madeFrom"] = locale.Derivations.MadeFrom,
            ["howWeKnow"] = locale.Findings.HowWeKnow,
            ["howWeKnowPage"] = locale.Findings.HowWeKnowPage,
            ["testedFindings"] = locale.Findings.Tested,
            ["howItWasMade"] = locale.Derivations.HowItWasMade,
            ["chartsMadeFromIt"] = words.ChartsMadeFromIt,
            ["history"] = words.History,
            ["itsTable"] = words.ItsTable,
            ["corrections"] = locale.Pages.Corrections,
            ["onPages"] = locale.Corrections.OnPages,
            ["onCharts"] = locale.Corrections.OnCharts,
            ["onClaims"] = locale.Corrections.OnClaims,
            ["whyLabel"] = words.WhyLabel,
            ["dataLabel"] = words.DataLabel,
            ["correctionsFeed"] = words.CorrectionsFeed,
            ["pageHasMoved"] = words.PageHasMoved,
            ["mistypedOrMoved"] = words.MistypedOrMoved,
            [Scripts] = ForScripts(locale.Scripts),
        };
    }

    /// <summary>Returns the texts of the script that loads the rows of other pages into a table, as JSON for that table.</summary>
    public static string ForAllRows(IScriptWords words) =>
        new JsonObject
        {
            ["loading"] = words.LoadingRows,
            ["failed"] = words.NoRows,
            ["range"] = words.RowRange("{first}", "{last}", "{all}"),
            ["previous"] = words.PreviousRows,
            ["next"] = words.NextRows,
        }.ToJsonString();

    /// <summary>Returns the texts of all other scripts, as JSON for every page.</summary>
    private static string ForScripts(IScriptWords words)
    {
        var texts = new JsonObject
        {
            ["copy"] = words.Copy,
            ["copied"] = words.Copied,
            ["selected"] = words.Selected,
            ["search"] = words.Search,
            ["searchTheReport"] = words.SearchTheReport,
            ["close"] = words.Close,
            ["typeAWord"] = words.TypeAWord,
            ["nothingFound"] = words.NothingFound,
            ["found"] = words.Found("{count}"),
            ["filter"] = words.Filter,
            ["rowsShown"] = words.RowsShown("{shown}", "{all}"),
            ["chartKeys"] = words.ChartKeys,
            ["showTableBeside"] = words.ShowTableBeside,
            ["hearChart"] = words.HearChart,
            ["stop"] = words.Stop,
            ["stopped"] = words.Stopped,
            ["theEnd"] = words.TheEnd,
            ["tooLittleToHear"] = words.TooLittleToHear,
            ["aboutToHear"] = words.AboutToHear(
                "{name}",
                "{count}",
                "{firstName}",
                "{first}",
                "{lastName}",
                "{last}",
                "{lowestName}",
                "{lowest}",
                "{highestName}",
                "{highest}"
            ),
        };
        return texts.ToJsonString();
    }
}
