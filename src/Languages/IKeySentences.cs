namespace Report.Languages;

/// <summary>Sentences of the key below a chart, each of which explains one sign.</summary>
internal interface IKeySentences
{
    string KeyEstimate { get; }

    string KeyApproximate { get; }

    string KeyApproximateOrEstimate { get; }

    string KeyFloor { get; }

    string KeyCeiling { get; }

    string KeyRange { get; }

    /// <summary>A bar that is a lower limit. Bars have signs of their own, since an arrow would make them longer.</summary>
    string KeyFloorBar { get; }

    string KeyCeilingBar { get; }

    string KeyRangeBar { get; }

    /// <summary>A lower limit of a bar that runs down or to the left, where a greater value means a shorter bar.</summary>
    string KeyFloorBarDown { get; }

    string KeyCeilingBarDown { get; }

    string KeyProvisional { get; }

    string KeyForecast { get; }

    /// <summary>Explains lines and areas that lead to forecasts.</summary>
    string KeyProjection { get; }

    /// <summary>Explains gaps that all have one reason.</summary>
    MissingWords KeyMissing { get; }

    /// <summary>Explains gaps with several reasons in one sentence, each with its places.</summary>
    string KeyGaps(string reasons);

    /// <summary>A part of <see cref="KeyGaps"/>: one reason and its places.</summary>
    MissingWords KeyGap(string places);

    /// <summary>A part of <see cref="KeyGaps"/>: blank cells without a reason.</summary>
    string KeyGapBlank(string places);

    /// <summary>Explains a break in a line; <paramref name="last"/> is the last time before the break.</summary>
    string KeyBreak(string last, string reason);

    /// <summary>Explains a break in a series whose mark draws no lines.</summary>
    string KeyBreakElsewhere(string last, string reason);

    /// <summary>Explains dashes across a long gap in a line.</summary>
    string KeyDashes { get; }

    /// <summary>Explains a long gap where nothing joins the points.</summary>
    string KeyEmpty { get; }

    /// <summary>Explains dashes between the two moments of a slope chart.</summary>
    string KeySlopeDashes { get; }

    string KeyDateUnsure { get; }
}
