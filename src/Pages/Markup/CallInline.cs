using Markdig.Syntax.Inlines;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Markup;

/// <summary>A call in a page's text.</summary>
/// <param name="call">The parsed call; null for a comment and for a call that could not be parsed.</param>
internal sealed class CallInline(Call? call) : LeafInline
{
    public Call? Call => call;

    /// <summary>True once its helper is known to write a block, which needs a paragraph of its own.</summary>
    public bool IsBlock { get; set; }

    /// <summary>The part that replaces the call; null before binding and if binding failed.</summary>
    public BoundPart? Part { get; set; }
}
