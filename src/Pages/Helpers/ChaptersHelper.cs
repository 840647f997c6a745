using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{chapters}}</c>: lists all chapters, that is, pages with an <c>order</c>, each with its title, its description and a sketch of its
/// chart.
/// </summary>
internal sealed class ChaptersHelper : IHelper
{
    public Signature Signature { get; } = new("chapters", "chapters", [], [], IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        if (!context.HasChapters)
        {
            context.Report(PageRules.NoChapters.At(call.At));
            return null;
        }

        return new BoundChapters();
    }
}
