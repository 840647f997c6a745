using Markdig.Syntax.Inlines;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>A call in a page's text.</summary>
/// <param name="call">Null for a comment, and for a call that could not be parsed.</param>
internal sealed class CallInline(Call? call) : LeafInline
{
    public Call? Call => call;

    /// <summary>What stands in its place; null until it is bound, and where it could not be.</summary>
    public BoundPart? Part { get; set; }
}
