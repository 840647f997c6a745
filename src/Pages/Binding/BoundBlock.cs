using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;

namespace Report.Pages.Binding;

/// <summary>A part that stands alone in a page.</summary>
internal abstract record BoundBlock : BoundPart
{
    public override string Plain => "";
}

internal sealed record BoundChart(ChartData Chart) : BoundBlock;

/// <param name="Rows">In the order in which they stand; never empty.</param>
/// <param name="Fields">Columns, in order.</param>
internal sealed record BoundTable(Dataset Dataset, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields) : BoundBlock;

internal sealed record BoundClaim(Claim Claim) : BoundBlock;

/// <summary>The chapters of the report.</summary>
internal sealed record BoundChapters : BoundBlock;

/// <summary>A part of the theme's own making.</summary>
/// <param name="Name">Of its template.</param>
/// <param name="Arguments">Texts by name.</param>
internal sealed record BoundInclude(Located<string> Name, IReadOnlyList<(string Name, Located<string> Text)> Arguments) : BoundBlock;

/// <summary>Something of another host.</summary>
/// <param name="Title">What it shows.</param>
internal sealed record BoundFrame(Uri Url, Located<string> Title) : BoundBlock;

/// <param name="Pages">In the order in which they stand; never empty.</param>
internal sealed record BoundListing(IReadOnlyList<PageSource> Pages) : BoundBlock;

/// <param name="Claims">Every claim; at least one.</param>
internal sealed record BoundVerdicts(IReadOnlyList<Claim> Claims) : BoundBlock;

/// <summary>How verdicts are given.</summary>
/// <param name="Rule">Markdown that may hold helpers.</param>
internal sealed record BoundVerdictRule(Located<string> Rule) : BoundBlock;

/// <summary>Events by date.</summary>
/// <param name="When">The field that dates the events.</param>
/// <param name="What">The field that says what happened.</param>
/// <param name="Rows">Earliest first.</param>
internal sealed record BoundTimeline(Dataset Dataset, IReadOnlyList<Row> Rows, Field When, Field What) : BoundBlock;
