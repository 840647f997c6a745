using Report.Data;
using Report.Languages;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The note that says where a value in a text comes from: its row, sources, status and origin.</summary>
internal sealed record ValueNoteModel : Model<ValueNoteModel>
{
    public required string Id { get; init; }

    /// <summary>The value with all its digits; null where the text has them.</summary>
    public required string? Value { get; init; }

    /// <summary>The key of the row; empty for a value that was calculated from several.</summary>
    public required IReadOnlyList<string> Row { get; init; }

    public required IReadOnlyList<SourceModel> Sources { get; init; }

    public required string? Status { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required string? Quote { get; init; }

    /// <summary>Title of the dataset.</summary>
    public required string Dataset { get; init; }

    /// <summary>Address of the row, or of the dataset.</summary>
    public required string Href { get; init; }

    /// <summary>The number of cells; null for one.</summary>
    public required int? Count { get; init; }

    /// <summary>How a derived value was made; null for any other.</summary>
    public required string? MadeHtml { get; init; }

    /// <summary>What a value of several cells was calculated from; null for one.</summary>
    public required string? ReckonedHtml { get; init; }

    public required string? StatusSentence { get; init; }

    public static ValueNoteModel Of(string id, BoundValue value, BindingContext context, Permalinks links)
    {
        var single = value.Cells.Count == 1 ? value.Cells[0] : null;
        return new()
        {
            Id = id,
            Value = ExactOf(value, context),
            Row = single is null ? [] : RowOf(single, context),
            Sources = SourceModel.Of(value.Cells.SelectMany(c => c.Cell.Sources), context, links),
            Status = StatusOf(PartsOf(value.Cells), context.Locale),
            Notes =
            [
                .. value.Breaks.Select(b => BreakIn(b, context)),
                .. value.Cells.SelectMany(c => new[] { c.Cell.Note, c.Row.Note }).OfType<string>().Distinct(),
            ],
            Quote = single?.Row.Quote,
            Dataset = value.Cells[0].Dataset.Title,
            Href = single is null ? links.Dataset(value.Cells[0].Dataset.Id) : links.Row(single.Dataset.Id, single.Row.Anchor),
            Count = single is null ? value.Cells.Count : null,
            MadeHtml = single?.Cell.Lineage is { IsCopy: false } lineage ? LineageModel.Sentence(lineage, context, links) : null,
            ReckonedHtml = single is null
                ? HtmlSentence.Of(
                    dataset => context.Locale.Interface.ReckonedFrom(context.Wording.Number(value.Cells.Count), dataset),
                    HtmlSentence.Link(links.Dataset(value.Cells[0].Dataset.Id), value.Cells[0].Dataset.Title)
                )
                : null,
            StatusSentence = StatusOf(PartsOf(value.Cells), context.Locale) is { } status
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
}
