using System.Text.Json.Nodes;
using Report.Languages;

namespace Report.Pages.Models;

/// <summary>The texts of the theme's scripts, as JSON.</summary>
internal static class ScriptTexts
{
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
    public static string ForEveryPage(IScriptWords words)
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
