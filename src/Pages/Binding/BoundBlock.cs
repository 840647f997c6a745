using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Pages.Binding;

/// <summary>A part that forms a block of its own on a page, such as a chart or a table.</summary>
internal abstract record BoundBlock : BoundPart
{
    public override string Plain => "";

    public override BoundPart Capitalized(IProse prose) => this;
}

internal sealed record BoundChart(ChartData Chart) : BoundBlock
{
    public override void Use(UseRecorder uses) => uses.AddChart(Chart);

    public override string Write(PartWriter page, Position at, bool insideLink) => page.Chart(this, at);
}

/// <param name="Rows">In the order in which they are shown; never empty.</param>
/// <param name="Fields">The fields shown as columns, in order.</param>
internal sealed record BoundTable(Dataset Dataset, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields) : BoundBlock
{
    public override void Use(UseRecorder uses) => uses.AddRows(Dataset, Rows);

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render("table", TableModel.Of(null, Dataset, Rows, Fields, page.Binding, page.Context.Links));
}

internal sealed record BoundClaim(Claim Claim) : BoundBlock
{
    public override void Use(UseRecorder uses) => uses.AddClaim(Claim.Id);

    public override string Write(PartWriter page, Position at, bool insideLink) => page.Claim(Claim, at);
}

/// <summary>The list of the report's chapters.</summary>
internal sealed record BoundChapters : BoundBlock
{
    public override void Use(UseRecorder uses) { }

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render("chapter-list", ChaptersModel.Of(page.Context.Chapters, page.Context, page.Locale));
}

/// <param name="Pages">In the order in which they are shown; never empty.</param>
internal sealed record BoundListing(IReadOnlyList<PageSource> Pages) : BoundBlock
{
    public override void Use(UseRecorder uses) { }

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render("listing", ListingModel.Of(Pages, page.Context, page.Locale));
}

/// <param name="Claims">All claims of the report, at least one.</param>
internal sealed record BoundVerdicts(IReadOnlyList<Claim> Claims) : BoundBlock
{
    public override void Use(UseRecorder uses) { }

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render("verdicts", VerdictsModel.Of(Claims, page.Binding, page.Context.Links));
}

/// <summary>The rule by which verdicts are given.</summary>
/// <param name="Rule">The rule as Markdown that may hold helper calls.</param>
internal sealed record BoundVerdictRule(Located<string> Rule) : BoundBlock
{
    public override void Use(UseRecorder uses) { }

    public override string Write(PartWriter page, Position at, bool insideLink) => page.VerdictRule(Rule, at);
}

/// <summary>A timeline: events in the order of their dates.</summary>
/// <param name="When">The field that dates the events.</param>
/// <param name="What">The field that says what happened.</param>
/// <param name="Rows">The rows of the events, earliest first.</param>
internal sealed record BoundTimeline(Dataset Dataset, IReadOnlyList<Row> Rows, Field When, Field What) : BoundBlock
{
    public override void Use(UseRecorder uses) => uses.AddRows(Dataset, Rows);

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render("timeline", TimelineModel.Of(this, page.Binding, page.Context.Links));
}
