using Report.Charts;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages;

namespace Report.Commands.New;

/// <summary>A title for what is begun that no page of the report has: two pages of one title are refused.</summary>
internal static class FreeTitle
{
    /// <param name="kind">"chart", "dataset" or "page".</param>
    /// <returns>A YAML scalar.</returns>
    public static string For(string id, string kind, string input, InputData data)
    {
        var taken = Titles(input, data).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var title = Starters.TitleOf(id);
        var titles = Enumerable.Range(2, taken.Count + 1).Select(number => $"{title} ({kind} {number})").Prepend($"{title} ({kind})").Prepend(title);
        return YamlText.Scalar(titles.First(candidate => !taken.Contains(candidate)));
    }

    private static IEnumerable<string> Titles(string input, InputData data)
    {
        var unread = new DiagnosticBag();
        var words = data.Site.Locale.Pages;
        return data.Datasets.Values.Select(dataset => dataset.Title)
            .Concat(ChartReader.ReadAll(input, data.Datasets, unread).Select(chart => chart.Spec.Title.Value))
            .Concat(PageReader.ReadAll(input, unread).Select(page => page.Title.Value))
            .Concat(data.Claims.Values.Select(claim => claim.Title))
            .Concat([words.Charts, words.Data, words.ClaimsTitle, words.Sources, words.Corrections, words.Glossary]);
    }
}
