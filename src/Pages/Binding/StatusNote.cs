using Report.Data;
using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>
/// What plain text says behind a value that is an estimate, a forecast or the like: "333 troops (forecast)". On a page the note behind the value
/// says it; a title, an alternative text or a line on a chart has no note.
/// </summary>
internal static class StatusNote
{
    /// <param name="text">All that the text says: where the editor says it, the value does not.</param>
    public static BoundPart Add(BoundPart part, string text, BindingContext context) =>
        part is BoundValue value && Of(value, context.Locale, text) is { } aside ? value with { Aside = aside } : part;

    /// <summary>"(forecast)", "(provisional, forecast)"; null where there is no doubt, or <paramref name="text"/> says it already.</summary>
    public static string? Of(BoundValue value, ILocale locale, string text = "")
    {
        var said = value.Cells.Select(c => c.Cell.Status)
            .Where(status => IsDoubt(status) && !(status == ObservationStatus.Estimated && value.Value is Quantity { Approximate: true }))
            .Distinct().Order()
            .Select(status => StatusText.Of(status, locale.Ledger)!)
            .Where(status => !text.Contains(status, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return said.Count == 0 ? null : locale.Interface.InBrackets(locale.Interface.Items(said));
    }

    // A value that was revised is surer than before, and a break is told where values on both sides of it meet.
    private static bool IsDoubt(ObservationStatus status) =>
        status is ObservationStatus.Estimated or ObservationStatus.Provisional or ObservationStatus.Forecast or ObservationStatus.Imputed or ObservationStatus.LowReliability;
}
