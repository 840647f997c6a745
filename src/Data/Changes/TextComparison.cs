using Report.Languages;

namespace Report.Data.Changes;

/// <summary>Compares texts as readers see them, ignoring line breaks in YAML.</summary>
internal sealed class TextComparison(ILocale locale)
{
    /// <summary>Compares two texts; null if they are equal.</summary>
    /// <param name="field">The title of the field that the text belongs to; null if it belongs to none.</param>
    public TextChange? Of(ChangedPart part, string? before, string? after, string? field = null)
    {
        var (old, now) = (Plain(before), Plain(after));
        return old == now ? null : new TextChange(part, locale.Changes.Part(part, field), old, now);
    }

    private static string? Plain(string? text) => text is not null && SingleLineText.Of(text) is { Length: > 0 } plain ? plain : null;
}
