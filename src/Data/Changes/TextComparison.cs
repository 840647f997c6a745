using Report.Languages;

namespace Report.Data.Changes;

/// <summary>Compares texts as readers see them: how lines are broken in the YAML makes no difference.</summary>
internal sealed class TextComparison(ILocale locale)
{
    /// <param name="field">Title of the field whose part it is; null where it is no field's.</param>
    public TextChange? Of(ChangedPart part, string? before, string? after, string? field = null)
    {
        var (old, now) = (Plain(before), Plain(after));
        return old == now ? null : new TextChange(part, locale.Changes.Part(part, field), old, now);
    }

    private static string? Plain(string? text) =>
        text is not null && SingleLineText.Of(text) is { Length: > 0 } plain ? plain : null;
}
