using System.Globalization;
using Report.Data;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;

namespace Report.Pages;

/// <summary>Reads the Markdown files of an input folder.</summary>
internal static class PageReader
{
    private const string Fence = "---";
    private const string Ending = ".md";
    private const string FolderFile = "_directory.yaml";
    // Of Markdown too, but not of pages.
    private static readonly HashSet<string> OtherEndings = new([Ending, ".markdown", ".mdown", ".mkd"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] OtherFolders = ["data", "charts", InputFolder.Static];

    /// <summary>
    /// Every page, drafts too, by address. Files and folders whose names start with <c>_</c> or <c>.</c> are not published and
    /// left out, as are data/, charts/, static/ and folders that are links.
    /// </summary>
    /// <param name="locales">The languages that a page may be in; null for those of the program.</param>
    public static IReadOnlyList<PageSource> ReadAll(string inputFolder, DiagnosticBag bag, Locales? locales = null)
    {
        locales ??= Locales.BuiltIn;
        var input = new InputFolder(inputFolder);
        var pages = Names(inputFolder, "", FrontMatter.Empty, input, locales, bag)
            .SelectInParallel(found => input.Shown(found.Name), found => input.Read(found.Name, bag) is { } file ? Read(file, found.Name, found.Folder, locales, bag) : null)
            .OfType<PageSource>()
            .OrderBy(p => p.Permalink, StringComparer.Ordinal)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        ReportSameAddresses(pages, bag);
        return pages;
    }

    /// <summary>Reads one page; its front matter may be faulty or missing, which is then reported.</summary>
    /// <param name="name">Path from the input folder.</param>
    /// <param name="folder">What the page's folders say for it.</param>
    public static PageSource Read(InputFile file, string name, FrontMatter folder, Locales locales, DiagnosticBag bag)
    {
        var (matter, bodyStart) = ReadMatter(file, bag);
        foreach (var former in matter.RedirectFrom.Where(r => !r.Value.StartsWith('/') || r.Value.StartsWith("//", StringComparison.Ordinal)))
        {
            bag.Add(PageRules.NotAnAddress.At(former.At, former.Value));
        }

        var permalink = PermalinkOf(name);
        var title = matter.Title ?? new Located<string>(file.Id, Position.StartOf(file.Path));
        return new PageSource(file, name, permalink, title, Localized(matter, locales, bag).Over(folder), bodyStart);
    }

    /// <summary>"shield.md" and "shield/index.md" are /shield/; "index.md" is /.</summary>
    public static string PermalinkOf(string name)
    {
        var path = name[..^Path.GetExtension(name).Length];
        path = path == "index" ? "" : path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"index".Length] : path + "/";
        return "/" + path;
    }

    private static IEnumerable<(string Name, FrontMatter Folder)> Names(string root, string folder, FrontMatter above, InputFolder input, Locales locales, DiagnosticBag bag)
    {
        var path = Path.Combine(root, folder);
        var defaults = Localized(ReadFolder(folder + FolderFile, input, bag), locales, bag).Over(above);
        foreach (var file in Published(FolderEntries.Files(path)))
        {
            // Capital letters do make a difference, on every disk.
            if (file.EndsWith(Ending, StringComparison.Ordinal))
            {
                if (MayBeAddress(folder + file, Path.GetFileNameWithoutExtension(file), input, bag))
                {
                    yield return (folder + file, defaults);
                }
            }
            else
            {
                ReportMisnamed(folder, file, input, bag);
            }
        }

        foreach (var below in Published(FolderEntries.Folders(path)).Where(name => folder.Length > 0 || !OtherFolders.Contains(name)))
        {
            if (!MayBeAddress(folder + below, below, input, bag))
            {
                continue;
            }

            foreach (var found in Names(root, $"{folder}{below}/", defaults, input, locales, bag))
            {
                yield return found;
            }
        }
    }

    // False after a diagnostic.
    private static bool MayBeAddress(string path, string name, InputFolder input, DiagnosticBag bag)
    {
        if (AddressPart.FaultOf(name) is not { } fault)
        {
            return true;
        }

        bag.Add(PageRules.NotAnAddressPart.At(Position.StartOf(input.Shown(path)), name, fault, NameFor(name)));
        return false;
    }

    private static string NameFor(string name)
    {
        var slug = Slug.Of(NormalizedText.Of(name));
        return slug.Length > 0 && AddressPart.FaultOf(slug) is null ? slug : $"page-{Slug.Of(string.Concat(slug.Where(char.IsAscii)))}".TrimEnd('-');
    }

    // A README is for those who write the report.
    private static void ReportMisnamed(string folder, string file, InputFolder input, DiagnosticBag bag)
    {
        var ending = Path.GetExtension(file);
        if (OtherEndings.Contains(ending) && !file.StartsWith("README.", StringComparison.OrdinalIgnoreCase))
        {
            StrayFiles.ReportEnding(folder + file, ending, Path.ChangeExtension(file, Ending), input, bag);
        }
    }

    private static IEnumerable<string> Published(IEnumerable<string> paths) =>
        paths.Select(p => Path.GetFileName(p)).Where(name => name[0] is not ('_' or '.')).Order(StringComparer.Ordinal);

    private static FrontMatter Localized(FrontMatter matter, Locales locales, DiagnosticBag bag) =>
        matter.Language is { } language ? matter with { Locale = LanguageTag.Find(language.Value, language.At, locales, bag) } : matter;

    private static FrontMatter ReadFolder(string name, InputFolder input, DiagnosticBag bag) =>
        input.Has(name)
        && input.Read(name, bag) is { } file
        && YamlReader.Read(file.Path, file.Text, bag) is { } node
        && FrontMatter.FolderShape.TryRead(node, bag, out var matter)
            ? matter
            : FrontMatter.Empty;

    private static (FrontMatter Matter, int BodyStart) ReadMatter(InputFile file, DiagnosticBag bag)
    {
        var lines = new LineMap(file.Path, file.Text);
        if (!lines.IsLine(0, Fence))
        {
            return (FrontMatter.Empty, ReportNoMatter(file, lines, bag));
        }

        var end = Enumerable.Range(1, lines.Count - 1).FirstOrDefault(i => lines.IsLine(i, Fence));
        if (end == 0)
        {
            bag.Add(PageRules.OpenFrontMatter.At(new Position(file.Path, 1, 1, Fence.Length)));
            return (FrontMatter.Empty, file.Text.Length);
        }

        var bodyStart = end + 1 < lines.Count ? lines.Start(end + 1) : file.Text.Length;
        var yaml = file.Text[lines.Start(1)..lines.Start(end)];
        if (YamlReader.Read(file.Path, yaml, bag, firstLine: 2) is not { } node)
        {
            return (FrontMatter.Empty, bodyStart);
        }

        FrontMatter.Shape.TryRead(node, bag, out var matter);
        return (matter ?? FrontMatter.Empty, bodyStart);
    }

    // Where the page's text begins: after front matter that is only fenced wrongly there is none that could be told from it.
    private static int ReportNoMatter(InputFile file, LineMap lines, DiagnosticBag bag)
    {
        var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => !string.IsNullOrWhiteSpace(lines.Text(i)));
        var fault = PageRules.NoFrontMatter.At(new Position(file.Path, first + 1, 1));
        if (lines.Text(first) is var line && Invisible(line) is { } sign)
        {
            bag.Add(fault.WithHint($"a character that cannot be seen, U+{(int)sign:X4}, stands before the first '---': delete it and type the line anew"));
            return file.Text.Length;
        }

        if (!IsLikeMatter(line))
        {
            bag.Add(fault);
            return 0;
        }

        bag.Add(first > 0 ? fault.WithHint("leave no line above the first '---'")
            : fault.WithHint("write three hyphens at the start of the first line, '---', and three on the line behind the last key"));
        return file.Text.Length;
    }

    // A byte order mark too many, a blank without a width.
    private static char? Invisible(string line) =>
        line.FirstOrDefault(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format) is var sign and not '\0' && string.Concat(line.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim() == "---"
            ? sign
            : null;

    // "--", "----", "—", " ---", "+++" and "title: …" are meant to start front matter.
    private static bool IsLikeMatter(string line) =>
        line.Trim() is { Length: > 0 } text && (text.All(c => c is '-' or '–' or '—' or '+') || text.StartsWith("title:", StringComparison.Ordinal));

    private static void ReportSameAddresses(List<PageSource> pages, DiagnosticBag bag)
    {
        // Case only is no difference: some disks and readers ignore it.
        foreach (var same in pages.GroupBy(p => p.Permalink, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var first = same.First();
            foreach (var page in same.Skip(1))
            {
                bag.Add(PageRules.SameAddress.At(Position.StartOf(page.File.Path), page.Permalink, first.File.Path));
            }
        }
    }
}
