using Report.Pages.Binding;
using Report.Pages.Calls;

namespace Report.Pages.Helpers;

/// <summary>
/// <c>{{include "fact-box" title="…"}}</c>: renders a shortcode of the theme, <c>shortcodes/fact-box.hbs</c>, with the named arguments as
/// its model.
/// </summary>
internal sealed class IncludeHelper : IHelper
{
    public Signature Signature { get; } =
        new("include", "include \"fact-box\" title=\"What is at stake\"", ["a part of the theme"], [], Filters: true, IsBlock: true);

    public BoundPart? Bind(Call call, BindingContext context) =>
        new BoundInclude(call.Positional[0].Value, [.. call.Named.Select(argument => (argument.Key!.Value.Value, argument.Value))]);
}
