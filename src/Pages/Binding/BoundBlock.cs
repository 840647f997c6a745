using Report.Charts.Rows;
using Report.Data;
using Report.Diagnostics;

namespace Report.Pages.Binding;

/// <summary>A part that forms a block of its own on a page, such as a chart or a table.</summary>
internal abstract record BoundBlock : BoundPart
{
    public override string Plain => "";
}

internal sealed record BoundChart(ChartData Chart) : BoundBlock;

/// <param name="Rows">In the order in which they are shown; never empty.</param>
/// <param name="Fields">The fields shown as columns, in order.</param>
internal sealed record BoundTable(Dataset Dataset, IReadOnlyList<Row> Rows, IReadOnlyList<Field> Fields) : BoundBlock;

internal sealed record BoundClaim(Claim Claim) : BoundBlock;

/// <summary>The list of the report's chapters.</summary>
internal sealed record BoundChapters : BoundBlock;

/// <summary>A shortcode of the theme.</summary>
/// <param name="Name">Name of the shortcode's template.</param>
/// <param name="Arguments">The texts that the template receives, by name.</param>
internal sealed record BoundInclude(Located<string> Name, IReadOnlyList<(string Name, Located<string> Text)> Arguments) : BoundBlock;

/// <summary>A frame with content of another website.</summary>
/// <param name="Title">Title of the frame's content.</param>
internal sealed record BoundFrame(Uri Url, Located<string> Title) : BoundBlock;

/// <param name="Pages">In the order in which they are shown; never empty.</param>
internal sealed record BoundListing(IReadOnlyList<PageSource> Pages) : BoundBlock;

/// <param name="Claims">All claims of the report, at least one.</param>
internal sealed record BoundVerdicts(IReadOnlyList<Claim> Claims) : BoundBlock;

/// <summary>The rule by which verdicts are given.</summary>
/// <param name="Rule">The rule as Markdown that may hold helper calls.</param>
internal sealed record BoundVerdictRule(Located<string> Rule) : BoundBlock;

/// <summary>A timeline: events in the order of their dates.</summary>
/// <param name="When">The field that dates the events.</param>
/// <param name="What">The field that says what happened.</param>
/// <param name="Rows">The rows of the events, earliest first.</param>
internal sealed record BoundTimeline(Dataset Dataset, IReadOnlyList<Row> Rows, Field When, Field What) : BoundBlock;
