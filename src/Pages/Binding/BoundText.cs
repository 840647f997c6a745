using Report.Data.Findings;
using Report.Diagnostics;
using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>A text whose calls are replaced with data. Can be written as plain text or as HTML.</summary>
internal sealed record BoundText(IReadOnlyList<BoundPart> Parts)
{
    public static readonly BoundText Empty = new([]);

    /// <summary>False if a faulty call was left out, so that words are missing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The plain text, for uses without markup: SVG, attributes, titles, JSON.</summary>
    public string Plain => string.Concat(Parts.Select(p => p.Plain));
}

/// <summary>The editor's own words.</summary>
internal sealed record Words(string Text) : BoundPart
{
    public override string Plain => Text;

    public override BoundPart Capitalized(IProse prose) => this;

    public override void Use(UseRecorder uses) { }

    public override string Write(PartWriter page, Position at, bool insideLink) => Html.Escape(Text);
}

/// <summary>A condition or reason behind the sentence that contains it. Has no text of its own.</summary>
internal sealed record BoundFinding(Finding Finding) : BoundPart
{
    public override string Plain => "";

    public override BoundPart Capitalized(IProse prose) => this;

    public override bool HasWords => false;

    public override bool NeedsSentence => true;

    /// <summary>Assigns the sentence to the condition, and reports a condition that does not hold, quoting it.</summary>
    public override BoundPart InSentence(string text, int at, BindingContext context)
    {
        var finding = Finding.About(FindingWords.SentenceAt(text, at, context));
        finding.Report(context.Bag);
        return new BoundFinding(finding);
    }

    public override void Use(UseRecorder uses) => uses.AddFinding(Finding);

    public override string Write(PartWriter page, Position at, bool insideLink) => "";
}

/// <summary>A reference to a publication. Empty in plain text.</summary>
internal sealed record BoundCitation(Data.Source Source) : BoundPart
{
    public override string Plain => "";

    public override BoundPart Capitalized(IProse prose) => this;

    public override bool HasWords => false;

    public override bool IsNoteNumber => true;

    public override void Use(UseRecorder uses) => uses.AddSource(Source.Id);

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        PartWriter.Reference(page.Notes.Refer(Source), page.Locale.Interface);
}

/// <summary>A word that the glossary explains.</summary>
internal sealed record BoundTerm(Data.Term Term, string Text) : BoundPart
{
    public override string Plain => Text;

    public override BoundPart Capitalized(IProse prose) => this with { Text = prose.Capitalized(Text) };

    public override void Use(UseRecorder uses) => uses.AddTerm(Term.Id);

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        insideLink
            ? Html.Escape(Text)
            : $"""<a class="term" href="{Html.Escape(page.Context.Links.Term(Term.Id))}" title="{Html.Escape(Term.Definition)}">{Html.Escape(Text)}</a>""";
}
