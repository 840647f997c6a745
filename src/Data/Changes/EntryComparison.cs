using Report.Languages;

namespace Report.Data.Changes;

/// <summary>Compares sources and claims.</summary>
internal sealed class EntryComparison(ILocale locale)
{
    private readonly TextComparison texts = new(locale);

    public IReadOnlyList<EntryChange> Sources(IReadOnlyDictionary<string, Source> before, IReadOnlyDictionary<string, Source> after) =>
        Compare(
            before,
            after,
            source => source.Title,
            (old, now) =>
                [
                    texts.Of(ChangedPart.Citation, Citation.Text(old, null, locale), Citation.Text(now, null, locale)),
                    texts.Of(ChangedPart.Type, old.Type, now.Type),
                    texts.Of(ChangedPart.AsReportedBy, old.AsReportedBy?.Value, now.AsReportedBy?.Value),
                    texts.Of(ChangedPart.Note, old.Note, now.Note),
                ]
        );

    public IReadOnlyList<EntryChange> Claims(IReadOnlyDictionary<string, Claim> before, IReadOnlyDictionary<string, Claim> after) =>
        Compare(
            before,
            after,
            claim => claim.Title,
            (old, now) =>
                [
                    texts.Of(ChangedPart.Title, old.Title, now.Title),
                    texts.Of(ChangedPart.Quote, old.Quote, now.Quote),
                    texts.Of(ChangedPart.Claimed, Words(old.Claimed, old.Unit), Words(now.Claimed, now.Unit)),
                    texts.Of(ChangedPart.Source, old.Source?.Value, now.Source?.Value),
                    texts.Of(ChangedPart.Verdict, VerdictText.Of(old.Verdict, locale.Ledger), VerdictText.Of(now.Verdict, locale.Ledger)),
                    texts.Of(ChangedPart.Explanation, old.Explanation.Value, now.Explanation.Value),
                    .. Record(old, now),
                ]
        );

    private static List<EntryChange> Compare<T>(
        IReadOnlyDictionary<string, T> before,
        IReadOnlyDictionary<string, T> after,
        Func<T, string> title,
        Func<T, T, IEnumerable<TextChange?>> compared
    )
    {
        var changes = new List<EntryChange>();
        foreach (var (id, now) in after)
        {
            if (!before.TryGetValue(id, out var old))
            {
                changes.Add(new EntryChange(id, title(now), ChangeKind.Added, []));
            }
            else if (compared(old, now).OfType<TextChange>().ToList() is { Count: > 0 } changed)
            {
                changes.Add(new EntryChange(id, title(now), ChangeKind.Revised, changed));
            }
        }

        changes.AddRange(
            before
                .Where(old => !after.ContainsKey(old.Key))
                .Select(old => new EntryChange(old.Key, title(old.Value), ChangeKind.Removed, []))
        );
        return changes;
    }

    private IEnumerable<TextChange> Record(Claim old, Claim now)
    {
        string Entry(RecordEntry entry) =>
            string.Join(
                ' ',
                new[] { entry.Text.Value, entry.Call?.Value ?? Words(entry.Value, entry.Unit), entry.Source?.Value }.OfType<string>()
            );
        var (before, after) = (old.Record.Select(Entry).ToList(), now.Record.Select(Entry).ToList());
        return after
            .Except(before, StringComparer.Ordinal)
            .Select(entry => new TextChange(ChangedPart.Record, Named, null, entry))
            .Concat(before.Except(after, StringComparer.Ordinal).Select(entry => new TextChange(ChangedPart.Record, Named, entry, null)));
    }

    private string? Words(Quantity? quantity, string? unit) => quantity is null ? null : QuantityWriter.In(locale).Write(quantity, unit);

    private string Named => locale.Changes.Part(ChangedPart.Record, null);
}
