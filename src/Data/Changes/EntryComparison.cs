using Report.Languages;

namespace Report.Data.Changes;

/// <summary>Finds what changed in sources and claims.</summary>
internal static class EntryComparison
{
    public static IReadOnlyList<EntryChange> Sources(IReadOnlyDictionary<string, Source> before, IReadOnlyDictionary<string, Source> after) =>
        Compare(before, after, source => source.Title, (old, now) =>
        [
            TextComparison.Of("citation", Citation.Text(old, null, Locales.BuiltIn.Default), Citation.Text(now, null, Locales.BuiltIn.Default)),
            TextComparison.Of("type", old.Type, now.Type),
            TextComparison.Of("as reported by", old.AsReportedBy?.Value, now.AsReportedBy?.Value),
            TextComparison.Of("note", old.Note, now.Note),
        ]);

    public static IReadOnlyList<EntryChange> Claims(IReadOnlyDictionary<string, Claim> before, IReadOnlyDictionary<string, Claim> after) =>
        Compare(before, after, claim => claim.Title, (old, now) =>
        [
            TextComparison.Of("title", old.Title, now.Title),
            TextComparison.Of("quote", old.Quote, now.Quote),
            TextComparison.Of("claimed", Words(old.Claimed, old.Unit), Words(now.Claimed, now.Unit)),
            TextComparison.Of("source", old.Source?.Value, now.Source?.Value),
            TextComparison.Of("verdict", ClaimReader.Word(old.Verdict), ClaimReader.Word(now.Verdict)),
            TextComparison.Of("explanation", old.Explanation.Value, now.Explanation.Value),
            .. Record(old, now),
        ]);

    private static List<EntryChange> Compare<T>(
        IReadOnlyDictionary<string, T> before, IReadOnlyDictionary<string, T> after, Func<T, string> title, Func<T, T, IEnumerable<TextChange?>> texts)
    {
        var changes = new List<EntryChange>();
        foreach (var (id, now) in after)
        {
            if (!before.TryGetValue(id, out var old))
            {
                changes.Add(new EntryChange(id, title(now), ChangeKind.Added, []));
            }
            else if (texts(old, now).OfType<TextChange>().ToList() is { Count: > 0 } changed)
            {
                changes.Add(new EntryChange(id, title(now), ChangeKind.Revised, changed));
            }
        }

        changes.AddRange(before.Where(old => !after.ContainsKey(old.Key)).Select(old => new EntryChange(old.Key, title(old.Value), ChangeKind.Removed, [])));
        return changes;
    }

    private static IEnumerable<TextChange> Record(Claim old, Claim now)
    {
        static string Entry(RecordEntry entry) => string.Join(' ', new[] { entry.Text.Value, entry.Call?.Value ?? Words(entry.Value, entry.Unit), entry.Source?.Value }.OfType<string>());
        var (before, after) = (old.Record.Select(Entry).ToList(), now.Record.Select(Entry).ToList());
        return after.Except(before, StringComparer.Ordinal).Select(entry => new TextChange("record", null, entry))
            .Concat(before.Except(after, StringComparer.Ordinal).Select(entry => new TextChange("record", entry, null)));
    }

    private static string? Words(Quantity? quantity, string? unit) => quantity is null ? null : Wording.English.Write(quantity, unit);
}
