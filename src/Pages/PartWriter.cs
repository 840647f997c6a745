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

    public PageContext Context => context;

    public BindingContext Binding => binding;

    /// <summary>The locale of the page.</summary>
    public ILocale Locale => binding.Locale;

    public UseRecorder Uses { get; } = new();

    /// <summary>The notes that say where values come from, as HTML popovers. Values from the same cells share one note.</summary>
    public string ValueNotes => string.Concat(popovers);

    /// <param name="at">Position of the call, for diagnostics.</param>
    /// <param name="insideLink">True inside a link, where the part must not write another link.</param>
    public string Write(BoundPart part, Position at, bool insideLink = false)
    {
        part.Use(Uses);
        return part.Write(this, at, insideLink);
    }

    /// <summary>Writes a numbered reference to a note.</summary>
    public static string Reference(NoteReference reference, IInterfaceWords words) =>
        $"""<sup class="note-ref"><a href="#{reference.NoteId}" id="{reference.Id}" role="doc-noteref" aria-label="{Html.Escape(words.NoteNumber($"{reference.Number}"))}">{reference.Number}</a></sup>""";

    /// <summary>
    /// Writes a claim beside the record. The claimed number may appear in its texts, since it is quoted; all other numbers must come from
    /// data. A claim within a claim is refused: claims that show each other would never end.
    /// </summary>
    public string Claim(Claim claim, Position at)
    {
        if (isInClaim)
        {
            binding.Report(PageRules.ClaimInClaim.At(at));
            return "";
        }

        var known = new[] { claim.Claimed?.Low, claim.Claimed?.High }.OfType<decimal>().ToHashSet();
        var beside = binding with { ChecksNumbers = claim.ClaimedIsRead };
        foreach (var finding in ClaimFindings.Of(claim, binding))
        {
            Uses.AddFinding(finding);
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

    /// <summary>Writes the rule of verdicts, once a page: its text could itself call {{verdict-rule}} without end.</summary>
    public string VerdictRule(Located<string> rule, Position at)
    {
        if (hasVerdictRule)
        {
            binding.Report(PageRules.VerdictRuleTwice.At(at));
            return "";
        }

        hasVerdictRule = true;
        return MarkdownHtml.Write(rule, context, binding, this, new HashSet<decimal>());
    }

    /// <summary>Returns the id of the note on a value, written once for all values from the same cells.</summary>
    public string NoteFor(BoundValue value)
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

    /// <summary>Writes a chart, once a page.</summary>
    public string Chart(BoundChart chart, Position at)
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

    /// <summary>
    /// Renders a partial of the theme, without the line break at the end of its file, which would show as a space within a sentence.
    /// </summary>
    public string Render(string partial, Model model) =>
        context.Templates.Render(partial, model, binding.Locale, binding.Bag).TrimEnd('\n');
}
