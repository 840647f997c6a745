using Report.Diagnostics;
using Report.Diagnostics.Rules;

namespace Report.Site.Checks;

/// <summary>Checks the finished pages: links, headings, ids, titles, descriptions and alternative texts.</summary>
internal static class PageChecks
{
    /// <param name="files">All files of the site.</param>
    public static void Check(SiteBuild build, IReadOnlyList<HtmlPage> pages, IReadOnlyList<OutputFile> files)
    {
        var finished = pages.Select(page => page.Finished).ToList();
        var origin = new InputOrigin(build);
        var links = new LinkCheck(build, finished, files, origin);
        foreach (var page in finished)
        {
            links.Check(page);
            CheckHeadings(page, build.Bag, origin);
            CheckElements(page, build.Bag, origin);
        }

        links.CheckNavigation();
        CheckTitles(finished, build.Bag, origin);
        if (finished.All(page => page.Meta.Path != "/"))
        {
            build.Bag.Add(LinkRules.NoFrontPage.At(Position.StartOf($"{build.Context.InputFolder}/index.md")));
        }
    }

    private static void CheckHeadings(FinishedPage page, DiagnosticBag bag, InputOrigin origin)
    {
        var first = page.Headings.Count(h => h.Level == 1);
        if (first != 1)
        {
            bag.Add(
                LinkRules.NotOneHeading.At(
                    origin.Find(page.Meta, page.Headings.LastOrDefault(h => h.Level == 1)?.Text),
                    page.Meta.Path,
                    first
                )
            );
        }

        foreach (var (before, heading) in page.Headings.Zip(page.Headings.Skip(1)))
        {
            if (heading.Level > before.Level + 1)
            {
                bag.Add(
                    LinkRules.HeadingSkipped.At(
                        origin.Find(page.Meta, heading.Text),
                        page.Meta.Path,
                        heading.Text,
                        heading.Level,
                        before.Level
                    )
                );
            }
        }
    }

    private static void CheckElements(FinishedPage page, DiagnosticBag bag, InputOrigin origin)
    {
        foreach (var id in page.RepeatedIds)
        {
            var text = page.Headings.LastOrDefault(h => h.Id == id)?.Text;
            bag.Add(LinkRules.DuplicateId.At(origin.Find(page.Meta, $"id=\"{id}\"", text, id), page.Meta.Path, id));
        }

        foreach (var image in page.ImagesWithoutAlt)
        {
            bag.Add(LinkRules.NoAlt.At(origin.Find(page.Meta, image, Path.GetFileName(image)), page.Meta.Path, image));
        }

        if (page.Meta.Description.Length == 0)
        {
            bag.Add(LinkRules.NoDescription.At(page.Meta.From ?? origin.Find(page.Meta), page.Meta.Path));
        }
    }

    private static void CheckTitles(IReadOnlyList<FinishedPage> pages, DiagnosticBag bag, InputOrigin origin)
    {
        foreach (var same in pages.Where(p => !p.Meta.Hidden).GroupBy(p => p.Title, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            // Blames a page that an editor wrote, who can change its title, rather than a generated list.
            var inOrder = same.OrderBy(page => page.Meta.From is not null).ToList();
            var first = inOrder[0];
            foreach (var page in inOrder.Skip(1))
            {
                bag.Add(LinkRules.SameTitle.At(origin.Find(page.Meta, page.Meta.Title), first.Meta.Path, page.Meta.Path, page.Meta.Title));
            }
        }
    }
}
