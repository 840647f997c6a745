using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary><c>{{plain "32"}}</c>: a number for which the editor vouches, without data behind it.</summary>
internal sealed class PlainHelper : IHelper
{
    public Signature Signature { get; } = new("plain", """plain "32" """.Trim(), ["the words"], []);

    public BoundPart? Bind(Call call, BindingContext context) => new Words(call.Positional[0].Text);
}
