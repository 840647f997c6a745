using Report.Data;
using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Languages;
using Report.Pages.Binding;
using Report.Pages.Models;
using Report.Pages.Prose;

namespace Report.Pages;

/// <summary>Writes bound calls as HTML for one page. Numbers the page's notes and records what the page uses.</summary>
internal sealed class PartWriter(PageContext context, BindingContext binding)
{
    private readonly Dictionary<string, string> valueNotes = new(StringComparer.Ordinal);
    private readonly List<string> popovers = [];
    private readonly HashSet<string> charts = new(StringComparer.Ordinal);
    private bool hasVerdictRule;
    private bool isInClaim;

    /// <summary>Files of the input folder that Markdown within parts, such as a claim's explanation, shows or links to.</summary>
    public List<PageFile> Files { get; } = [];

    public Notes Notes { get; } = new();

    /// <summary>The locale of the page.</summary>
    public ILocale Locale => binding.Locale;

    public UseRecorder Uses { get; } = new();

    /// <summary>The notes that say where values come from, as HTML popovers. Values from the same cells share one note.</summary>
    public string ValueNotes => string.Concat(popovers);

    /// <param name="at">Position of the call, for diagnostics.</param>
    /// <param name="insideLink">True inside a link, where the part must not write another link.</param>
    public string Write(BoundPart part, Position at, bool insideLink = false)
    {
        Uses.Add(part);
        return part switch
        {
            Words words => Html.Escape(words.Text),
            BoundValue value => Value(value, insideLink),
            BoundCount count => Count(count.Text, count.Rows.Count, insideLink ? null : context.Links.Dataset(count.Dataset.Id)),
            BoundTally tally => Count(
                tally.Text,
                tally.Claims.Count,
                insideLink || !ListPages.HasClaims(context.Data) ? null : context.Links.Claims
            ),
            BoundCitation citation => Reference(Notes.Refer(citation.Source), binding.Locale.Interface),
            BoundTerm term => insideLink
                ? Html.Escape(term.Text)
                : $"""<a class="term" href="{Html.Escape(context.Links.Term(term.Term.Id))}" title="{Html.Escape(term.Term.Definition)}">{Html.Escape(term.Text)}</a>""",
            BoundChart chart => Chart(chart, at),
            BoundTable table => Render("table", TableModel.Of(null, table.Dataset, table.Rows, table.Fields, binding, context.Links)),
            BoundTimeline timeline => Render("timeline", TimelineModel.Of(timeline, binding, context.Links)),
            BoundClaim claim => Claim(claim.Claim, at),
            BoundChapters => Render("chapter-list", ChaptersModel.Of(context.Chapters, context, binding.Locale)),
            BoundListing listing => Render("listing", ListingModel.Of(listing.Pages, context, binding.Locale)),
            BoundInclude include => Include(include),
            BoundFrame frame => Frame(frame),
            BoundVerdictRule rule => VerdictRule(rule.Rule, at),
            BoundVerdicts verdicts => Render("verdicts", VerdictsModel.Of(verdicts.Claims, binding, context.Links)),
            _ => "",
        };
    }

    /// <summary>Writes a numbered reference to a note.</summary>
    public static string Reference(NoteReference reference, IInterfaceWords words) =>
        $"""<sup class="note-ref"><a href="#{reference.NoteId}" id="{reference.Id}" role="doc-noteref" aria-label="{Html.Escape(words.NoteNumber($"{reference.Number}"))}">{reference.Number}</a></sup>""";

    private string Value(BoundValue value, bool insideLink)
    {
        var inDoubt =
            value.Value is Quantity { Kind: not QuantityKind.Exact } || value.Cells.Any(c => c.Cell.Status != ObservationStatus.Normal);
        var status = StatusNote.Of(value, binding.Locale);
        if (insideLink)
        {
            return Render(
                "value",
                ValueModel.Of(value.Text, value.Value, ValueText.Machine(value.Value), inDoubt, href: null, noteId: null, status)
            );
        }

        var (first, single) = (value.Cells[0], value.Cells.Count == 1);
        var href = single ? context.Links.Row(first.Dataset.Id, first.Row.Anchor) : context.Links.Dataset(first.Dataset.Id);
        return Render(
            "value",
            ValueModel.Of(value.Text, value.Value, ValueText.Machine(value.Value), inDoubt, href, NoteFor(value), status)
        );
    }

    private string Count(string text, int count, string? href) =>
        Render(
            "value",
            ValueModel.Of(text, null, count.ToString(System.Globalization.CultureInfo.InvariantCulture), inDoubt: false, href, noteId: null)
        );

    // A template that fails for lack of an argument is reported at the call, since the fault is the call's and not the template's.
    private string Include(BoundInclude include)
    {
        var name = include.Name;
        if (!context.Templates.Shortcodes.Contains(name.Value))
        {
            binding.Report(
                PageRules
                    .NoShortcode.At(name.At, name.Value)
                    .WithHint(() =>
                        DidYouMean.Hint(name.Value, context.Templates.Shortcodes)
                        ?? $"the theme has {(context.Templates.Shortcodes.Count == 0 ? "none" : string.Join(", ", context.Templates.Shortcodes))}"
                    )
            );
            return "";
        }

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (argument, text) in include.Arguments)
        {
            ProseRules.Check(text, binding);
            arguments[argument] = text.Value;
        }

        var faults = new DiagnosticBag();
        var html = context.Templates.Render(name.Value, new ShortcodeModel(arguments), binding.Locale, faults);
        foreach (var fault in faults.Sorted())
        {
            binding.Report(PageRules.ShortcodeFails.At(name.At, name.Value, fault.Message));
        }

        return html.TrimEnd('\n');
    }

    private string Frame(BoundFrame frame)
    {
        ProseRules.Check(frame.Title, binding);
        return Render(
            "frame",
            new FrameModel(
                frame.Url.AbsoluteUri,
                frame.Title.Value,
                binding.Locale.Interface.ShowFrame,
                binding.Locale.Interface.FrameLoadsFrom(frame.Url.Host)
            )
        );
    }

    // The claimed number may appear in the claim's texts, since it is quoted; all other numbers must come from data. A claim within a claim
    // is refused: claims that show each other would never end.
    private string Claim(Claim claim, Position at)
    {
        if (isInClaim)
        {
            binding.Report(PageRules.ClaimInClaim.At(at));
            return "";
        }

        var known = new[] { claim.Claimed?.Low, claim.Claimed?.High }.OfType<decimal>().ToHashSet();
        var beside = binding with { ChecksNumbers = claim.ClaimedIsRead };
        var findings = ClaimFindings.Of(claim, binding);
        foreach (var finding in findings)
        {
            Uses.Add(new BoundFinding(finding));
        }

        isInClaim = true;
        var model = ClaimModel.Of(claim, binding, context.Links, Text, Markdown);
        isInClaim = false;
        return Render("claim", model);

        string Text(Located<string> text)
        {
            ProseRules.Check(text, beside, known);
            return string.Concat(TextBinder.Bind(text, binding).Parts.Select(p => Write(p, text.At)));
        }

        string Markdown(Located<string> text) => MarkdownHtml.Write(text, context, beside, this, known);
    }

    // Written once a page: the rule's text could itself call {{verdict-rule}} without end.
    private string VerdictRule(Located<string> rule, Position at)
    {
        if (hasVerdictRule)
        {
            binding.Report(PageRules.VerdictRuleTwice.At(at));
            return "";
        }

        hasVerdictRule = true;
        return MarkdownHtml.Write(rule, context, binding, this, new HashSet<decimal>());
    }

    private string NoteFor(BoundValue value)
    {
        var cells = string.Join('\n', value.Cells.Select(c => $"{c.Dataset.Id} {c.Row.Anchor} {c.Cell.Field.Name}"));
        if (!valueNotes.TryGetValue(cells, out var id))
        {
            id = $"value-{valueNotes.Count + 1}";
            valueNotes.Add(cells, id);
            popovers.Add(Render("note", ValueNoteModel.Of(id, value, binding, context.Links)) + "\n");
        }

        return id;
    }

    private string Chart(BoundChart chart, Position at)
    {
        if (!charts.Add(chart.Chart.Id))
        {
            binding.Report(PageRules.ChartTwice.At(at, chart.Chart.Id));
            return "";
        }

        // A chart that could not be rendered has been reported already.
        return context.Rendered.TryGetValue(chart.Chart.Id, out var rendered)
            ? Render("chart", ChartModel.Of(rendered, binding, context.Links))
            : "";
    }

    // Trims the line break at the end of a template's file, which would show as a space within a sentence.
    private string Render(string partial, Model model) =>
        context.Templates.Render(partial, model, binding.Locale, binding.Bag).TrimEnd('\n');
}
