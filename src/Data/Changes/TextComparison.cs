namespace Report.Data.Changes;

/// <summary>Compares texts as readers see them: how lines are broken in the YAML makes no difference.</summary>
internal static class TextComparison
{
    public static TextChange? Of(string what, string? before, string? after)
    {
        var (old, now) = (Plain(before), Plain(after));
        return old == now ? null : new TextChange(what, old, now);
    }

    private static string? Plain(string? text) =>
        text is null ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } plain ? plain : null;
}
