namespace Report.Languages;

/// <summary>What of a dataset, row, cell, source or claim changed, apart from its values.</summary>
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
