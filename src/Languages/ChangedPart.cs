namespace Report.Languages;

/// <summary>
/// The parts of a dataset, row, cell, source or claim that can change from one version of the data to the next, apart from values.
/// </summary>
internal enum ChangedPart
{
    Title,
    Description,
    Source,
    Note,
    Quote,
    Status,
    Field,
    Unit,
    Type,
    Break,
    Citation,
    AsReportedBy,
    Claimed,
    Verdict,
    Explanation,
    Record,
}
