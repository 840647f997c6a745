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

    // Extensions of Markdown files that are not read as pages. ".md" is among them for files such as "page.MD".
    private static readonly HashSet<string> OtherEndings = new([Ending, ".markdown", ".mdown", ".mkd"], StringComparer.OrdinalIgnoreCase);
    private static readonly string[] OtherFolders = ["data", "charts", InputFolder.Static];

    /// <summary>
    /// Reads every page, drafts included, in the order of addresses. Files and folders whose names start with <c>_</c> or <c>.</c> are left
    /// out, as are data/, charts/, static/ and folders that are symbolic links.
    /// </summary>
    /// <param name="locales">The languages that a page may have; null for the built-in ones.</param>
    public static IReadOnlyList<PageSource> ReadAll(string inputFolder, DiagnosticBag bag, Locales? locales = null)
    {
        locales ??= Locales.BuiltIn;
        var input = new InputFolder(inputFolder);
        var pages = Names(inputFolder, "", FrontMatter.Empty, input, locales, bag)
            .SelectInParallel(
                found => input.Shown(found.Name),
                found => input.Read(found.Name, bag) is { } file ? Read(file, found.Name, found.Folder, locales, bag) : null
            )
            .OfType<PageSource>()
            .OrderBy(p => p.Permalink, StringComparer.Ordinal)
            .ThenBy(p => p.Name, StringComparer.Ordinal)
            .ToList();
        ReportSameAddresses(pages, bag);
        return pages;
    }

    /// <summary>Reads one page. Reports front matter that is faulty or missing.</summary>
    /// <param name="name">Path from the input folder.</param>
    /// <param name="folder">Defaults that the page's folders set in _directory.yaml.</param>
    public static PageSource Read(InputFile file, string name, FrontMatter folder, Locales locales, DiagnosticBag bag)
    {
        var (matter, bodyStart) = ReadMatter(file, bag);
        foreach (
            var former in matter.RedirectFrom.Where(r => !r.Value.StartsWith('/') || r.Value.StartsWith("//", StringComparison.Ordinal))
        )
        {
            bag.Add(PageRules.NotAnAddress.At(former.At, former.Value));
        }

        var permalink = PermalinkOf(name);
        var title = matter.Title ?? new Located<string>(file.Id, Position.StartOf(file.Path));
        return new PageSource(file, name, permalink, title, Localized(matter, locales, bag).Over(folder), bodyStart);
    }

    /// <summary>Returns the address of a page's file: /shield/ for "shield.md" and "shield/index.md", / for "index.md".</summary>
    public static string PermalinkOf(string name)
    {
        var path = name[..^Path.GetExtension(name).Length];
        path =
            path == "index" ? ""
            : path.EndsWith("/index", StringComparison.Ordinal) ? path[..^"index".Length]
            : path + "/";
        return "/" + path;
    }

    private static IEnumerable<(string Name, FrontMatter Folder)> Names(
        string root,
        string folder,
        FrontMatter above,
        InputFolder input,
        Locales locales,
        DiagnosticBag bag
    )
    {
        var path = Path.Combine(root, folder);
        var defaults = Localized(ReadFolder(folder + FolderFile, input, bag), locales, bag).Over(above);
        foreach (var file in Published(FolderEntries.Files(path)))
        {
            // The extension is compared by case even where the file system ignores it, so that a report builds alike everywhere.
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

    // Returns false, after a diagnostic, if the name cannot be part of an address.
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
        return slug.Length > 0 && AddressPart.FaultOf(slug) is null
            ? slug
            : $"page-{Slug.Of(string.Concat(slug.Where(char.IsAscii)))}".TrimEnd('-');
    }

    // Not for README files, which are meant for the authors of the report.
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

    // Reports missing front matter and returns where the body begins: at the end of the file if there is front matter with faulty fences,
    // since front matter and text cannot be told apart then.
    private static int ReportNoMatter(InputFile file, LineMap lines, DiagnosticBag bag)
    {
        var first = Enumerable.Range(0, lines.Count).FirstOrDefault(i => !string.IsNullOrWhiteSpace(lines.Text(i)));
        var fault = PageRules.NoFrontMatter.At(new Position(file.Path, first + 1, 1));
        if (lines.Text(first) is var line && Invisible(line) is { } sign)
        {
            bag.Add(
                fault.WithHint(
                    $"a character that cannot be seen, U+{(int)sign:X4}, stands before the first '---': delete it and type the line anew"
                )
            );
            return file.Text.Length;
        }

        if (!IsLikeMatter(line))
        {
            bag.Add(fault);
            return 0;
        }

        bag.Add(
            first > 0
                ? fault.WithHint("leave no line above the first '---'")
                : fault.WithHint("write three hyphens at the start of the first line, '---', and three on the line behind the last key")
        );
        return file.Text.Length;
    }

    // Returns an invisible character in the line of the fence, such as a second byte order mark or a zero-width space; null if there is
    // none.
    private static char? Invisible(string line) =>
        line.FirstOrDefault(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format) is var sign and not '\0'
        && string.Concat(line.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)).Trim() == "---"
            ? sign
            : null;

    // True for lines that seem meant to start front matter: "--", "----", "—", " ---", "+++" and "title: …".
    private static bool IsLikeMatter(string line) =>
        line.Trim() is { Length: > 0 } text
        && (text.All(c => c is '-' or '–' or '—' or '+') || text.StartsWith("title:", StringComparison.Ordinal));

    private static void ReportSameAddresses(List<PageSource> pages, DiagnosticBag bag)
    {
        // Addresses that differ only in case count as the same: some file systems ignore case, and so do readers.
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
