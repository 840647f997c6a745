using Report.Data;
using Report.Pages.Binding;

namespace Report.Pages.Models;

/// <summary>The model of a claim next to what the record says.</summary>
internal static class ClaimModel
{
    /// <param name="text">Writes a text that may hold helper calls as inline HTML.</param>
    /// <param name="markdown">Writes Markdown that may hold helper calls as block HTML.</param>
    public static Model Of(
        Claim claim,
        BindingContext context,
        Permalinks links,
        Func<Diagnostics.Located<string>, string> text,
        Func<Diagnostics.Located<string>, string> markdown
    ) =>
        new()
        {
            ["id"] = claim.Id,
            ["href"] = links.Claim(claim.Id),
            ["title"] = claim.Title,
            ["quote"] = Quotation.Of(claim.Quote, context.Locale.Interface),
            ["claimed"] = claim.Claimed is { } claimed ? context.Wording.Write(claimed, claim.Unit) : null,
            ["source"] = SourceOf(claim.Source?.Value, context, links),
            ["verdict"] = VerdictText.Of(claim.Verdict, context.Locale.Ledger),
            ["verdictId"] = VerdictText.Id(claim.Verdict),
            ["record"] = claim
                .Record.Select(entry => new Model
                {
                    ["html"] = text(entry.Text),
                    ["valueHtml"] = entry.Call is { } call ? text(call) : null,
                    ["value"] = entry.Value is { } value ? context.Wording.Write(value, entry.Unit) : null,
                    ["machine"] = ValueText.Machine(entry.Value),
                    ["source"] = SourceOf(entry.Source?.Value, context, links),
                })
                .ToList(),
            ["explanation"] = markdown(claim.Explanation),
        };

    private static Model? SourceOf(string? id, BindingContext context, Permalinks links) =>
        ValueModel.Sources([id], context, links) is [var source] ? source : null;
}
