namespace Report.Languages;

internal sealed partial class EnglishChartSentences
{
    public string KeyEstimate => "A hollow mark is an estimate.";

    public string KeyApproximate => "A hollow mark is an approximate figure.";

    public string KeyApproximateOrEstimate => "A hollow mark is an approximate figure or an estimate.";

    public string KeyFloor => "An arrow up or to the right means this much or more.";

    public string KeyCeiling => "An arrow down or to the left means this much or less.";

    public string KeyRange => "A bar with two ends is a range.";

    public string KeyFloorBar => "A bar that fades out means this much or more.";

    public string KeyCeilingBar => "A faint bar with a firm end means this much or less.";

    public string KeyFloorBarDown => "A faint bar that runs down or to the left, with a firm end, means this much or more.";

    public string KeyCeilingBarDown => "A bar that runs down or to the left and fades out means this much or less.";

    public string KeyRangeBar => "The faint part of a bar is a range: it ends somewhere within.";

    public string KeyProvisional => "Some figures may still be revised.";

    public string KeyProjection => "A dashed line or a lighter area leads to forecasts.";

    public string KeyForecast => "Some figures are forecasts.";

    public MissingWords KeyMissing { get; } =
        new(
            "A gap means no figure was published.",
            "A gap means no figure was collected.",
            "A gap means no figure applies.",
            "A gap means the figure was held back.",
            "A gap means no figure is available."
        );

    public string KeyGaps(string reasons) => $"A gap means that {reasons}.";

    public MissingWords KeyGap(string places) =>
        new(
            $"no figure was published {places}",
            $"no figure was collected {places}",
            $"no figure applies {places}",
            $"the figure was held back {places}",
            $"no figure is available {places}"
        );

    public string KeyGapBlank(string places) => $"no figure is given {places}";

    public string KeyBreak(string last, string reason) => $"The line breaks after {last}: {reason}";

    public string KeyBreakElsewhere(string last, string reason) =>
        $"Figures up to {last} should be compared with later ones with care: {reason}";

    public string KeyDashes => "Dashes join points with no data between them.";

    public string KeyEmpty => "An empty stretch has no data.";

    public string KeySlopeDashes => "Dashes join two moments and do not show the time between.";

    public string KeyDateUnsure => "A hollow mark means the date is not sure.";
}
