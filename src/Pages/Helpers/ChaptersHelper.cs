using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{chapters}}</c>: every page that has an <c>order</c>, with its title, its standfirst and a small drawing of its chart.</summary>
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
