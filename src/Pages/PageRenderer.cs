using Report.Charts;
using Report.Data;
using Report.Data.Findings;
using Report.Data.Yaml;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Markup;
using Report.Pages.Models;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>Renders pages. Several threads may render with the same context at once.</summary>
internal static class PageRenderer
{
    /// <summary>Renders a page as HTML. Faulty parts are reported and left out.</summary>
    public static Page Render(PageSource source, PageContext context, DiagnosticBag bag)
    {
        var binding = context.BindingFor(bag, source.Matter.Locale);
        var lines = new LineMap(source.File.Path, source.File.Text);
        var places = new MarkdownPlaces(source.Body, (offset, length) => lines.At(source.BodyStart + offset, length), bag);

        CheckMatter(source, context, bag);
        var document = PageMarkdown.Parse(places, binding.Locale.Typography);
        CallBinder.Bind(document, places, binding);
        binding = binding with { Beside = CallBinder.DatasetsOf(document) };
        var toc = Headings.Prepare(document, places);
        AddressRules.Check(document, places, context.Data.Site.Url);
        var links = new LinkResolver(source.Folder, context, places);
        links.Resolve(document);
        Tables.Prepare(document);
        NoteRules.Check(document, places);
        var sound = HtmlRules.Check(document, places, context.Data.Site.Url);
        Tables.Label(document);
        BlockDirections.Mark(document, places, binding.Locale.IsRightToLeft);
        ProseRules.Check(document, places, binding);
        if (sound)
        {
            links.ResolveInHtml(document);
        }

        var comparisons = ComparisonRules.In(document, places, binding).ToList();
        var parts = new PartWriter(context, binding);
        var html = PageHtml.Write(document, places, parts);
        var title = PlainText(source.Title, binding);
        var notes = WriteNotes(parts, context, binding); // Before the uses are read: footnotes also cite sources and contain findings.
        var uses = parts.Uses.ToUses();
        IReadOnlyList<Finding> findings =
        [
            .. source.Matter.Holds.Select(basis => Finding.Test(basis, title, binding.Tables, binding.Locale, bag)),
            .. uses.Findings,
        ];
        notes = WriteFindings(findings, title, context, binding) + notes;
        return new Page(
            source,
            title,
            source.Matter.Description is { } description ? PlainText(description, binding) : null,
            context.Contents.Add(html),
            context.Contents.Add(notes),
            toc,
            uses,
            [.. links.Files, .. parts.Files],
            [.. uses.Charts.OrderBy(id => html.IndexOf($"id=\"chart-{id}\"", StringComparison.Ordinal))]
        )
        {
            Findings = findings,
            Comparisons =
            [
                .. source.Matter.Holds.Count > 0
                    ? []
                    : new[] { source.Matter.Title, source.Matter.Description }
                        .OfType<Located<string>>()
                        .SelectMany(text => ComparisonRules.In(text, binding)),
                .. comparisons,
            ],
        };
    }

    /// <summary>Renders the card of a claim for the claim's own page, with the notes below it.</summary>
    public static (string Html, string Notes, IReadOnlyList<PageFile> Files) RenderClaim(
        Claim claim,
        PageContext context,
        DiagnosticBag bag
    )
    {
        var binding = context.BindingFor(bag);
        var parts = new PartWriter(context, binding);
        var html = parts.Write(new BoundClaim(claim), claim.At);
        var notes = WriteNotes(parts, context, binding);
        return (
            html,
            WriteFindings(parts.Uses.ToUses().Findings, ClaimFindings.VerdictOf(claim, binding), context, binding) + notes,
            parts.Files
        );
    }

    /// <summary>Renders the rule by which verdicts are given, for the page of all claims, with the notes below it.</summary>
    public static (string Html, string Notes, IReadOnlyList<PageFile> Files) RenderVerdictRule(
        Located<string> rule,
        PageContext context,
        DiagnosticBag bag
    )
    {
        var binding = context.BindingFor(bag);
        var parts = new PartWriter(context, binding);
        var html = parts.Write(new BoundVerdictRule(rule), rule.At);
        return (html, WriteNotes(parts, context, binding), parts.Files);
    }

    /// <summary>Renders a chart with its table, downloads and sources.</summary>
    /// <param name="isOwnPage">True on the chart's own page, which has the table however long it is.</param>
    public static string RenderChart(RenderedChart chart, PageContext context, DiagnosticBag bag, bool isOwnPage) =>
        context.Templates.Render(
            "chart",
            ChartModel.Of(chart, context.BindingFor(bag), context.Links, isOwnPage),
            context.Data.Site.Locale,
            bag
        );

    /// <summary>Renders one page of a dataset's rows. Each row has the anchor that values link to.</summary>
    /// <param name="page">Number of the page, from 1.</param>
    public static string RenderRows(Dataset dataset, int page, RowsLayout layout, PageContext context, DiagnosticBag bag) =>
        context.Templates.Render(
            "table",
            TableModel.OfPage(dataset, page, layout, context.BindingFor(bag), context.Links),
            context.Data.Site.Locale,
            bag
        );

    /// <summary>Renders the list of publications that a table's row cites.</summary>
    public static string RenderCited(IEnumerable<string> sources, PageContext context, DiagnosticBag bag) =>
        context.Templates.Render(
            "cited",
            new CitedModel(SourceModel.Of(sources, context.BindingFor(bag), context.Links)),
            context.Data.Site.Locale,
            bag
        );

    private static void CheckMatter(PageSource source, PageContext context, DiagnosticBag bag)
    {
        if (source.Matter.Image is { } image && !context.Charts.ContainsKey(image.Value) && !context.ChartFiles.Contains(image.Value))
        {
            bag.Add(PageRules.NoChart.At(image.At, image.Value).WithHint(() => DidYouMean.Hint(image.Value, context.Charts.Keys)));
        }
    }

    private static string PlainText(Located<string> text, BindingContext binding)
    {
        ProseRules.Check(text, binding);
        return TextBinder.Bind(text, binding).Plain;
    }

    // Renders the findings of the page or claim; "" where there are none to show.
    private static string WriteFindings(IReadOnlyList<Finding> findings, string title, PageContext context, BindingContext binding)
    {
        var models = FindingModel.Of(findings, title, binding, context.Links, new HashSet<string>());
        return models.Count == 0
            ? ""
            : context.Templates.Render(
                "findings",
                new FindingsModel(models, OfPage: true, FindingModel.AreTested(findings)),
                binding.Locale,
                binding.Bag
            );
    }

    private static string WriteNotes(PartWriter parts, PageContext context, BindingContext binding)
    {
        var notes = parts.Notes.ToModels(source => SourceModel.Of(source, binding, context.Links), binding.Locale.Interface);
        var list =
            notes.Count == 0 ? "" : context.Templates.Render("bibliography", new BibliographyModel(notes), binding.Locale, binding.Bag);
        return list + parts.ValueNotes;
    }
}
