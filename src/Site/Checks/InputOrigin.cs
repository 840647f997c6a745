using Report.Diagnostics;
using Report.Pages.Templates;
using Report.Themes;

namespace Report.Site.Checks;

/// <summary>Maps a fault in generated HTML back to the line of the input, or of a template, that caused it.</summary>
internal sealed class InputOrigin(SiteBuild build)
{
    // Files whose texts appear on the pages of other files.
    private static readonly string[] Shared = ["claims.yaml", "corrections.yaml", "glossary.yaml", "sources.yaml", "site.yaml"];

    private readonly Lazy<IReadOnlyList<(string Path, string[] Lines)>> shared = new(() => ReadShared(build));

    private readonly Lazy<IReadOnlyList<(string Path, string[] Lines)>> templates = new(() => ReadTemplates(build));

    /// <summary>
    /// Returns the first line that contains one of the words, in the page's own file, in the files shared by many pages, or in a template.
    /// Templates are searched only for words with quotation marks, such as addresses and ids: plain words occur in them by coincidence. If
    /// nothing is found, returns the start of the page's own file or, for a page without one, of the theme's layouts.
    /// </summary>
    /// <param name="words">The words to search for, the most specific first.</param>
    public Position Find(PageMeta page, params IEnumerable<string?> words)
    {
        IReadOnlyList<(string Path, string[] Lines)> own = page.From is { } from && File.Exists(from.File) ? [ReadLines(from.File)] : [];
        foreach (var word in words.Where(w => !string.IsNullOrEmpty(w)))
        {
            var isMarkup = word!.Contains('"', StringComparison.Ordinal);
            foreach (var file in own.Concat(shared.Value).Concat(isMarkup ? templates.Value : []))
            {
                if (Search(file, word, page.From?.File == file.Path ? page.From.Value.Line : 1) is { } place)
                {
                    return place;
                }
            }
        }

        return page.From ?? Position.StartOf(ThemeFiles.Shown(build.Theme.PathOf("layouts")));
    }

    private static Position? Search((string Path, string[] Lines) file, string word, int firstLine)
    {
        for (var i = firstLine - 1; i < file.Lines.Length; i++)
        {
            var column = file.Lines[i].IndexOf(word, StringComparison.Ordinal);
            if (column >= 0)
            {
                return new Position(file.Path, i + 1, column + 1, word.Length);
            }
        }

        return null;
    }

    private static IReadOnlyList<(string Path, string[] Lines)> ReadShared(SiteBuild build) =>
        [.. Shared.Select(name => $"{build.Context.InputFolder}/{name}").Where(File.Exists).Select(ReadLines)];

    private static IReadOnlyList<(string Path, string[] Lines)> ReadTemplates(SiteBuild build) =>
        [
            .. from folder in TemplateSet.Folders
            from file in build.Theme.Files.Below(folder)
            where file.Name.EndsWith(".hbs", StringComparison.Ordinal)
            select ReadLines(ThemeFiles.Shown(file.Path)),
        ];

    private static (string Path, string[] Lines) ReadLines(string path) => (path, File.ReadAllLines(path));
}
