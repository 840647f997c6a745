using Report.Charts;
using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Pages;
using Report.Pages.Templates;
using Report.Site.Caching;
using Report.Site.Checks;
using Report.Site.Downloads;
using Report.Site.Generated;
using Report.Site.Writing;

namespace Report.Site;

/// <summary>Builds a site from an input folder, step by step.</summary>
internal static class SiteBuilder
{
    /// <summary>Builds the site and puts it in the output folder. Null, with at least one diagnostic, if nothing was written.</summary>
    /// <param name="progress">Called before each step with its name.</param>
    /// <param name="stop">Cancels the build before the next step or file by an <see cref="OperationCanceledException"/>; the old site stays
    /// as it is.</param>
    public static BuildResult? Build(
        BuildOptions options,
        DiagnosticBag bag,
        Action<string>? progress = null,
        CancellationToken stop = default
    )
    {
        var last = LastBuild.Of(options);
        if (last?.Unchanged() is { } unchanged)
        {
            return unchanged;
        }

        OutputFolder.Check(options, bag);
        using var contents = ContentStore.Beside(options.Output);
        if (Make(options, contents, bag, Say, stop) is not { } made)
        {
            return null;
        }

        Say("Painting the images");
        made.Files.Where(file => file.Stored is DeferredContent)
            .SelectInParallel(file => (file.From?.File ?? file.Path), file => file.Content);

        Say("Writing the site");
        if (SiteWriter.Write(options.Output, made.Files, bag, StopBeforeExchange) is not { } written)
        {
            return null;
        }

        if (bag.Sorted().Count == 0)
        {
            last?.Keep(made);
        }

        return made with
        {
            Files = [],
            Written = written,
        };

        void Say(string step)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Invoke(step);
        }

        void StopBeforeExchange(WriteStep step)
        {
            if (step <= WriteStep.WriteFile)
            {
                stop.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>
    /// Builds the site in memory. Null, with at least one diagnostic, if <see cref="PublicationChecks.Prevents"/> it or the theme cannot be
    /// used.
    /// </summary>
    /// <param name="stop">Cancels a query over tables that takes long.</param>
    public static BuildResult? Make(
        BuildOptions options,
        DiagnosticBag bag,
        Action<string>? progress = null,
        CancellationToken stop = default
    ) => Make(options, ContentStore.InMemory(), bag, progress ?? (_ => { }), stop);

    private static BuildResult? Make(
        BuildOptions options,
        ContentStore contents,
        DiagnosticBag bag,
        Action<string> say,
        CancellationToken stop
    )
    {
        var digests = ChartCache.Before(options);
        say("Reading the input");
        var data = AtAddress(InputReader.Read(options.Input, bag, options.Locales, options.Queries(say, stop)), options.BaseUrl);
        var charts = ChartReader.ReadAll(options.Input, data.Datasets, bag, options.Marks);
        var written = PageReader.ReadAll(options.Input, bag, options.Locales);
        var finished = written.Where(page => options.Drafts || !page.IsDraft).ToList();
        var heldBack = PublicationChecks.HeldBack(finished, options, bag);
        var sources = finished.Except(heldBack).ToList();

        HeapMemory.Return(data.Datasets.Values);
        say("Reading the theme");
        if (options.Themes.Read(options, data.Site.BasePath, bag) is not { } loaded)
        {
            return null;
        }

        var (theme, templates, assets, _) = loaded;

        say("Drawing the charts");
        var cache = ChartCache.Open(options, digests, loaded);
        var bound = charts.Select(chart => ChartTexts.Bind(chart, data, bag)).ToList();
        var rendered = bound.SelectInParallel(chart => chart.Spec.At.File, chart => cache.Render(chart, data, theme, bag));

        cache.Trim();

        say("Setting the pages");
        var tags = Tag.Of(sources, bag);
        var context = ContextOf(options, data, bound, rendered, sources, templates) with
        {
            Helpers = options.Helpers,
            Drafts = Addresses(written.Except(sources)),
            HeldBack = heldBack
                .DistinctBy(page => page.Name)
                .ToDictionary(page => page.Name, page => page.Matter.Date!.Iso, StringComparer.Ordinal),
            Sources = sources,
            Contents = contents,
            Tags = tags,
            Generated = GeneratedAddresses.Of(data, bound).Concat(GeneratedAddresses.Of(tags)).ToHashSet(StringComparer.Ordinal),
        };
        var content = sources.SelectInParallel(source => source.File.Path, source => PageRenderer.Render(source, context, bag));
        CheckHeldBack(heldBack, context, bag);
        options.Findings?.Invoke(FindingList.Of(context, content));
        options.Comparisons?.Invoke(FindingList.Bare(context, content));
        ReferenceRules.CheckSources(data, content.SelectMany(page => page.Uses.Sources), bag);
        if (Fails(options, bag))
        {
            return null;
        }

        var build = new SiteBuild(context, theme, assets, rendered, content, bag)
        {
            Pictures = SitePictures.Read(context.Input, data.Site, theme, bag),
        };
        IReadOnlyList<HtmlPage> pages =
        [
            .. ContentPages.Render(build),
            .. ChartPages.Render(build),
            .. ClaimPages.Render(build),
            .. ReferencePages.Render(build),
            .. TagPages.Render(build),
            .. AuthorPages.Render(build),
            .. Redirects.Render(build),
            .. DatasetPages.Render(build),
        ];

        // A template that failed left a gap, which would cause further faults below.
        if (Fails(options, bag))
        {
            return null;
        }

        HeapMemory.Return(data.Datasets.Values);
        say("Making the files");
        var files = OutputFiles.Gather(
            [
                .. pages.Select(page => page.ToFile()),
                .. ChartFiles.Of(build),
                .. DataFiles.Of(build),
                .. ReleaseFiles.Of(build),
                .. PageFiles.Of(build, pages),
                .. StaticFiles.Of(build),
                .. SiteFiles.Of(build, pages),
                .. assets.Files,
            ],
            bag
        );

        say("Checking the pages");
        PageChecks.Check(build, pages, files);
        return Fails(options, bag)
            ? null
            : new BuildResult(build.Address, files, pages.Count, rendered.Count, Written: null)
            {
                FromCache = cache.Hits,
                Revised = RevisedRows.Of(build),
                Unlinked = StaticFiles.Unlinked(build, pages),
                HeldBack = [.. heldBack.Select(page => (page.Name, page.Matter.Date!.Iso))],
            };
    }

    /// <summary>
    /// Reports faults in pages held back when they are written rather than on the day they are published. They may link to each other.
    /// </summary>
    private static void CheckHeldBack(IReadOnlyList<PageSource> pages, PageContext context, DiagnosticBag bag)
    {
        if (pages.Count == 0)
        {
            return;
        }

        var afterwards = context with { Pages = context.Pages.Concat(Addresses(pages)).ToDictionary(StringComparer.Ordinal) };
        pages.SelectInParallel(source => source.File.Path, source => PageRenderer.Render(source, afterwards, bag));
    }

    private static InputData AtAddress(InputData data, Uri? address) =>
        address is null ? data : data with { Site = data.Site with { Url = address } };

    private static PageContext ContextOf(
        BuildOptions options,
        InputData data,
        IReadOnlyList<ChartData> charts,
        IReadOnlyList<RenderedChart> rendered,
        IReadOnlyList<PageSource> sources,
        TemplateSet templates
    ) =>
        new(
            options.Input,
            data,
            charts.ToDictionary(c => c.Id, StringComparer.Ordinal),
            rendered.ToDictionary(c => c.Spec.Id, StringComparer.Ordinal),
            Addresses(sources),
            templates,
            new Permalinks(data.Site.BasePath, new RowPages(data.Datasets))
        )
        {
            Chapters = ContentPages.Chapters(sources),
        };

    private static Dictionary<string, string> Addresses(IEnumerable<PageSource> pages) =>
        pages.DistinctBy(page => page.Name).ToDictionary(page => page.Name, page => page.Permalink, StringComparer.Ordinal);

    private static bool Fails(BuildOptions options, DiagnosticBag bag) => PublicationChecks.Prevents(options, bag);
}
