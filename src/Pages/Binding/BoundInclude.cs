using Report.Diagnostics;
using Report.Diagnostics.Rules;
using Report.Pages.Models;
using Report.Pages.Prose;

namespace Report.Pages.Binding;

/// <summary>A shortcode of the theme.</summary>
/// <param name="Name">Name of the shortcode's template.</param>
/// <param name="Arguments">The texts that the template receives, by name.</param>
internal sealed record BoundInclude(Located<string> Name, IReadOnlyList<(string Name, Located<string> Text)> Arguments) : BoundBlock
{
    public override void Use(UseRecorder uses) { }

    // A template that fails for lack of an argument is reported at the call, since the fault is the call's and not the template's.
    public override string Write(PartWriter page, Position at, bool insideLink)
    {
        var (binding, templates) = (page.Binding, page.Context.Templates);
        if (!templates.Shortcodes.Contains(Name.Value))
        {
            binding.Report(
                PageRules
                    .NoShortcode.At(Name.At, Name.Value)
                    .WithHint(() =>
                        DidYouMean.Hint(Name.Value, templates.Shortcodes)
                        ?? $"the theme has {(templates.Shortcodes.Count == 0 ? "none" : string.Join(", ", templates.Shortcodes))}"
                    )
            );
            return "";
        }

        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (argument, text) in Arguments)
        {
            ProseRules.Check(text, binding);
            arguments[argument] = text.Value;
        }

        var faults = new DiagnosticBag();
        var html = templates.Render(Name.Value, new ShortcodeModel(arguments), binding.Locale, faults);
        foreach (var fault in faults.Sorted())
        {
            binding.Report(PageRules.ShortcodeFails.At(Name.At, Name.Value, fault.Message));
        }

        return html.TrimEnd('\n');
    }
}
