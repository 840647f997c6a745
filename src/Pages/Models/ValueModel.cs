using Report.Data;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The models of a value in a text and of the note that says where it comes from.</summary>
internal static class ValueModel
{
    /// <param name="href">Address of the value's row or dataset; null inside a link, which must not contain another.</param>
    /// <param name="noteId">Id of the note that says where the value comes from; null where there is none.</param>
    /// <param name="status">The status, "(forecast)", for readers who cannot open the note: on paper, or without scripts. Null where there
    /// is nothing to say.</param>
    public static Model Of(string text, Value? value, string? machine, bool inDoubt, string? href, string? noteId, string? status = null) =>
        new()
        {
            ["text"] = text,
            ["machine"] = machine,
            ["isDate"] = value is DateValue { IsIso: true },
            ["inDoubt"] = inDoubt,
            ["href"] = href,
            ["noteId"] = noteId,
            ["status"] = status,
        };

    /// <summary>The model of the note on a value: its row, sources, status and origin.</summary>
    public static Model Note(string id, BoundValue value, BindingContext context, Permalinks links)
    {
        var single = value.Cells.Count == 1 ? value.Cells[0] : null;
        return new Model
        {
            ["id"] = id,
            ["value"] = ExactOf(value, context),
            ["row"] = single is null ? [] : RowOf(single, context),
            ["sources"] = Sources(value.Cells.SelectMany(c => c.Cell.Sources), context, links),
            ["status"] = StatusOf(PartsOf(value.Cells), context.Locale),
            ["notes"] = value
                .Breaks.Select(b => BreakIn(b, context))
                .Concat(value.Cells.SelectMany(c => new[] { c.Cell.Note, c.Row.Note }).OfType<string>().Distinct())
                .ToList(),
            ["quote"] = single?.Row.Quote,
            ["dataset"] = value.Cells[0].Dataset.Title,
            ["href"] = single is null ? links.Dataset(value.Cells[0].Dataset.Id) : links.Row(single.Dataset.Id, single.Row.Anchor),
            ["count"] = single is null ? value.Cells.Count : null,
            ["madeHtml"] = single?.Cell.Lineage is { IsCopy: false } lineage ? LineageModel.Sentence(lineage, context, links) : null,
            ["reckonedHtml"] = single is null
                ? HtmlSentence.Of(
                    dataset => context.Locale.Interface.ReckonedFrom(context.Wording.Number(value.Cells.Count), dataset),
                    HtmlSentence.Link(links.Dataset(value.Cells[0].Dataset.Id), value.Cells[0].Dataset.Title)
                )
                : null,
            ["statusSentence"] = StatusOf(PartsOf(value.Cells), context.Locale) is { } status
                ? context.Locale.Interface.StatusOf(status)
                : null,
        };
    }

    // For a derived value, returns the cells that it was made from, since those have the statuses.
    private static IReadOnlyList<CellReference> PartsOf(IReadOnlyList<CellReference> cells) =>
        cells is [{ Cell.Lineage: { IsCopy: false, From.Count: > 0 } lineage }]
            ? [.. lineage.From.Select(o => new CellReference(o.Dataset, o.Row, o.Cell))]
            : cells;

    // Writes the value that the sentence rounds with all its digits; null where there is nothing to add.
    private static string? ExactOf(BoundValue value, BindingContext context) =>
        value switch
        {
            { Cells: [var only] } => context.WriteExact(only.Cell.Value, only.Cell.Field.Unit),
            { Value: Quantity sum } when !Rounding.ForReading(sum).Equals(sum) => context.Write(sum, value.Unit),
            _ => null,
        };

    // Writes the status. Where there are several cells, it says how many have it: "estimated (1 of 3), forecast (1 of 3)".
    private static string? StatusOf(IReadOnlyList<CellReference> cells, ILocale locale)
    {
        var statuses = cells.Select(c => StatusText.Of(c.Cell.Status, locale.Ledger)).OfType<string>().GroupBy(status => status).ToList();
        return statuses.Count == 0
            ? null
            : locale.Interface.Items([
                .. statuses.Select(s =>
                    cells.Count == 1
                        ? s.Key
                        : locale.Interface.OfMany(
                            s.Key,
                            QuantityWriter.In(locale).Number(s.Count()),
                            QuantityWriter.In(locale).Number(cells.Count)
                        )
                ),
            ]);
    }

    private static string BreakIn(SeriesBreak between, BindingContext context)
    {
        var reason = between.Reason.TrimEnd() is [.., '.' or '!' or '?'] ended ? ended : between.Reason.TrimEnd() + ".";
        return context.Locale.Charts.Break(context.Write(between.After, null), reason);
    }

    /// <summary>The key of the row, such as "2010", or "Latvia" and "2017", without the value's own field.</summary>
    private static IReadOnlyList<string> RowOf(CellReference cell, BindingContext context) =>
        [
            .. cell
                .Dataset.Key.Where(f => f.Name != cell.Cell.Field.Name)
                .Select(f => cell.Row[f.Name])
                .OfType<Cell>()
                .Select(c => context.Write(c.Value, null)),
        ];

    /// <summary>Returns the models of publications by id, each once. Unknown ids are left out.</summary>
    public static IReadOnlyList<Model> Sources(IEnumerable<string?> ids, BindingContext context, Permalinks links) =>
        [
            .. ids.OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Select(id => context.Data.Sources.GetValueOrDefault(id))
                .OfType<Source>()
                .Select(source => SourceModel.Of(source, context, links)),
        ];
}
