using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{term "battlegroup"}}</c>: a term that the glossary explains; <c>text="battlegroups"</c> writes another form of it.
/// </summary>
internal sealed class TermHelper : IHelper
{
    public Signature Signature { get; } = new("term", "term \"battlegroup\" text=\"battlegroups\"", ["a term of the glossary"], ["text"]);

    public BoundPart? Bind(Call call, BindingContext context)
    {
        var id = call.Positional[0];
        if (context.Data.Glossary.TryGetValue(id.Text, out var term))
        {
            return new BoundTerm(term, call["text"]?.Text ?? term.Name);
        }

        if (!context.Data.Damaged.Contains("glossary.yaml"))
        {
            context.Report(PageRules.NoTerm.At(id.At, id.Text).WithHint(() => DidYouMean.Hint(id.Text, context.Data.Glossary.Keys)));
        }

        return null;
    }
}
