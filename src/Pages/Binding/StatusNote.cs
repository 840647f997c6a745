using Report.Data;
using Report.Languages;

namespace Report.Pages.Binding;

/// <summary>
/// The status of uncertain values in plain text: "333 troops (forecast)". On a page, the note on the value gives the status; titles,
/// alternative texts and texts on charts have no notes.
/// </summary>
internal static class StatusNote
{
    /// <summary>
    /// Returns "(forecast)" or "(provisional, forecast)"; null if the value is certain, or <paramref name="text"/> already mentions the
    /// status.
    /// </summary>
    public static string? Of(BoundValue value, ILocale locale, string text = "")
    {
        var said = value
            .Cells.Select(c => c.Cell.Status)
            .Where(status => IsDoubt(status) && !(status == ObservationStatus.Estimated && value.Value is Quantity { Approximate: true }))
            .Distinct()
            .Order()
            .Select(status => StatusText.Of(status, locale.Ledger)!)
            .Where(status => !text.Contains(status, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return said.Count == 0 ? null : locale.Interface.InBrackets(locale.Interface.Items(said));
    }

    // Revised values are more certain than before, and breaks are mentioned where values on both sides of them are compared.
    private static bool IsDoubt(ObservationStatus status) =>
        status
            is ObservationStatus.Estimated
                or ObservationStatus.Provisional
                or ObservationStatus.Forecast
                or ObservationStatus.Imputed
                or ObservationStatus.LowReliability;
}
