using Report.Charts;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Pages;

namespace Report.Commands.New;

/// <summary>Finds a title that no page of the report has, since two pages with one title are refused.</summary>
internal static class FreeTitle
{
    /// <param name="kind">"chart", "dataset" or "page".</param>
    /// <param name="file">
    /// The file that gets the title, as a path from the input folder. Its own present title counts as free: a command that was interrupted
    /// after writing the file makes the same text when it is run again.
    /// </param>
    /// <returns>The title as a YAML scalar.</returns>
    public static string For(string id, string kind, string file, string input, InputData data)
    {
        var own = new InputFolder(input).Shown(file);
        var taken = Titles(input, data)
            .Where(title => title.At.File != own)
            .Select(title => title.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var title = Starters.TitleOf(id);
        var titles = Enumerable
            .Range(2, taken.Count + 1)
            .Select(number => $"{title} ({kind} {number})")
            .Prepend($"{title} ({kind})")
            .Prepend(title);
        return YamlText.Scalar(titles.First(candidate => !taken.Contains(candidate)));
    }

    private static IEnumerable<Located<string>> Titles(string input, InputData data)
    {
        var unread = new DiagnosticBag();
        var words = data.Site.Locale.Pages;
        var lists = new[] { words.Charts, words.Data, words.ClaimsTitle, words.Sources, words.Corrections, words.Glossary };
        return data
            .Datasets.Values.Select(dataset => new Located<string>(dataset.Title, dataset.At))
            .Concat(ChartReader.ReadAll(input, data.Datasets, unread).Select(chart => chart.Spec.Title))
            .Concat(PageReader.ReadAll(input, unread).Select(page => page.Title))
            .Concat(data.Claims.Values.Select(claim => new Located<string>(claim.Title, claim.At)))
            .Concat(lists.Select(title => new Located<string>(title, default)));
    }
}
