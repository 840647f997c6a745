using Report.Diagnostics;
using Report.Pages.Templates;

namespace Report.Site.Checks;

/// <summary>Finds the line of the input, or of a template, that put something on a page.</summary>
internal sealed class Blame(Edition edition)
{
    private readonly Lazy<IReadOnlyList<(string Path, string[] Lines)>> templates = new(() => ReadTemplates(edition));

    /// <summary>The first line with one of the words; the start of the page's own file, or of the theme's, where there is none.</summary>
    /// <param name="words">What to look for, the most telling first.</param>
    public Position Find(PageMeta page, params IEnumerable<string?> words)
    {
        var own = page.From is { } from && File.Exists(from.File) ? ReadLines(from.File) : default;
        foreach (var word in words.Where(w => !string.IsNullOrEmpty(w)))
        {
            foreach (var file in own.Lines is null ? templates.Value : templates.Value.Prepend(own))
            {
                if (Search(file, word!, page.From?.File == file.Path ? page.From.Value.Line : 1) is { } place)
                {
                    return place;
                }
            }
        }

        return page.From ?? Position.StartOf(edition.Theme.PathOf("layouts").Replace('\\', '/'));
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

    private static IReadOnlyList<(string Path, string[] Lines)> ReadTemplates(Edition edition) =>
    [
        .. from folder in TemplateSet.Folders
           from file in edition.Theme.Files.Below(folder)
           where file.Name.EndsWith(".hbs", StringComparison.Ordinal)
           select ReadLines(file.Path.Replace('\\', '/')),
    ];

    private static (string Path, string[] Lines) ReadLines(string path) => (path, File.ReadAllLines(path));
}
