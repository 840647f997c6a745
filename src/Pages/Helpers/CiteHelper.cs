using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{cite "source"}}</c>: a numbered note that names a publication.</summary>
internal sealed class CiteHelper : IHelper
{
    public Signature Signature { get; } = new("cite", "cite \"rand-2016\"", ["a source"], []);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var id = call.Positional[0];
        if (context.Data.Sources.TryGetValue(id.Text, out var source))
        {
            return new BoundCitation(source);
        }

        if (!context.Data.Damaged.Contains("sources.yaml"))
        {
            context.Report(PageRules.NoSource.At(id.At, id.Text).WithHint(() => DidYouMean.Hint(id.Text, context.Data.Sources.Keys)));
        }

        return null;
    }
}
