namespace Report.Diagnostics.Rules;

/// <summary>Faults of claims.yaml.</summary>
internal static class ClaimRules
{
    public static readonly Rule NoRecord = new(
        "CLAIM001",
        Severity.Error,
        "the verdict is '{0}', and there is no record to support it",
        "add what the record says, or make the verdict 'unverified'"
    );

    public static readonly Rule NoSource = new(
        "CLAIM002",
        Severity.Warning,
        "this claim has no source",
        "say where it was made with 'source: …'"
    );

    public static readonly Rule RecordWithoutSource = new(
        "CLAIM003",
        Severity.Warning,
        "this entry of the record has no source",
        "say where it is found with 'source: …'"
    );

    public static readonly Rule Typed = new(
        "CLAIM005",
        Severity.Warning,
        "no data stands behind '{0}', so it stays as it is when they change",
        "take it from its cell, in single quotes: '{{{{value \"dataset\" \"field\" …}}}}'; where there is none, '{{{{plain \"{0}\"}}}}'"
    );

    public static readonly Rule UnitOfCall = new(
        "CLAIM006",
        Severity.Error,
        "the unit comes with the value, from its field",
        "remove it here; for other words write them behind the helper, with 'format=\"number\"' inside it"
    );

    public static readonly Rule UnitAlone = new(
        "CLAIM004",
        Severity.Error,
        "there is a unit here, and no value that it could belong to",
        "add '{0}: …', or remove the unit"
    );
}
