namespace Report.Pages.Models;

/// <summary>The arguments of a shortcode. Their names are the editor's, and the template's.</summary>
/// <param name="Arguments">The texts by name.</param>
internal sealed record ShortcodeModel(IReadOnlyDictionary<string, string> Arguments) : Model
{
    internal override IReadOnlyList<string> Names => [.. Arguments.Keys];

    internal override bool TryGet(string name, out object? value)
    {
        var found = Arguments.TryGetValue(name, out var text);
        value = text;
        return found;
    }
}
