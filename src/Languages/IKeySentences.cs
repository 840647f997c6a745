namespace Report.Languages;

/// <summary>What the signs of a chart mean, under the chart.</summary>
internal interface IKeySentences
{
    string KeyEstimate { get; }

    string KeyApproximate { get; }

    string KeyApproximateOrEstimate { get; }

    string KeyFloor { get; }

    string KeyCeiling { get; }

    string KeyRange { get; }

    /// <summary>Bars have signs of their own, since an arrow would make them longer.</summary>
    string KeyFloorBar { get; }

    string KeyCeilingBar { get; }

    string KeyRangeBar { get; }

    /// <summary>The same of bars that run down, where more is shorter.</summary>
    string KeyFloorBarDown { get; }

    string KeyCeilingBarDown { get; }

    string KeyProvisional { get; }

    string KeyForecast { get; }

    /// <summary>Of lines and areas that lead on to forecasts.</summary>
    string KeyProjection { get; }

    /// <summary>Where all gaps have one reason.</summary>
    MissingWords KeyMissing { get; }

    /// <summary>Several reasons in one sentence, each with its places.</summary>
    string KeyGaps(string reasons);

    /// <summary>A part of <see cref="KeyGaps"/>.</summary>
    MissingWords KeyGap(string places);

    /// <summary>The same of a blank cell.</summary>
    string KeyGapBlank(string places);

    /// <summary><paramref name="last"/> is the last time before the break.</summary>
    string KeyBreak(string last, string reason);

    /// <summary>The same for a mark without lines.</summary>
    string KeyBreakElsewhere(string last, string reason);

    string KeyDashes { get; }

    string KeyEmpty { get; }

    string KeySlopeDashes { get; }

    string KeyDateUnsure { get; }
}
