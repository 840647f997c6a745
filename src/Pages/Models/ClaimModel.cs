using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>A claim next to what the record says.</summary>
internal sealed record ClaimModel : Model<ClaimModel>
{
    public required string Id { get; init; }

    public required string Href { get; init; }

    public required string Title { get; init; }

    public required string Quote { get; init; }

    /// <summary>The claimed number in words; null for a claim without one.</summary>
    public required string? Claimed { get; init; }

    public required SourceModel? Source { get; init; }

    public required string Verdict { get; init; }

    public required string VerdictId { get; init; }

    public required IReadOnlyList<RecordModel> Record { get; init; }

    /// <summary>Block HTML.</summary>
    public required string Explanation { get; init; }

    /// <param name="text">Writes a text that may hold helper calls as inline HTML.</param>
    /// <param name="markdown">Writes Markdown that may hold helper calls as block HTML.</param>
    public static ClaimModel Of(
        Claim claim,
        BindingContext context,
        Permalinks links,
        Func<Diagnostics.Located<string>, string> text,
        Func<Diagnostics.Located<string>, string> markdown
    ) =>
        new()
        {
            Id = claim.Id,
            Href = links.Claim(claim.Id),
            Title = claim.Title,
            Quote = Quotation.Of(claim.Quote, context.Locale.Interface),
            Claimed = claim.Claimed is { } claimed ? context.Wording.Write(claimed, claim.Unit) : null,
            Source = SourceOf(claim.Source?.Value, context, links),
            Verdict = VerdictText.Of(claim.Verdict, context.Locale.Ledger),
            VerdictId = VerdictText.Id(claim.Verdict),
            Record =
            [
                .. claim.Record.Select(entry => new RecordModel(
                    text(entry.Text),
                    entry.Call is { } call ? text(call) : null,
                    entry.Value is { } value ? context.Wording.Write(value, entry.Unit) : null,
                    ValueText.Machine(entry.Value),
                    SourceOf(entry.Source?.Value, context, links)
                )),
            ],
            Explanation = markdown(claim.Explanation),
        };

    private static SourceModel? SourceOf(string? id, BindingContext context, Permalinks links) =>
        SourceModel.Of([id], context, links) is [var source] ? source : null;
}

/// <summary>What the record says on a claim.</summary>
/// <param name="ValueHtml">The value that a helper wrote; null where it is written out, or there is none.</param>
/// <param name="Machine">The value for programs.</param>
internal sealed record RecordModel(string Html, string? ValueHtml, string? Value, string? Machine, SourceModel? Source)
    : Model<RecordModel>;
