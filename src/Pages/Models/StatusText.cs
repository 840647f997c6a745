using Report.Data;

namespace Report.Pages.Models;

/// <summary>The status of an observation in words; null where there is nothing to say.</summary>
public static class StatusText
{
    public static string? Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Estimated => "estimated",
        ObservationStatus.Provisional => "provisional",
        ObservationStatus.Forecast => "forecast",
        ObservationStatus.Revised => "revised",
        ObservationStatus.Break => "break in the series",
        ObservationStatus.Imputed => "imputed",
        ObservationStatus.LowReliability => "low reliability",
        _ => null,
    };
}
