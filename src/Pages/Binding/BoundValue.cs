using Report.Data;
using Report.Diagnostics;
using Report.Languages;
using Report.Pages.Models;

namespace Report.Pages.Binding;

/// <summary>Words made from data.</summary>
/// <param name="Text">The words as shown: "about 65,000 troops", "less than a quarter".</param>
/// <param name="Value">The value behind the words, for programs; null where the words do not stand for a single value.</param>
/// <param name="Unit">Unit of <paramref name="Value"/>.</param>
/// <param name="Cells">The cells that the words were made from, at least one, in the order in which the words name them.</param>
internal sealed record BoundValue(string Text, Value? Value, string? Unit, IReadOnlyList<CellReference> Cells) : BoundPart
{
    /// <summary>Breaks in the series between the cells, which the note on the value mentions.</summary>
    public IReadOnlyList<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>The status in plain text, which has no notes: "(forecast)". Null where there is nothing to say.</summary>
    public string? Aside { get; init; }

    public override string Plain => Aside is null ? Text : $"{Text} {Aside}";

    public override BoundPart Capitalized(IProse prose) => this with { Text = prose.Capitalized(Text) };

    public override BoundPart WithStatus(string text, BindingContext context) =>
        StatusNote.Of(this, context.Locale, text) is { } aside ? this with { Aside = aside } : this;

    public override void Use(UseRecorder uses)
    {
        foreach (var cell in Cells)
        {
            uses.AddRows(cell.Dataset, [cell.Row]);
        }
    }

    public override string Write(PartWriter page, Position at, bool insideLink)
    {
        var (first, links) = (Cells[0], page.Context.Links);
        var href =
            insideLink ? null
            : Cells.Count == 1 ? links.Row(first.Dataset.Id, first.Row.Anchor)
            : links.Dataset(first.Dataset.Id);
        var inDoubt = Value is Quantity { Kind: not QuantityKind.Exact } || Cells.Any(c => c.Cell.Status != ObservationStatus.Normal);
        return page.Render(
            "value",
            ValueModel.Of(
                Text,
                Value,
                ValueText.Machine(Value),
                inDoubt,
                href,
                insideLink ? null : page.NoteFor(this),
                StatusNote.Of(this, page.Locale)
            )
        );
    }
}

/// <summary>A cell with the row and dataset around it.</summary>
internal sealed record CellReference(Dataset Dataset, Row Row, Cell Cell);

/// <summary>A number made by counting rows.</summary>
/// <param name="Rows">The rows counted.</param>
internal sealed record BoundCount(string Text, Dataset Dataset, IReadOnlyList<Row> Rows) : BoundPart
{
    public override string Plain => Text;

    public override BoundPart Capitalized(IProse prose) => this with { Text = prose.Capitalized(Text) };

    public override void Use(UseRecorder uses) => uses.AddRows(Dataset, Rows);

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render("value", ValueModel.OfCount(Text, Rows.Count, insideLink ? null : page.Context.Links.Dataset(Dataset.Id)));
}

/// <summary>A number made by counting claims.</summary>
/// <param name="Claims">The claims counted; may be none.</param>
internal sealed record BoundTally(string Text, IReadOnlyList<Claim> Claims) : BoundPart
{
    public override string Plain => Text;

    public override BoundPart Capitalized(IProse prose) => this with { Text = prose.Capitalized(Text) };

    public override void Use(UseRecorder uses) { }

    public override string Write(PartWriter page, Position at, bool insideLink) =>
        page.Render(
            "value",
            ValueModel.OfCount(Text, Claims.Count, insideLink || !ListPages.HasClaims(page.Context.Data) ? null : page.Context.Links.Claims)
        );
}
