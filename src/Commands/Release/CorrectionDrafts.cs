using Report.Data;
using Report.Data.Changes;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Binding;
using Report.Site.Changes;

namespace Report.Commands.Release;

/// <summary>Drafts sentences for readers about changes of the data. They are true as they are; an editor may word them better.</summary>
/// <param name="before">The data as last published.</param>
/// <param name="after">The current data.</param>
/// <param name="locale">The language of the report.</param>
/// <param name="resting">The words whose conditions depend on the current data.</param>
internal sealed class CorrectionDrafts(InputData before, InputData after, ILocale locale, RestingWords resting)
{
    // In characters; longer texts are left out of titles.
    private const int LongestInTitle = 60;

    private static readonly StringComparer SameWords = StringComparer.OrdinalIgnoreCase;

    private readonly ICorrectionWords words = locale.Corrections;

    /// <summary>Returns all changes that readers are told of, in the order of the data; claims last.</summary>
    public IReadOnlyList<CorrectionDraft> Of(DataChanges changes) =>
        [
            .. changes.Datasets.SelectMany(change => Of(change).Select(draft => draft with { DerivedFrom = Inputs(change.Id) })),
            .. changes.Claims.SelectMany(Of),
        ];

    private IReadOnlyList<string> Inputs(string id) =>
        after.Datasets.GetValueOrDefault(id)?.Origin is { } origin
            ? [.. origin.Inputs.SelectMany(input => Inputs(input.Id).Prepend(input.Id)).Distinct(StringComparer.Ordinal)]
            : [];

    private IEnumerable<CorrectionDraft> Of(DatasetChange dataset)
    {
        if (dataset.Kind != ChangeKind.Revised)
        {
            var added = dataset.Kind == ChangeKind.Added;
            return
            [
                new(
                    added ? CorrectionKind.Addition : CorrectionKind.Correction,
                    added ? words.NewTable(dataset.Title) : words.Withdrawn(dataset.Title),
                    added ? words.NewTableTold(dataset.Title, dataset.Rows.Count, Number(dataset.Rows.Count)) : words.TableWithdrawnTold,
                    dataset.Id,
                    null,
                    null
                ),
            ];
        }

        var about = dataset
            .About.Where(a => a.ChangesValues)
            .Select(a => new CorrectionDraft(
                CorrectionKind.Correction,
                $"{dataset.Title}: {a.What}",
                Of(words.InTable(dataset.Title), a),
                dataset.Id,
                null,
                null
            ));
        return about.Concat(
            dataset
                .Rows.Select(row => Of(dataset, row) is { } draft ? draft with { RestingWords = Resting(dataset, row) } : null)
                .OfType<CorrectionDraft>()
        );
    }

    private IReadOnlyList<string> Resting(DatasetChange dataset, RowChange row) =>
        row.Anchor is { } anchor ? resting.On(dataset.Id, anchor, row.Values.Select(value => value.Field.Name)) : [];

    private CorrectionDraft? Of(DatasetChange dataset, RowChange row) =>
        row.Kind switch
        {
            ChangeKind.Added => new(
                CorrectionKind.Addition,
                words.New(row.Name),
                words.NewTold(row.Name, All(row)),
                dataset.Id,
                row.Anchor,
                null
            ),
            ChangeKind.Removed => new(
                CorrectionKind.Correction,
                words.Withdrawn(row.Name),
                words.WithdrawnTold(row.Name, All(row)),
                dataset.Id,
                null,
                null
            ),
            _ when row.Values.Count > 0 => new(
                row.IsCorrection ? CorrectionKind.Correction : CorrectionKind.Addition,
                Title(row),
                Sentences(row),
                dataset.Id,
                row.Anchor,
                null
            ),
            _ when row.IsCorrection => new(
                CorrectionKind.Correction,
                words.OtherQuotation(row.Name),
                Sentences(row),
                dataset.Id,
                row.Anchor,
                null
            ),
            _ when row.Texts.Any(ChangesEvidence) => new(
                CorrectionKind.Evidence,
                row.Texts.Any(text => text.Part == ChangedPart.Source) ? words.AnotherSource(row.Name) : words.OtherQuotation(row.Name),
                Sentences(row),
                dataset.Id,
                row.Anchor,
                null
            ),
            _ => null,
        };

    private IEnumerable<CorrectionDraft> Of(EntryChange claim)
    {
        CorrectionDraft Draft(CorrectionKind kind, string title, string sentence) => new(kind, title, sentence, null, null, claim.Id);
        switch (claim.Kind)
        {
            case ChangeKind.Added:
                yield return Draft(
                    CorrectionKind.Addition,
                    words.AlsoChecked(claim.Title),
                    words.AlsoCheckedTold(claim.Title, Verdict(after, claim))
                );
                break;
            case ChangeKind.Removed:
                yield return Draft(
                    CorrectionKind.Correction,
                    words.Withdrawn(claim.Title),
                    words.VerdictWithdrawnTold(claim.Title, Verdict(before, claim))
                );
                break;
            default:
                foreach (var draft in Revised(before.Claims[claim.Id], after.Claims[claim.Id]))
                {
                    yield return draft;
                }

                break;
        }
    }

    private IEnumerable<CorrectionDraft> Revised(Claim old, Claim claim)
    {
        CorrectionDraft Draft(CorrectionKind kind, string title, string sentences) => new(kind, title, sentences, null, null, claim.Id);
        if (old.Verdict != claim.Verdict)
        {
            var (was, now) = (VerdictText.Of(old.Verdict, locale.Ledger), VerdictText.Of(claim.Verdict, locale.Ledger));
            yield return Draft(CorrectionKind.Correction, words.Verdict(claim.Title, now, was), words.VerdictTold(claim.Title, now, was));
        }

        if (Changed(ChangedPart.Quote, old.Quote, claim.Quote) is { Before: { } quoted, After: { } quote })
        {
            yield return Draft(CorrectionKind.Correction, words.Reworded(claim.Title), words.RewordedTold(claim.Title, quote, quoted));
        }

        if (Changed(ChangedPart.Title, old.Title, claim.Title) is { Before: { } called, After: { } title })
        {
            yield return Draft(CorrectionKind.Correction, words.Retitled(claim.Title), words.RetitledTold(title, called));
        }

        if (Changed(ChangedPart.Claimed, Claimed(old), Claimed(claim)) is { } claimed)
        {
            yield return Draft(
                claimed.Before is null ? CorrectionKind.Addition : CorrectionKind.Correction,
                words.OtherClaimed(claim.Title),
                words.OtherClaimedTold(claim.Title, claimed.After, claimed.Before)
            );
        }

        var (record, recorded) = (Record(claim, after), Record(old, before));
        var (added, removed) = (record.Except(recorded, SameWords).ToList(), recorded.Except(record, SameWords).ToList());
        if (added.Count + removed.Count > 0)
        {
            yield return Draft(
                removed.Count > 0 ? CorrectionKind.Correction : CorrectionKind.Addition,
                words.OtherRecord(claim.Title),
                words.OtherRecordTold(claim.Title, added, removed)
            );
        }
    }

    private TextChange? Changed(ChangedPart part, string? was, string? now) => new TextComparison(locale).Of(part, was, now);

    private string? Claimed(Claim claim) => claim.Claimed is { } value ? QuantityWriter.In(locale).Write(value, claim.Unit) : null;

    // Compares the record as readers see it: a value that was typed and now comes from a cell counts as the same.
    private static List<string> Record(Claim claim, InputData data)
    {
        var context = new BindingContext(data, new DiagnosticBag());
        return
        [
            .. claim.Record.Select(entry =>
                string.Join(
                    ": ",
                    new[]
                    {
                        entry.Call is { } call ? TextBinder.Bind(call, context).Plain
                        : entry.Value is { } value ? context.Wording.Write(value, entry.Unit)
                        : null,
                        TextBinder.Bind(entry.Text, context).Plain.Trim().TrimEnd('.'),
                    }.OfType<string>()
                )
            ),
        ];
    }

    private string Verdict(InputData data, EntryChange claim) => VerdictText.Of(data.Claims[claim.Id].Verdict, locale.Ledger);

    private static bool ChangesEvidence(TextChange text) => text.Part is ChangedPart.Source or ChangedPart.Quote;

    private string Title(RowChange row)
    {
        var first = row.Values[0];
        var (was, now) = (Short(first.Before, first.Field), Write(first.After, first.Field));
        var title = (was, now) switch
        {
            (_, "") => words.ValueWithdrawn(row.Name, first.Field.Title),
            ("", _) => words.ValueGiven(row.Name, first.Field.Title, now),
            _ => words.Changed(row.Name, first.Field.Title, now, was),
        };
        return was.Length + now.Length > LongestInTitle ? words.Reworded(row.Name, first.Field.Title) : title;
    }

    private string Sentences(RowChange row) =>
        string.Join(' ', row.Values.Select(value => Of(row, value)).Concat(row.Texts.Select(text => Of(words.ForRow(row.Name), text))));

    private string Of(RowChange row, ValueChange value)
    {
        var (was, now) = (Write(value.Before, value.Field), Write(value.After, value.Field));
        return (was, now) switch
        {
            (_, "") => words.ValueWithdrawnTold(row.Name, value.Field.Title, was),
            ("", _) => words.ValueGivenTold(row.Name, value.Field.Title, now),
            _ => words.ChangedTold(row.Name, value.Field.Title, now, Short(value.Before, value.Field)),
        };
    }

    private string Of(string where, TextChange text)
    {
        var (was, now) =
            text.Part == ChangedPart.Source ? (Source(before, text.Before), Source(after, text.After)) : (text.Before, text.After);
        return words.TextChanged(where, text.What, was, now);
    }

    private string Number(int count) => QuantityWriter.In(locale).Number(count);

    private string? Source(InputData data, string? id) =>
        id is not null && data.Sources.TryGetValue(id, out var source) ? Citation.Text(source, data.Sources, locale) : id;

    private string All(RowChange row) =>
        string.Join(
            "; ",
            row.Values.Select(v => (v.Field, Text: Write(v.After ?? v.Before, v.Field)))
                .Where(v => v.Text.Length > 0)
                .Select(v => $"{v.Field.Title}: {v.Text}")
        );

    private string Write(Value? value, Field field) =>
        value is TextValue text ? words.Quoted(text.Text) : ChangeReport.Write(value, field, locale);

    // Leaves out the unit, which "700 troops, not 643" gives only once.
    private string Short(Value? value, Field field) =>
        value is Quantity quantity ? QuantityWriter.In(locale).Write(quantity with { Format = null }, null) : Write(value, field);
}
